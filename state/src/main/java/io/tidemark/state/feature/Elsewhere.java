package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.time.Timeframe;

/** An input as it is at another place: on another timeframe ({@code rsi(14)@1D}) or instrument ({@code rsi(14)@SPY.nyse}). */
record Elsewhere(Input input, String place) implements Input {

    @Override
    public String id() {
        return input.id() + "@" + place;
    }

    boolean isTimeframe() {
        return Timeframe.isName(place) || place.equals(ShortestTimeframe.NAME);
    }
}
