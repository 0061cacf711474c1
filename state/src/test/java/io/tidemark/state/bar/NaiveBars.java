package io.tidemark.state.bar;

import io.tidemark.state.market.Decimals;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** One bar computed from the trades of its period alone: sort, look, add up with big decimals. */
final class NaiveBars {

    private NaiveBars() {}

    record Values(
            double open, double high, double low, double close, double volume, double vwap, double buy, long trades) {}

    static Values of(List<Trade> trades, int priceScale, int sizeScale) {
        List<Trade> sorted = trades.stream()
                .sorted(Comparator.comparingLong((Trade trade) -> trade.eventMicros)
                        .thenComparingLong(trade -> trade.sequence))
                .toList();
        BigDecimal volume = BigDecimal.ZERO;
        BigDecimal turnover = BigDecimal.ZERO;
        BigDecimal buy = BigDecimal.ZERO;
        long high = Long.MIN_VALUE;
        long low = Long.MAX_VALUE;
        for (Trade trade : sorted) {
            BigDecimal size = BigDecimal.valueOf(trade.size, sizeScale);
            volume = volume.add(size);
            turnover = turnover.add(size.multiply(BigDecimal.valueOf(trade.price, priceScale)));
            buy = trade.aggressor == Side.BUY ? buy.add(size) : buy;
            high = Math.max(high, trade.price);
            low = Math.min(low, trade.price);
        }
        return new Values(
                Decimals.toDouble(sorted.get(0).price, priceScale),
                Decimals.toDouble(high, priceScale),
                Decimals.toDouble(low, priceScale),
                Decimals.toDouble(sorted.get(sorted.size() - 1).price, priceScale),
                volume.doubleValue(),
                volume.signum() == 0
                        ? Double.NaN
                        : turnover.divide(volume, new MathContext(40)).doubleValue(),
                buy.doubleValue(),
                sorted.size());
    }

    static Values of(Bar bar) {
        return new Values(
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                bar.vwap(),
                bar.buyVolume(),
                bar.trades());
    }
}
