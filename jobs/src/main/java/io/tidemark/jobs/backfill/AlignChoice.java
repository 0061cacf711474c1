package io.tidemark.jobs.backfill;

import io.tidemark.connectors.files.GridFit;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.MarketConfig;
import io.tidemark.state.time.Align;

/** Chooses the grid that intraday bars count from, and refuses one on which the input bars do not lie. */
final class AlignChoice {

    private AlignChoice() {}

    /** The grid to look at the input with, before it is known how its bars lie. */
    static Align first(MarketConfig.Align wanted) {
        return wanted == MarketConfig.Align.CLOCK ? Align.CLOCK : Align.SESSION;
    }

    /**
     * The grid that was asked for; for {@code auto} the one that more of the input bars open on, the session's if both.
     *
     * @throws UsageException when most bars would be rejected, or some, and the other grid is that of all
     */
    static Align of(BackfillRequest request, GridFit fit) {
        MarketConfig.Align wanted = request.config().market().align();
        if (wanted == MarketConfig.Align.AUTO) {
            return fit.offClock() < fit.offSession() ? Align.CLOCK : Align.SESSION;
        }
        boolean isClock = wanted == MarketConfig.Align.CLOCK;
        long off = isClock ? fit.offClock() : fit.offSession();
        long offOther = isClock ? fit.offSession() : fit.offClock();
        if (off > offOther && (offOther == 0 || off > fit.bars() / 2)) {
            throw new UsageException(refusal(isClock, fit.bars(), off, offOther) + LocalTimes.advice(request, "; "));
        }
        return first(wanted);
    }

    private static String refusal(boolean isClock, long bars, long off, long offOther) {
        return off + " of " + bars + " input bars do not open where bars count from "
                + (isClock ? "full clock hours (--align clock); " : "the session's open (--align session); ")
                + (offOther == 0 ? "all" : bars - offOther) + " open where they count from "
                + (isClock ? "the session's open: give --align session" : "full clock hours: give --align clock");
    }
}
