package io.tidemark.state.feature;

import io.tidemark.state.book.Depth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What was known of an instrument's quotes and order book when a bar closed; null where nothing was. */
public enum QuoteColumn implements Given {
    /** The best price bid when the bar closed. */
    BID(Depth::bid),
    /** What is bid for at the best price, in units of the volume. */
    BID_SIZE(Depth::bidSize),
    /** The best price asked when the bar closed. */
    ASK(Depth::ask),
    /** What is asked for at the best price, in units of the volume. */
    ASK_SIZE(Depth::askSize),
    /** The middle of the best bid and the best ask. */
    MID(Depth::mid),
    /** The middle of the best bid and ask, drawn to the side where less stands. */
    MICROPRICE(Depth::microprice),
    /** Best ask less best bid, in price units. */
    SPREAD(Depth::spread),
    /** The spread in hundredths of a percent of the middle. */
    SPREAD_BPS(Depth::spreadBps),
    /** How far the best bid outweighs the best ask, −1 to 1. */
    DEPTH_IMBALANCE_1(Depth::imbalance1),
    /** How far the best five levels of bids outweigh those of asks, −1 to 1. */
    DEPTH_IMBALANCE_5(Depth::imbalance5),
    /** How far the best ten levels of bids outweigh those of asks, −1 to 1. */
    DEPTH_IMBALANCE_10(Depth::imbalance10),
    /** How far the best twenty levels of bids outweigh those of asks, −1 to 1. */
    DEPTH_IMBALANCE_20(Depth::imbalance20);

    /** Their names in expressions. */
    public static final List<String> IDS =
            Arrays.stream(values()).map(QuoteColumn::id).toList();

    private final String id = name().toLowerCase(Locale.ROOT);
    private final ToDoubleFunction<Depth> field;

    QuoteColumn(ToDoubleFunction<Depth> field) {
        this.field = field;
    }

    @Override
    public String id() {
        return id;
    }

    /** The value; NaN of nothing. */
    public double of(Depth depth) {
        return depth == null ? Double.NaN : field.applyAsDouble(depth);
    }
}
