package io.tidemark.state.feature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Daily bars for tests: real series from the reference data, seeded walks, and series made to hurt. */
public final class DailySeries {

    /** Milliseconds of a day. */
    public static final long DAY = 86_400_000L;

    private DailySeries() {}

    /** A daily bar; the day is an epoch day. */
    public static Bar bar(int day, double open, double high, double low, double close, double volume) {
        return bar("1D", day, day + 1, new double[] {open, high, low, close, volume});
    }

    /** A canonical bar over days [from, to) with the given open, high, low, close, volume. */
    public static Bar bar(String timeframe, int from, int to, double[] values) {
        return new Bar(
                "TEST",
                timeframe,
                from * DAY,
                to * DAY,
                values[0],
                values[1],
                values[2],
                values[3],
                values[4],
                Double.NaN,
                Double.NaN,
                1,
                Double.NaN,
                BarKind.CANONICAL,
                false,
                false,
                0,
                to - 1,
                0);
    }

    /** The bar as another kind. */
    public static Bar kind(Bar bar, BarKind kind) {
        return new Bar(
                bar.instrument(),
                bar.timeframe(),
                bar.openTime(),
                bar.closeTime(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                bar.turnover(),
                bar.vwap(),
                bar.trades(),
                bar.buyVolume(),
                kind,
                bar.partialStart(),
                bar.partialEnd(),
                bar.missingSlices(),
                bar.tradingDay(),
                bar.revision());
    }

    /** The bar with a turnover, a VWAP between low and high, trades, and buyers by where it closes. */
    public static Bar traded(Bar bar) {
        double vwap = (bar.high() + bar.low() + 2 * bar.close()) / 4;
        double buyers = (1 + (bar.close() - bar.low()) / (bar.high() - bar.low())) / 3;
        return new Bar(
                bar.instrument(),
                bar.timeframe(),
                bar.openTime(),
                bar.closeTime(),
                bar.open(),
                bar.high(),
                bar.low(),
                bar.close(),
                bar.volume(),
                bar.volume() * vwap,
                vwap,
                1 + (long) bar.volume() / 100,
                bar.volume() * buyers,
                bar.kind(),
                bar.partialStart(),
                bar.partialEnd(),
                bar.missingSlices(),
                bar.tradingDay(),
                bar.revision());
    }

    /** The same bars, of which every third has no volume. */
    static List<Bar> withoutSomeVolumes(List<Bar> bars) {
        return IntStream.range(0, bars.size())
                .mapToObj(day -> {
                    Bar bar = bars.get(day);
                    double volume = day % 3 == 1 ? Double.NaN : bar.volume();
                    return bar(day, bar.open(), bar.high(), bar.low(), bar.close(), volume);
                })
                .toList();
    }

    /** A bar at one price. */
    public static Bar flat(int day, double price) {
        return bar(day, price, price, price, price, 100);
    }

    /** A geometric walk. */
    public static List<Bar> walk(long seed, int days, double start) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Bar> bars = new ArrayList<>();
        double close = start;
        for (int day = 0; day < days; day++) {
            double open = close * (1 + 0.01 * (random.nextDouble() - 0.5));
            close = open * (1 + 0.04 * (random.nextDouble() - 0.5));
            double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
            bars.add(traded(bar(day, open, high, low, close, random.nextInt(1, 1_000_000))));
        }
        return bars;
    }

    /** A geometric walk whose prices are whole numbers: many highs, lows and closes are equal to their neighbours. */
    public static List<Bar> coarse(long seed, int days, double start) {
        return walk(seed, days, start).stream()
                .map(bar -> bar(
                        (int) (bar.openTime() / DAY),
                        Math.rint(bar.open()),
                        Math.rint(bar.high()),
                        Math.rint(bar.low()),
                        Math.rint(bar.close()),
                        bar.volume()))
                .toList();
    }

    /** Daily bars of an American equity, 1998 to 2021, moved and scaled to the range 1 to 1,000. */
    public static List<Bar> equity(String symbol) {
        return rescaled(published(symbol));
    }

    /** The same bars in ten-thousandths of a dollar, as published: whole numbers, so sums of them are exact. */
    public static List<Bar> published(String symbol) {
        return read("market/lean/equity_usa/daily/" + symbol + ".csv.gz");
    }

    /** The 502 bars that Skender's reference values belong to, in dollars. */
    public static List<Bar> skender() {
        return read("market/equity_daily/skender_default.csv");
    }

    /** A file of the reference data; the test is skipped, with the reason, where there is none. */
    public static List<String> lines(String file) {
        String root = System.getenv("TIDEMARK_REFERENCE_DATA");
        Assumptions.assumeTrue(root != null, "TIDEMARK_REFERENCE_DATA is not set: no reference data");
        Path path = Path.of(root, file);
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One price of all bars. */
    public static double[] column(List<Bar> bars, ToDoubleFunction<Bar> price) {
        return bars.stream().mapToDouble(price).toArray();
    }

    /** Fails unless the values differ by no more than the tolerance, or both are null (NaN). */
    public static void assertClose(double ours, double expected, double tolerance, Supplier<String> where) {
        boolean close = Double.isNaN(expected) ? Double.isNaN(ours) : Math.abs(ours - expected) <= tolerance;
        if (!close) {
            Assertions.fail(where.get() + ": " + ours + " instead of " + expected);
        }
    }

    private static List<Bar> read(String file) {
        List<Bar> bars = new ArrayList<>();
        for (String line : lines(file).stream().skip(1).toList()) {
            String[] field = line.split(",", -1);
            double[] values = Arrays.stream(field)
                    .skip(1)
                    .limit(5)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            bars.add(bar("1D", bars.size(), bars.size() + 1, values));
        }
        return bars;
    }

    private static List<Bar> rescaled(List<Bar> bars) {
        double least = bars.stream().mapToDouble(Bar::low).min().orElseThrow();
        double scale = 999 / (bars.stream().mapToDouble(Bar::high).max().orElseThrow() - least);
        return bars.stream()
                .map(bar -> bar(
                        (int) (bar.openTime() / DAY),
                        1 + (bar.open() - least) * scale,
                        1 + (bar.high() - least) * scale,
                        1 + (bar.low() - least) * scale,
                        1 + (bar.close() - least) * scale,
                        bar.volume()))
                .toList();
    }
}
