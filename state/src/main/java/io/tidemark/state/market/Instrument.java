package io.tidemark.state.market;

import java.io.Serializable;

/**
 * What an instrument is: its name ({@code BTC-USD.bitstamp}), the session its venue keeps, and the decimal scales of its
 * prices and sizes.
 */
public record Instrument(String name, String session, int priceScale, int sizeScale) implements Serializable {

    /** Decimal digits kept of a price unless the instrument says otherwise. */
    public static final int PRICE_SCALE = 9;

    /** Decimal digits kept of a size unless the instrument says otherwise. */
    public static final int SIZE_SCALE = 8;

    /** An instrument of the given session at the default scales. */
    public static Instrument of(String name, String session) {
        return new Instrument(name, session, PRICE_SCALE, SIZE_SCALE);
    }

    /** The instrument that a quote side belongs to: {@code EURUSD#bid} → {@code EURUSD}. */
    public static String base(String name) {
        int side = name.lastIndexOf('#');
        return side < 0 ? name : name.substring(0, side);
    }
}
