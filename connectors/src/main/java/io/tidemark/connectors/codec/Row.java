package io.tidemark.connectors.codec;

import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;

/**
 * One line of a table, read column by column. The first thing that is wrong stays as {@link #problem()}; what is read
 * after it has no meaning.
 */
final class Row {

    private static final int QUOTED_OF_FIELD = 40;

    final Fields fields;
    final Layout layout;
    final TimeText times;
    private final DecimalText decimals;
    private Instrument instrument;
    private String problem;

    Row(Fields fields, Layout layout, TimeText times, DecimalText decimals) {
        this.fields = fields;
        this.layout = layout;
        this.times = times;
        this.decimals = decimals;
    }

    /** Starts the next line. */
    void begin(Instrument of) {
        instrument = of;
        problem = null;
    }

    String problem() {
        return problem;
    }

    Instrument instrument() {
        return instrument;
    }

    /** Notes what is wrong unless something was before. */
    void fail(String why) {
        if (problem == null) {
            problem = why;
        }
    }

    /** True when the column exists and its field is not empty. */
    boolean filled(Column column) {
        int field = layout.field(column);
        return field >= 0 && fields.from[field] < fields.to[field];
    }

    int from(Column column) {
        return fields.from[layout.field(column)];
    }

    int to(Column column) {
        return fields.to[layout.field(column)];
    }

    long price(Column column) {
        return number(
                column, instrument.priceScale() - layout.exponent(column), "price_scale", instrument.priceScale());
    }

    /** A price that a trade or a bar cannot do without. */
    long positivePrice(Column column) {
        long price = price(column);
        if (problem == null && price <= 0) {
            fail(quote(column) + " is not a positive price");
        }
        return price;
    }

    /** A price of which 0 means that there is none. */
    long priceOrNone(Column column) {
        long price = price(column);
        if (problem == null && price < 0) {
            fail(quote(column) + " is a negative price");
        }
        return price;
    }

    /** A size that is not negative; {@code absent} where the file has no such column. */
    long size(Column column, long absent) {
        if (!layout.has(column)) {
            return absent;
        }
        long size = number(column, instrument.sizeScale(), "size_scale", instrument.sizeScale());
        if (problem == null && size < 0) {
            fail(quote(column) + " is a negative size");
        }
        return size;
    }

    /** True when the field is filled with zeros (and a point) alone. */
    boolean isZero(Column column) {
        for (int at = from(column); at < to(column); at++) {
            if (fields.bytes()[at] != '0' && fields.bytes()[at] != '.') {
                return false;
            }
        }
        return filled(column);
    }

    private long number(Column column, int scale, String key, int shown) {
        if (problem != null) {
            return 0;
        }
        if (!filled(column)) {
            fail(layout.name(column) + " is empty");
            return 0;
        }
        long value = decimals.parse(fields.bytes(), from(column), to(column), scale);
        if (value == DecimalText.NOT_A_NUMBER) {
            fail(quote(column) + " is not a number");
        } else if (value == DecimalText.OUT_OF_RANGE) {
            fail(quote(column) + " does not fit: lower " + key + " (now " + shown + ") of " + instrument.name());
        }
        return value;
    }

    /** A whole number; {@link MarketEvent#NONE} where the field is empty or missing. */
    long whole(Column column) {
        if (problem != null || !filled(column)) {
            return MarketEvent.NONE;
        }
        long value = WholeText.parse(fields.bytes(), from(column), to(column));
        if (value == WholeText.NOT_WHOLE) {
            fail(quote(column) + " is not a whole number");
        }
        return value;
    }

    /** Epoch microseconds of a column that must be filled. */
    long time(Column column) {
        if (problem != null) {
            return 0;
        }
        if (!filled(column)) {
            fail(layout.name(column) + " is empty");
            return 0;
        }
        long micros = times.parse(fields.bytes(), from(column), to(column), layout.time(column));
        if (micros == TimeText.NOT_A_TIME) {
            fail(quote(column) + " is not a time (" + layout.time(column).label() + ")");
        }
        return micros;
    }

    String quote(Column column) {
        String text = fields.text(layout.field(column));
        String shown = text.length() > QUOTED_OF_FIELD ? text.substring(0, QUOTED_OF_FIELD) + '…' : text;
        return layout.name(column) + " \"" + shown + '"';
    }
}
