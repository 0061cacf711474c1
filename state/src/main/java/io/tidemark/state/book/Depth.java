package io.tidemark.state.book;

/**
 * What stood to be bought and sold when an instrument was last heard of ({@code eventMicros}): the best prices and sizes, the
 * spread in units of the price, and how far the bids outweigh the asks over the best 5, 10 and 20 levels, from −1 to 1. NaN is
 * what is not known: a side that is empty, levels without a book; between sides that are crossed there is no price.
 */
public record Depth(
        long eventMicros,
        double bid,
        double bidSize,
        double ask,
        double askSize,
        double spread,
        double imbalance5,
        double imbalance10,
        double imbalance20) {

    private static final double BPS = 10_000.0;

    /** How far the best bid outweighs the best ask: (bid size − ask size) ÷ (bid size + ask size). */
    public double imbalance1() {
        return imbalance(bidSize, askSize);
    }

    /** The price in the middle. */
    public double mid() {
        return Double.isNaN(spread) ? Double.NaN : bid + spread / 2;
    }

    /** The spread in hundredths of a percent of the middle. */
    public double spreadBps() {
        return spread / mid() * BPS;
    }

    /** The middle, drawn to the side where less stands; NaN when nothing does. */
    public double microprice() {
        return Double.isNaN(spread) ? Double.NaN : bid + spread * (bidSize / (bidSize + askSize));
    }

    static double imbalance(double bids, double asks) {
        return (bids - asks) / (bids + asks);
    }
}
