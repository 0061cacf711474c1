package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Input;

/** A value that a plan is given with a bar because it is no field of it; whoever evaluates the plan looks it up by time. */
public sealed interface Given extends Input
        permits Given.OtherTimeframe, Given.OtherInstrument, Circumstance, QuoteColumn {

    /** A feature at the last closed bar of another timeframe: {@code rsi(close,14)@1D}. */
    record OtherTimeframe(String expression, String timeframe) implements Given {
        @Override
        public String id() {
            return expression + "@" + timeframe;
        }
    }

    /** A column of another instrument's bar of the same timeframe that closes at the same instant: {@code close@SPY.nyse}. */
    record OtherInstrument(Column column, String instrument) implements Given {
        @Override
        public String id() {
            return column.id() + "@" + instrument;
        }
    }
}
