package io.tidemark.operators.analysis;

import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.Fixture;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.signal.Direction;
import io.tidemark.state.signal.Strategy;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A seeded log of closed bars, an element per instrument and hour: days of eight hours, previews between, a death and a
 * second life, and some bars that nobody reads.
 */
final class ClosedLog {

    static final List<String> TIMEFRAMES = List.of("1h", "1D", "2D", "3D", "7D");

    private static final int INSTRUMENTS = 5;
    private static final int DYING = 3;
    private static final long HOUR = 3_600_000L;
    private static final int HOURS_A_DAY = 8;

    final List<ClosedBars> elements = new ArrayList<>();
    final MarketPlan market = new MarketPlan(
            List.of(Fixture.crypto()),
            Map.of(),
            new Instrument("", "CRYPTO", 2, 3),
            TIMEFRAMES.stream().map(Timeframe::of).toList(),
            Timeframe.of("1m"),
            Align.SESSION,
            BarRules.of(2_000_000L, true, Long.MAX_VALUE));

    private final SplittableRandom random;

    ClosedLog(long seed, int size) {
        random = new SplittableRandom(seed);
        double[] price = {100, 200, 300, 400, 500};
        for (int hour = 1; elements.size() < size; hour++) {
            for (int which = 0; which < INSTRUMENTS && elements.size() < size; which++) {
                price[which] *= 1 + (random.nextDouble() - 0.5) / 20;
                boolean dies = which == DYING && hour % 150 == 0;
                elements.add(closed("I-" + which, hour, price[which], dies));
            }
        }
    }

    static AnalysisPlan plan() {
        FeatureSet fast = FeatureSet.of("fast", List.of("ema(close,9)", "ema(close,21)", "rsi(3)"));
        FeatureSet wide = FeatureSet.of("wide", List.of("sma(close,5)", "atr(4)", "tr()", "close"));
        EmaConfig ema = new EmaConfig(
                List.of(2, 3),
                List.of(EmaAlignment.DAILY, EmaAlignment.MULTI_TF, EmaAlignment.MULTI_TF_V2),
                EmaConfig.Rows.ALL,
                List.of());
        Strategy.Step swing = new Strategy.Step(Direction.LONG, "rsi_3 < 40", "rsi_3 / 40");
        return new AnalysisPlan(
                List.of(
                        new AnalysisPlan.Features(fast, List.of("1h", "1D")),
                        new AnalysisPlan.Features(wide, List.of("1D", "2D"))),
                ema,
                List.of(
                        new AnalysisPlan.Play(Strategy.emaCrossover("1h"), "fast", List.of()),
                        new AnalysisPlan.Play(
                                new Strategy("swing", "1", "1D", List.of(swing)), "fast", List.of("I-1", "I-3"))),
                "cafe");
    }

    /** Everything before this element's time may be acted upon. */
    static long watermark(ClosedBars element) {
        return element.time() - 1;
    }

    private ClosedBars closed(String name, int hour, double close, boolean dies) {
        long time = Fixture.START + hour * HOUR;
        List<Bar> bars = new ArrayList<>();
        bars.add(bar(name, "5m", time, close, BarKind.CANONICAL));
        bars.add(bar(name, "1h", time, close, random.nextInt(9) == 0 ? BarKind.SYNTHETIC : BarKind.CANONICAL));
        for (String timeframe : TIMEFRAMES.subList(1, TIMEFRAMES.size())) {
            int days = Integer.parseInt(timeframe.substring(0, timeframe.length() - 1));
            boolean closes = hour % (days * HOURS_A_DAY) == 0;
            BarKind open = dies ? BarKind.PARTIAL : BarKind.PREVIEW;
            bars.add(bar(name, timeframe, time, close, closes ? BarKind.CANONICAL : open));
        }
        return new ClosedBars(name, time, bars.toArray(new Bar[0]), 1, dies);
    }

    private Bar bar(String name, String timeframe, long time, double close, BarKind kind) {
        double reach = random.nextDouble();
        double open = close + random.nextDouble() - 0.5;
        double high = Math.max(open, close) + reach;
        double low = Math.min(open, close) - reach;
        int day = (int) (time / 86_400_000L);
        double none = Double.NaN;
        return new Bar(
                name,
                timeframe,
                time - HOUR,
                time,
                open,
                high,
                low,
                close,
                1,
                close,
                close,
                1,
                none,
                kind,
                false,
                false,
                0,
                day,
                0);
    }
}
