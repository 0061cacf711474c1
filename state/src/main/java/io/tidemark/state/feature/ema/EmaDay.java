package io.tidemark.state.feature.ema;

import java.util.function.Consumer;

/** One session close of one instrument while it goes through the lattice; {@code close} is NaN without a daily bar. */
record EmaDay(String instrument, long time, double close, Consumer<EmaRow> out) {

    boolean hasClose() {
        return !Double.isNaN(close);
    }
}
