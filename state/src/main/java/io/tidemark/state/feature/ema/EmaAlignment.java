package io.tidemark.state.feature.ema;

import java.util.Locale;

/** Which closes an average of the lattice is made of. */
public enum EmaAlignment {
    /** Days: timeframe 1D alone. */
    DAILY,
    /** Closes of rolling bars longer than a day (2D, 1W, 3M, 1Y, …): {@link #DAILY} has 1D. */
    MULTI_TF,
    /** Closes of calendar bars, weeks by both schemes. */
    MULTI_TF_CAL,
    /** Closes of anchored calendar bars, cut ones included. */
    MULTI_TF_CAL_ANCHOR,
    /** Day timeframes (nD, 1D included) as one continuous daily average each. */
    MULTI_TF_V2;

    private static final String CALENDAR = "_CAL";
    private static final String ANCHORED = "_CAL_ANCHOR";
    private static final String DAY = "1D";

    /** The name used in files, topics and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when the timeframe belongs to the alignment; intraday timeframes belong to none. */
    public boolean takes(String timeframe) {
        return switch (this) {
            case DAILY -> timeframe.equals(DAY);
            case MULTI_TF -> isRolling(timeframe) && !timeframe.equals(DAY);
            case MULTI_TF_CAL -> timeframe.contains(CALENDAR) && !timeframe.contains(ANCHORED);
            case MULTI_TF_CAL_ANCHOR -> timeframe.contains(ANCHORED);
            case MULTI_TF_V2 -> timeframe.endsWith("D");
        };
    }

    private static boolean isRolling(String timeframe) {
        return "DWMY".indexOf(timeframe.charAt(timeframe.length() - 1)) >= 0 && !timeframe.contains(CALENDAR);
    }
}
