package io.tidemark.state.bar;

import java.io.Serializable;

/**
 * What shapes bars besides the lattice: windows in microseconds, the share beyond which a price is a spike (0 = no
 * test), whether the log has heartbeats (a silent instrument is quiet, not missing), the horizon in epoch milliseconds,
 * whether forming bars are shown, and the instruments' decimal scales.
 */
public record BarRules(
        long boundMicros,
        long duplicateWindowMicros,
        double spikeShare,
        boolean heartbeats,
        long horizonMillis,
        boolean previews,
        boolean originFirst)
        implements Serializable {

    /** Horizon of a live run: no end. */
    public static final long LIVE = Long.MAX_VALUE;

    /** Session days without a trade after which a quiet instrument is dead. */
    public static final int QUIET_DAYS = 5;

    /** The defaults of a run over a log with this bound, heartbeats and horizon. */
    public static BarRules of(long boundMicros, boolean heartbeats, long horizonMillis) {
        return new BarRules(boundMicros, boundMicros, 0.20, heartbeats, horizonMillis, false, false);
    }

    /** The same rules with forming bars shown. */
    public BarRules withPreviews() {
        return new BarRules(
                boundMicros, duplicateWindowMicros, spikeShare, heartbeats, horizonMillis, true, originFirst);
    }

    /** True when what closes at this instant is known to be complete. */
    public boolean isReal(long closeMillis) {
        return closeMillis <= horizonMillis;
    }
}
