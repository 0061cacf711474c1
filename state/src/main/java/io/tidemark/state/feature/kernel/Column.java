package io.tidemark.state.feature.kernel;

import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The fields of a bar that features can read; their ordinal is their slot in the frame. */
public enum Column implements Input {
    OPEN,
    HIGH,
    LOW,
    CLOSE,
    VOLUME,
    TURNOVER,
    VWAP,
    TRADES,
    BUY_VOLUME,
    TRADING_DAY;

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
        frame[9] = bar.tradingDay();
    }
}
