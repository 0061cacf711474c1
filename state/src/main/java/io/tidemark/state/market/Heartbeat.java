package io.tidemark.state.market;

/** A clock's word that nothing earlier than its event time will be written to this partition. */
public final class Heartbeat extends MarketEvent {

    @Override
    public Heartbeat copy() {
        Heartbeat copy = new Heartbeat();
        copy.copyCommon(this);
        return copy;
    }
}
