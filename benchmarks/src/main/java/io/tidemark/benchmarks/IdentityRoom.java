package io.tidemark.benchmarks;

import io.tidemark.operators.analysis.AnalysisOperator;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.market.Decimals;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Trade;
import io.tidemark.state.signal.Signal;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Computes nothing: one trade in so many goes on as a bar of itself and as a row of features, as many as the rooms make of bars and
 * features of ten timeframes. Their numbers have as many digits as those of the rooms, so that the taps write as many bytes.
 */
final class IdentityRoom extends KeyedProcessFunction<String, MarketEvent, Bar> {

    /** Never filled: an identity has no opinion. */
    static final OutputTag<Signal> SIGNALS = new OutputTag<>("signals", Wire.SIGNAL);

    private static final long serialVersionUID = 1L;

    /** Bars of ten timeframes from one minute on, of sixty trades a minute. */
    private static final int TRADES_A_BAR = 45;

    private static final long MINUTE = 60_000L;
    private static final int SHORT = 5;

    private final String set;
    private final String contractHash;
    private final int width;
    private int trades;

    IdentityRoom(AnalysisPlan plan) {
        FeatureSet features = plan.features().get(0).set();
        this.set = features.name();
        this.contractHash = features.contractHash();
        this.width = features.features().size();
    }

    @Override
    public void processElement(MarketEvent event, Context context, Collector<Bar> out) {
        if (++trades % TRADES_A_BAR == 0) {
            Trade trade = (Trade) event;
            double price = Decimals.toDouble(trade.price, Instrument.PRICE_SCALE);
            double size = Decimals.toDouble(trade.size, Instrument.SIZE_SCALE);
            long open = trade.eventMillis() - trade.eventMillis() % MINUTE;
            out.collect(bar(trade.instrument, open, price, size));
            context.output(AnalysisOperator.FEATURES, row(trade.instrument, open, price));
        }
    }

    private static Bar bar(String instrument, long open, double price, double size) {
        double vwap = price * Math.PI / 3;
        return new Bar(
                instrument,
                "15m",
                open,
                open + MINUTE,
                price,
                price,
                price,
                price,
                size,
                size * price,
                vwap,
                TRADES_A_BAR,
                size / 2,
                BarKind.CANONICAL,
                false,
                false,
                0,
                (int) (open / (24 * 60 * MINUTE)),
                0);
    }

    private FeatureRow row(String instrument, long open, double price) {
        double[] values = new double[width];
        for (int i = 0; i < width; i++) {
            // Simple averages and ranges have few digits, what is divided has all of them.
            values[i] = i % SHORT == 0 ? price : price / (i + Math.E);
        }
        return new FeatureRow(instrument, "15m", open + MINUTE, set, contractHash, values);
    }
}
