package io.tidemark.state.market;

import io.tidemark.state.macro.MacroValue;

/**
 * A macro value as a record of the log: its event time is when it was received, its instrument is empty for values of the
 * whole market.
 */
public final class MacroEvent extends MarketEvent {

    /** The value. */
    public MacroValue value;

    /** Takes the value over, with its instrument and time. */
    public MacroEvent set(MacroValue of) {
        value = of;
        instrument = of.instrument();
        eventMicros = of.receivedMicros();
        return this;
    }

    @Override
    public MacroEvent copy() {
        MacroEvent copy = new MacroEvent();
        copy.copyCommon(this);
        copy.value = value;
        return copy;
    }
}
