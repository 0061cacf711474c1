package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.macro.MacroFunction;
import java.util.List;

/** A value that a plan is given with a bar because it is no field of it; whoever evaluates the plan looks it up by time. */
public sealed interface Given extends Input
        permits Given.OtherTimeframe,
                Given.OtherInstrument,
                Given.Macro,
                Given.MacroComplete,
                Circumstance,
                QuoteColumn {

    /** A feature at the last closed bar of another timeframe: {@code rsi(close,14)@1D}; {@link ShortestTimeframe} until a run names it. */
    record OtherTimeframe(String expression, String timeframe) implements Given {
        @Override
        public String id() {
            return expression + "@" + timeframe;
        }
    }

    /** What a trading day knows of macro series: {@code macro_z(dxy,252)}; number 0 where the function takes none. */
    record Macro(MacroFunction function, List<String> series, int number) implements Given {

        /** Copies the names. */
        public Macro {
            series = List.copyOf(series);
        }

        @Override
        public String id() {
            String numbered = number == 0 ? "" : "," + number;
            return function.word() + "(" + String.join(",", series) + numbered + ")";
        }
    }

    /** 1 when no macro series that the feature set reads is missing or stale, else 0. */
    record MacroComplete() implements Given {
        @Override
        public String id() {
            return "macro_complete";
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
