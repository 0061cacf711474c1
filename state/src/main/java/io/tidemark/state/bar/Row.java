package io.tidemark.state.bar;

import io.tidemark.state.time.Period;

/**
 * A forming bar as a flat row of longs: small, cheap to copy, and the same for a base slice and for 365 days. Prices are
 * decimal mantissas; volume, turnover and buy volume are 128-bit sums (high word, low word).
 */
final class Row {

    static final int OPEN_TIME = 0;
    static final int CLOSE_TIME = 1;
    static final int OPEN = 2;
    static final int HIGH = 3;
    static final int LOW = 4;
    static final int CLOSE = 5;
    static final int VOLUME = 6;
    static final int TURNOVER = 8;
    static final int BUY = 10;
    static final int TRADES = 12;
    static final int SLICES = 13;
    static final int FLAGS = 14;
    static final int DAYS = 15;
    static final int SIZE = 16;

    /** Only in a base slice: what orders its trades, and how many records of the log went in. */
    static final int FIRST_MICROS = 16;

    static final int FIRST_SEQUENCE = 17;
    static final int LAST_MICROS = 18;
    static final int LAST_SEQUENCE = 19;
    static final int RECORDS = 20;
    static final int SLICE_SIZE = 21;

    /** Something happened in it; without this flag the bar is synthetic. */
    static final long TRADED = 1;

    static final long SIDED = 2;
    static final long NO_VOLUME = 4;
    static final long NO_TURNOVER = 8;
    static final long STUB_START = 16;
    static final long STUB_END = 32;
    static final long PRICED = 64;

    /** No price is known yet, so there is no bar to show: the trades so far set none. */
    static final long BLANK = 128;

    /** Fed by the base slice until the parent's bar closes: {@link Rewiring}. */
    static final long DIRECT = 256;

    /** Its node came into the lattice when the period had begun: the bar is not whole. */
    static final long YOUNG = 512;

    static final long[] NOTHING = {};

    private static final long INHERITED = TRADED | PRICED | SIDED | NO_VOLUME | NO_TURNOVER;

    private Row() {}

    /** An empty row for a period. */
    static long[] of(Period period) {
        long[] row = new long[SIZE];
        row[OPEN_TIME] = period.open();
        row[CLOSE_TIME] = period.close();
        row[DAYS] = days(period.firstDay(), period.lastDay());
        row[FLAGS] = (period.stubStart() ? STUB_START : 0) | (period.stubEnd() ? STUB_END : 0);
        return row;
    }

    /** Appends a later, closed bar to a forming one. */
    static void append(long[] row, long[] later) {
        appendPrices(row, later);
        add(row, VOLUME, later[VOLUME], later[VOLUME + 1]);
        add(row, TURNOVER, later[TURNOVER], later[TURNOVER + 1]);
        add(row, BUY, later[BUY], later[BUY + 1]);
        row[TRADES] += later[TRADES];
        row[SLICES] += later[SLICES];
        row[FLAGS] |= later[FLAGS] & INHERITED;
    }

    /** A slice without a price of its own stands flat at the last close: it must not move a bar that has trades. */
    private static void appendPrices(long[] row, long[] later) {
        boolean isFirst = row[SLICES] == 0 || has(row, BLANK) && !has(later, BLANK);
        if (isFirst || !has(row, PRICED) && has(later, PRICED)) {
            System.arraycopy(later, OPEN, row, OPEN, CLOSE - OPEN + 1);
            row[FLAGS] = row[FLAGS] & ~BLANK | later[FLAGS] & BLANK;
        } else if (has(later, PRICED)) {
            row[HIGH] = Math.max(row[HIGH], later[HIGH]);
            row[LOW] = Math.min(row[LOW], later[LOW]);
            row[CLOSE] = later[CLOSE];
        }
    }

    /** Adds a 128-bit number to the sum at {@code at}. */
    static void add(long[] row, int at, long high, long low) {
        long sum = row[at + 1] + low;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1L : 0L;
        row[at] += high + carry;
        row[at + 1] = sum;
    }

    static int firstDay(long[] row) {
        return (int) (row[DAYS] >> Integer.SIZE);
    }

    static int lastDay(long[] row) {
        return (int) row[DAYS];
    }

    static long days(int first, int last) {
        return (long) first << Integer.SIZE | last & 0xFFFF_FFFFL;
    }

    static boolean has(long[] row, long flag) {
        return (row[FLAGS] & flag) != 0;
    }
}
