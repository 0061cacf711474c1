package io.tidemark.benchmarks;

import io.tidemark.operators.analysis.AnalysisOperator;
import io.tidemark.operators.bar.BarsOperator;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.market.MarketEvent;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamUtils;

/** Tidemark's own rooms in the order of the real topology, behind the source of the benchmark. */
final class OwnPath {

    /** Ten timeframes that close within a day. */
    static final List<String> TEN_TIMEFRAMES = List.of("1m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "12h", "1D");

    static final FeatureSet TEN_KERNELS = FeatureSet.of(
            "ten",
            List.of(
                    "ema(close,9)",
                    "ema(close,21)",
                    "ema(close,50)",
                    "sma(close,20)",
                    "sma(close,50)",
                    "rsi(7)",
                    "rsi(14)",
                    "atr(7)",
                    "atr(14)",
                    "tr()"));

    private OwnPath() {}

    /** Ten kernels on each of ten timeframes. */
    static AnalysisPlan plan() {
        return plan(TEN_TIMEFRAMES);
    }

    /** Ten kernels on each of these timeframes. */
    static AnalysisPlan plan(List<String> timeframes) {
        return new AnalysisPlan(
                List.of(new AnalysisPlan.Features(TEN_KERNELS, timeframes)), null, List.of(), "benchmark");
    }

    /** The room of bars. */
    static DataStream<ClosedBars> bars(DataStream<MarketEvent> trades, MarketPlan plan) {
        return trades.keyBy(trade -> trade.instrument)
                .transform("bars", Wire.CLOSED_BARS, new BarsOperator(plan, List.of("loop")))
                .uid("bars");
    }

    /** Bars, and behind them the room of analysis. */
    static void features(DataStream<MarketEvent> trades, MarketPlan market, AnalysisPlan plan, Counted counted) {
        DataStream<ClosedBars> bars = bars(trades, market);
        var analysis = DataStreamUtils.reinterpretAsKeyedStream(bars, ClosedBars::instrument, Types.STRING)
                .transform("analysis", Wire.SIGNAL, new AnalysisOperator(market, plan))
                .uid("analysis");
        counted.bars(bars);
        counted.features(analysis.getSideOutput(AnalysisOperator.FEATURES));
    }
}
