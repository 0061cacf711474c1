package io.tidemark.connectors.codec;

import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MarketEvent;
import java.time.LocalDate;

/** Bars that a vendor made: of trades, or of both sides of quotes ({@code NAME#bid}, {@code NAME#ask}). */
final class BarRows implements Rows {

    private static final long MILLI = 1_000L;
    private static final long SECOND = 1_000_000L;

    private final long barMicros;
    private final SessionDays days;
    private final LocalZone zone;
    private final SideNames names = new SideNames();
    private long openMicros;
    private long closeMicros;

    BarRows(long barMicros, SessionDays days, LocalZone zone) {
        this.barMicros = barMicros;
        this.days = days;
        this.zone = zone;
    }

    @Override
    public void decode(Row row, Decoded into) {
        String noSession = place(row);
        if (noSession != null && row.problem() == null) {
            into.ignore(noSession);
            return;
        }
        boolean bids = row.layout.has(Column.BID_OPEN);
        boolean asks = row.layout.has(Column.ASK_OPEN);
        if (!bids && !asks) {
            prices(row, into.bar, row.instrument().name(), Column.OPEN.ordinal());
            into.bar.volume = row.size(Column.SIZE, MarketEvent.NONE);
            into.arrival.event = into.bar;
            return;
        }
        names.of(row.instrument().name());
        boolean bid = bids && !isAbsent(row, Column.BID_OPEN);
        boolean ask = asks && !isAbsent(row, Column.ASK_OPEN);
        if (!bid && !ask) {
            row.fail("bid and ask are both absent (0)");
        }
        if (bid) {
            prices(row, into.bar, names.bid(), Column.BID_OPEN.ordinal());
            into.arrival.event = into.bar;
        }
        if (ask) {
            InputBar bar = bid ? into.second : into.bar;
            prices(row, bar, names.ask(), Column.ASK_OPEN.ordinal());
            bar.primary = !bid;
            into.followUp = bid ? bar : null;
            into.arrival.event = into.bar;
        }
    }

    /** All four prices of that side are written as 0. */
    private static boolean isAbsent(Row row, Column first) {
        Column[] columns = Column.values();
        boolean absent = true;
        for (int i = 0; i < 4; i++) {
            absent &= row.isZero(columns[first.ordinal() + i]);
        }
        return absent;
    }

    private void prices(Row row, InputBar bar, String name, int first) {
        Column[] columns = Column.values();
        Decoded.fresh(bar, name);
        bar.eventMicros = openMicros;
        bar.closeMicros = closeMicros;
        bar.open = row.positivePrice(columns[first]);
        bar.high = row.positivePrice(columns[first + 1]);
        bar.low = row.positivePrice(columns[first + 2]);
        bar.close = row.positivePrice(columns[first + 3]);
        bar.volume = MarketEvent.NONE;
        if (bar.high < bar.low) {
            row.fail("high is below low");
        } else if (Math.max(bar.open, bar.close) > bar.high || Math.min(bar.open, bar.close) < bar.low) {
            row.fail("open or close is outside of low … high");
        }
    }

    /** Finds open and close; gives a reason when the bar's day has no session. */
    private String place(Row row) {
        boolean starts = row.layout.has(Column.TIME);
        long start = starts ? row.time(Column.TIME) : MarketEvent.NONE;
        boolean date = starts && row.times.isDateOnly();
        long day = row.times.day();
        long end = row.layout.has(Column.END_TIME) ? exclusive(row.time(Column.END_TIME)) : MarketEvent.NONE;
        if (row.problem() != null) {
            return null;
        }
        if (barMicros == CsvFormat.DAY_MICROS) {
            return session(row, date ? day : zone.localDay(starts ? start : end - 1));
        }
        if (date) {
            row.fail("a date without a time in bars shorter or longer than a day");
        }
        openMicros = starts ? start : end - barMicros;
        closeMicros = end == MarketEvent.NONE ? start + barMicros : end;
        if (closeMicros <= openMicros) {
            row.fail("the bar ends before it opens");
        }
        return null;
    }

    /** Exchanges print the last millisecond (or microsecond) that belongs to a bar. */
    private static long exclusive(long end) {
        long part = Math.floorMod(end, SECOND);
        if (part == SECOND - MILLI) {
            return end + MILLI;
        }
        return part == SECOND - 1 ? end + 1 : end;
    }

    private String session(Row row, long day) {
        long open = days.openMillis(day);
        if (open == SessionDays.NO_SESSION) {
            return "no session on the day of the bar";
        }
        if (open == SessionDays.OUTSIDE_YEARS) {
            row.fail(LocalDate.ofEpochDay(day) + " is outside the years of the session calendar");
            return null;
        }
        openMicros = open * MILLI;
        closeMicros = days.closeMillis(day) * MILLI;
        return null;
    }
}
