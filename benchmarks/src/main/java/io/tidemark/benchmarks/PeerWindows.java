package io.tidemark.benchmarks;

import io.tidemark.operators.wire.Wire;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Decimals;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.time.Period;
import io.tidemark.state.time.TimeLattice;
import io.tidemark.state.time.Timeframe;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.functions.windowing.WindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/** Bars by Flink's window operators: the peers. */
final class PeerWindows implements WindowFunction<PeerBar, ClosedBars, String, TimeWindow> {

    private static final long serialVersionUID = 1L;

    private final MarketPlan plan;

    private transient TimeLattice lattice;

    PeerWindows(MarketPlan plan) {
        this.plan = plan;
    }

    static List<DataStream<ClosedBars>> onePerTimeframe(DataStream<MarketEvent> trades, MarketPlan plan) {
        List<DataStream<ClosedBars>> streams = new ArrayList<>();
        for (Timeframe timeframe : plan.timeframes()) {
            streams.add(allInOne(trades, only(plan, timeframe)));
        }
        return streams;
    }

    static DataStream<ClosedBars> allInOne(DataStream<MarketEvent> trades, MarketPlan plan) {
        KeyedStream<MarketEvent, String> keyed = trades.keyBy(trade -> trade.instrument);
        return keyed.window(new PeerAssigner(plan))
                .aggregate(new PeerBar.Fold(), new PeerWindows(plan), Types.POJO(PeerBar.class), Wire.CLOSED_BARS)
                .name("window");
    }

    static MarketPlan only(MarketPlan plan, Timeframe timeframe) {
        return new MarketPlan(
                plan.sessions(),
                plan.instruments(),
                plan.fallback(),
                List.of(timeframe),
                plan.base(),
                plan.align(),
                plan.rules());
    }

    @Override
    public void apply(String key, TimeWindow window, Iterable<PeerBar> bars, Collector<ClosedBars> out) {
        List<Bar> named = bars(key, window, bars.iterator().next());
        if (!named.isEmpty()) {
            out.collect(new ClosedBars(key, window.getEnd(), named.toArray(new Bar[0]), 0, false));
        }
    }

    /** The bars whose periods the window is. */
    List<Bar> bars(String key, TimeWindow window, PeerBar bar) {
        if (lattice == null) {
            lattice = PeerAssigner.lattice(plan);
        }
        Instrument instrument = plan.instruments().get(key);
        List<Bar> named = new ArrayList<>();
        for (int node = 0; node < lattice.size(); node++) {
            Period period = lattice.period(node, window.getStart(), 0);
            if (period.open() == window.getStart() && period.close() == window.getEnd() && !isDropped(node, period)) {
                for (Timeframe timeframe : lattice.names(node)) {
                    named.add(bar(instrument, timeframe, period, bar));
                }
            }
        }
        return named;
    }

    /** A calendar period that began before the data has no bar; all instruments of a profile start on one day. */
    private boolean isDropped(int node, Period period) {
        int firstDay = lattice.calendar().dayAt(Math.floorDiv(Profile.START_MICROS, 1_000L));
        return lattice.dropsPartialStart(node) && period.firstDay() < firstDay;
    }

    private static Bar bar(Instrument instrument, Timeframe timeframe, Period period, PeerBar bar) {
        int prices = instrument.priceScale();
        return new Bar(
                instrument.name(),
                timeframe.name(),
                period.open(),
                period.close(),
                Decimals.toDouble(bar.open, prices),
                Decimals.toDouble(bar.high, prices),
                Decimals.toDouble(bar.low, prices),
                Decimals.toDouble(bar.close, prices),
                Decimals.toDouble(bar.volume, instrument.sizeScale()),
                Double.NaN,
                Double.NaN,
                bar.trades,
                Double.NaN,
                BarKind.CANONICAL,
                false,
                false,
                0,
                period.lastDay(),
                0);
    }
}
