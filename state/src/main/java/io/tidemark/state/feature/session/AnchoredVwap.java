package io.tidemark.state.feature.session;

import static io.tidemark.state.feature.kernel.Parameter.choice;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Volume-weighted average price, each bar at (H + L + C) ÷ 3, since the first bar of the session, week, month, quarter or year
 * that has a volume; null where there has been none since. Source: S. Berkowitz, D. Logue and E. Noser, 1988; anchored as by
 * B. Shannon.
 */
public final class AnchoredVwap extends Kernel {

    /** {@code vwap_anchored(anchor=session)}. */
    public static final KernelType TYPE = KernelType.of(
            "vwap_anchored", AnchoredVwap::new, choice("anchor", "session", "week", "month", "quarter", "year"));

    private static final int TURNOVERS = 0;
    private static final int VOLUMES = 1;
    private static final int PERIOD = 2;

    private final int turnover;
    private final int volume;

    /** Days since the last bar that had a volume, and so many of them that one period cannot have both. */
    private final int gap;

    private final int longest;

    /** What tells one period from the next, and whether a smaller one than before does so alone. */
    private final int period;

    private final boolean restarts;

    private AnchoredVwap(Wiring wiring) {
        super(wiring, 3, 1);
        String anchor = wiring.choice("anchor");
        turnover = wiring.use("typical_turnover");
        volume = wiring.use("volume");
        gap = wiring.use("session_gap(typical_turnover)");
        restarts = anchor.equals("week") || anchor.equals("year");
        period = switch (anchor) {
            case "week" -> wiring.use("weekday");
            case "month" -> wiring.use("month");
            case "quarter" -> wiring.use("quarter");
            case "year" -> wiring.use("day_of_year");
            default -> gap;
        };
        longest = switch (anchor) {
            case "week" -> 7;
            case "month" -> 31;
            case "quarter" -> 92;
            case "year" -> 366;
            default -> 1;
        };
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (begins(frame, row)) {
            row[at + TURNOVERS] = 0;
            row[at + VOLUMES] = 0;
        }
        row[at + PERIOD] = frame[period];
        row[at + TURNOVERS] += frame[turnover];
        row[at + VOLUMES] += frame[volume];
        return row[at + TURNOVERS] / row[at + VOLUMES];
    }

    /** Days of a week and of a year count up until the next one begins; the same day again is a week or a year later. */
    private boolean begins(double[] frame, double[] row) {
        if (frame[gap] == 0) {
            return false;
        }
        double before = row[at + PERIOD];
        return frame[gap] >= longest || (restarts ? frame[period] <= before : frame[period] != before);
    }
}
