package io.tidemark.jobs.causality;

import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import java.util.List;

/** Plays records into rooms, in order, so that all is done that a watermark behind each of them allows. */
@FunctionalInterface
interface Player {

    /** Plays them; what is still open afterwards stays so. */
    void play(Replay rooms, List<MarketEvent> records);

    /** As the job does with a log of this lateness bound. A macro value moves nothing: it may be told long before its time. */
    static Player of(long boundMicros) {
        return (rooms, records) -> {
            for (MarketEvent record : records) {
                if (!(record instanceof MacroEvent)) {
                    rooms.advance(JudgedLog.watermark(record, boundMicros));
                }
                rooms.fold(record);
            }
        };
    }
}
