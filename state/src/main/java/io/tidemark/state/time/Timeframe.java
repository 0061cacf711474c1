package io.tidemark.state.time;

import java.io.Serializable;

/** The name of a bar length: {@code 1m}, {@code 4h}, {@code 7D}, {@code 2W_CAL_ISO}, {@code 1Y_CAL_ANCHOR}. */
public record Timeframe(String name) implements Serializable {

    @Override
    public String toString() {
        return name;
    }
}
