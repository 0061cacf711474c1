package io.tidemark.jobs.demo;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.signal.Signal;

/** The last closes of an instrument, its average (prices; NaN before the first) and its last signal (empty likewise). */
public record BoardLine(String instrument, double minute, double fiveMinutes, double hour, double ema, String signal) {

    /** An instrument of which nothing is known. */
    static BoardLine opening(String instrument) {
        return new BoardLine(instrument, Double.NaN, Double.NaN, Double.NaN, Double.NaN, "");
    }

    BoardLine closed(Bar bar) {
        return switch (bar.timeframe()) {
            case "1m" -> new BoardLine(instrument, bar.close(), fiveMinutes, hour, ema, signal);
            case "5m" -> new BoardLine(instrument, minute, bar.close(), hour, ema, signal);
            case "1h" -> new BoardLine(instrument, minute, fiveMinutes, bar.close(), ema, signal);
            default -> this;
        };
    }

    BoardLine averaged(double value) {
        return new BoardLine(instrument, minute, fiveMinutes, hour, value, signal);
    }

    BoardLine signalled(Signal said) {
        String text = said.direction().label() + " " + said.timeframe() + " " + said.strategy();
        return new BoardLine(instrument, minute, fiveMinutes, hour, ema, text);
    }
}
