package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.Fixture;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.KernelFailure;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.signal.Signal;
import io.tidemark.state.signal.Strategy;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Hours and days that close, one instrument, and what a room makes of them. */
final class Closings implements AnalysisSink {

    static final String NAME = "BTC-USD.test";
    static final FeatureSet CORE = FeatureSet.of("core", List.of("ema(close,9)", "ema(close,21)", "rsi(3)"));

    private static final long HOUR = 3_600_000L;

    /** Hex of the canonical bytes of whatever left, in order. */
    final List<String> lines = new ArrayList<>();

    final List<FeatureRow> features = new ArrayList<>();
    final List<Signal> signals = new ArrayList<>();
    final List<EmaRow> averages = new ArrayList<>();

    static MarketPlan market(String... timeframes) {
        return new MarketPlan(
                List.of(Fixture.crypto()),
                Map.of(NAME, new Instrument(NAME, "CRYPTO", 2, 3)),
                null,
                Stream.of(timeframes).map(Timeframe::of).toList(),
                Timeframe.of("1m"),
                Align.SESSION,
                BarRules.of(2_000_000L, true, Long.MAX_VALUE));
    }

    static EmaConfig ema(Integer... periods) {
        return new EmaConfig(
                List.of(periods), List.of(EmaAlignment.DAILY, EmaAlignment.MULTI_TF), EmaConfig.Rows.ALL, List.of());
    }

    static AnalysisPlan plan(FeatureSet set, EmaConfig ema, String... timeframes) {
        List<AnalysisPlan.Play> plays = Stream.of(timeframes)
                .map(timeframe -> new AnalysisPlan.Play(Strategy.emaCrossover(timeframe), set.name(), List.of()))
                .toList();
        return new AnalysisPlan(List.of(new AnalysisPlan.Features(set, List.of(timeframes))), ema, plays, "cafe");
    }

    /** Days of four hours; every second day ends a 2D. */
    static List<ClosedBars> closings(int from, int to) {
        List<ClosedBars> all = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(5);
        double close = 100;
        for (int hour = 1; hour <= to; hour++) {
            close *= 1 + (random.nextDouble() - 0.5) / 10;
            List<Bar> bars = new ArrayList<>(List.of(bar("1h", hour, close, BarKind.CANONICAL)));
            bars.add(bar("1D", hour, close, hour % 4 == 0 ? BarKind.SYNTHETIC : BarKind.PREVIEW));
            bars.add(bar("2D", hour, close, hour % 8 == 0 ? BarKind.CANONICAL : BarKind.PARTIAL));
            if (hour > from) {
                all.add(new ClosedBars(NAME, time(hour), bars.toArray(new Bar[0]), 1, false));
            }
        }
        return all;
    }

    static long time(int hour) {
        return Fixture.START + hour * HOUR;
    }

    static Bar bar(String timeframe, int hour, double close, BarKind kind) {
        double none = Double.NaN;
        long time = time(hour);
        return new Bar(
                NAME,
                timeframe,
                time - HOUR,
                time,
                close,
                close,
                close,
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
                hour / 4,
                0);
    }

    static void feed(Analysis analysis, AnalysisState state, List<ClosedBars> closings, AnalysisSink out) {
        for (ClosedBars closed : closings) {
            ClosedBars wanted = analysis.wanted(closed);
            if (wanted != null) {
                state.add(wanted);
                analysis.act(closed.time(), state, out);
            }
        }
    }

    static byte[] bytes(AnalysisState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            state.write(new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static AnalysisState state(byte[] bytes) throws IOException {
        return AnalysisState.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    /** Lines of one stream and timeframe. */
    List<String> lines(String stream, String timeframe) {
        String start = hex(new CanonicalBytes().begin(stream));
        String word = hex(new CanonicalBytes().begin(timeframe));
        return lines.stream()
                .filter(line -> line.startsWith(start) && line.contains(word))
                .toList();
    }

    @Override
    public void ema(EmaRow row) {
        averages.add(row);
        lines.add(hex(row.write(new CanonicalBytes())));
    }

    @Override
    public void features(FeatureRow row) {
        features.add(row);
        lines.add(hex(row.write(new CanonicalBytes())));
    }

    @Override
    public void failure(String instrument, String timeframe, KernelFailure failure) {
        throw new AssertionError(failure);
    }

    @Override
    public void signal(Signal signal) {
        signals.add(signal);
        lines.add(hex(signal.write(new CanonicalBytes())));
    }

    static String hex(CanonicalBytes bytes) {
        return HexFormat.of().formatHex(bytes.toBytes());
    }
}
