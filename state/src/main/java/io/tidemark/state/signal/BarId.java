package io.tidemark.state.signal;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;

/** The deterministic id of a bar, by which everything that it caused names it. */
public final class BarId {

    private BarId() {}

    /** 32 hex digits over instrument, timeframe, open, close and revision. */
    public static String of(Bar bar) {
        return Digest.id(new CanonicalBytes()
                .begin(Bar.STREAM)
                .put(bar.instrument())
                .put(bar.timeframe())
                .put(bar.openTime())
                .put(bar.closeTime())
                .put(bar.revision()));
    }
}
