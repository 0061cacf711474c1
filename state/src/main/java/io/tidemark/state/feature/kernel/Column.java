package io.tidemark.state.feature.kernel;

import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The fields of a bar that features can read; their ordinal is their slot in the frame. */
public enum Column implements Input {
    /** The bar's first price. */
    OPEN,
    /** The bar's highest price. */
    HIGH,
    /** The bar's lowest price. */
    LOW,
    /** The bar's last price. */
    CLOSE,
    /** What was traded within the bar, in units of the instrument. */
    VOLUME,
    /** The money traded within the bar: the sum of price × volume of its trades. */
    TURNOVER,
    /** The volume-weighted average price of the bar's trades; null where there is no volume. */
    VWAP,
    /** How many trades the bar is made of. */
    TRADES,
    /** The part of the volume that buyers took; null where trades do not say who did. */
    BUY_VOLUME;

    /** Number of columns. */
    public static final int COUNT = values().length;

    /** Their names in expressions. */
    public static final List<String> IDS =
            Arrays.stream(values()).map(Column::id).toList();

    private final String id = name().toLowerCase(Locale.ROOT);

    @Override
    public String id() {
        return id;
    }

    /** The bar's field, NaN where null. */
    public double of(Bar bar) {
        return switch (this) {
            case OPEN -> bar.open();
            case HIGH -> bar.high();
            case LOW -> bar.low();
            case CLOSE -> bar.close();
            case VOLUME -> bar.volume();
            case TURNOVER -> bar.turnover();
            case VWAP -> bar.vwap();
            case TRADES -> bar.trades();
            case BUY_VOLUME -> bar.buyVolume();
        };
    }

    /** Copies the bar's fields to the first slots of the frame. */
    public static void read(Bar bar, double[] frame) {
        frame[0] = bar.open();
        frame[1] = bar.high();
        frame[2] = bar.low();
        frame[3] = bar.close();
        frame[4] = bar.volume();
        frame[5] = bar.turnover();
        frame[6] = bar.vwap();
        frame[7] = bar.trades();
        frame[8] = bar.buyVolume();
    }
}
