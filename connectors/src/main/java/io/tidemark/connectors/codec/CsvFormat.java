package io.tidemark.connectors.codec;

import io.tidemark.state.market.Instrument;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How a table of trades, quotes or bars is to be read. Immutable; starts as {@link #of}, each {@code with…} gives a
 * changed copy. Columns are found by the names in the header unless they are given.
 */
public final class CsvFormat implements RecordFormat {

    private static final long serialVersionUID = 1L;

    /** Bar size of daily bars: they take open and close from the session of their day. */
    public static final long DAY_MICROS = 86_400_000_000L;

    final CsvKind kind;
    List<String> columns = List.of();
    TimeFormat time = TimeFormat.AUTO;
    String zone = "UTC";
    LocalDate date;
    int priceExponent;
    long barMicros;
    long excludedConditions;
    String conditions = "";
    Instrument instrument;
    boolean refusesNames;
    Listings listings = name -> null;
    SessionDays days = SessionDays.utc();

    private CsvFormat(CsvKind kind) {
        this.kind = kind;
    }

    private CsvFormat(CsvFormat from) {
        kind = from.kind;
        columns = from.columns;
        time = from.time;
        zone = from.zone;
        date = from.date;
        priceExponent = from.priceExponent;
        barMicros = from.barMicros;
        excludedConditions = from.excludedConditions;
        conditions = from.conditions;
        instrument = from.instrument;
        refusesNames = from.refusesNames;
        listings = from.listings;
        days = from.days;
    }

    /** A table of the given kind: header names, any time format, UTC, plain prices. */
    public static CsvFormat of(CsvKind kind) {
        return new CsvFormat(kind);
    }

    /** Names the columns by position; {@code _} passes one over. Goes before a header. */
    public CsvFormat withColumns(List<String> names) {
        CsvFormat copy = new CsvFormat(this);
        copy.columns = List.copyOf(names);
        return copy;
    }

    /** Fixes the format of times. */
    public CsvFormat withTime(TimeFormat format) {
        CsvFormat copy = new CsvFormat(this);
        copy.time = format;
        return copy;
    }

    /** Sets the zone of local times; at a change of clocks the earlier offset holds. */
    public CsvFormat withZone(String id) {
        CsvFormat copy = new CsvFormat(this);
        copy.zone = ZoneId.of(id).getId();
        return copy;
    }

    /** Sets the date of times of day; without it the name of the file must hold one. */
    public CsvFormat withDate(LocalDate day) {
        CsvFormat copy = new CsvFormat(this);
        copy.date = day;
        return copy;
    }

    /** Says that prices are written as multiples of 10^−exponent: 4 for Lean's equities. */
    public CsvFormat withPriceExponent(int exponent) {
        if (exponent < 0 || exponent > 18) {
            throw new IllegalArgumentException("price scale " + exponent + " of a file is not within 0 … 18");
        }
        CsvFormat copy = new CsvFormat(this);
        copy.priceExponent = exponent;
        return copy;
    }

    /** Sets the length of bars in microseconds; {@link #DAY_MICROS} means sessions. */
    public CsvFormat withBarMicros(long micros) {
        if (micros <= 0) {
            throw new IllegalArgumentException("bar size " + micros + " µs is not positive");
        }
        CsvFormat copy = new CsvFormat(this);
        copy.barMicros = micros;
        return copy;
    }

    /** Sets the sale conditions that keep a trade's price out of bars, as a bit mask. */
    public CsvFormat withExcludedConditions(long mask) {
        CsvFormat copy = new CsvFormat(this);
        copy.excludedConditions = mask;
        return copy;
    }

    /** The same for conditions in a column of this name, which every file must have. */
    public CsvFormat withExcludedConditions(String column, long mask) {
        CsvFormat copy = withExcludedConditions(mask);
        copy.conditions = column;
        return copy;
    }

    /** Names the one instrument of the file; a column of names is then passed over. */
    public CsvFormat withInstrument(Instrument one) {
        CsvFormat copy = new CsvFormat(this);
        copy.instrument = one;
        return copy;
    }

    /** Refuses a file with a column of names: its one instrument was only guessed. */
    public CsvFormat refusingNames() {
        CsvFormat copy = new CsvFormat(this);
        copy.refusesNames = true;
        return copy;
    }

    /** Gives the instruments that a column of names may hold. */
    public CsvFormat withListings(Listings known) {
        CsvFormat copy = new CsvFormat(this);
        copy.listings = known;
        return copy;
    }

    /** Gives the sessions that dates stand for. */
    public CsvFormat withSessionDays(SessionDays sessions) {
        CsvFormat copy = new CsvFormat(this);
        copy.days = sessions;
        return copy;
    }

    @Override
    public RecordCodec codec() {
        if (kind == CsvKind.BARS && barMicros == 0) {
            throw new IllegalArgumentException("bars need a bar size");
        }
        return new CsvCodec(this);
    }
}
