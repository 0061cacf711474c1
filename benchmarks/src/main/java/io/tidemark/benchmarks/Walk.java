package io.tidemark.benchmarks;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Minute bars of a seeded walk around 100, as records and as columns. */
record Walk(Bar[] bars, double[] high, double[] low, double[] close, double[] volume) {

    private static final long MINUTE = 60_000L;
    private static final double STEP = 0.4;
    private static final double HOME = 100;

    /** The first n bars of a walk. */
    static Walk of(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        Bar[] bars = new Bar[n];
        double last = HOME;
        for (int i = 0; i < n; i++) {
            double open = last;
            // It is drawn home, so that no walk drifts to where prices are of another size.
            last += STEP * (random.nextDouble() - 0.5) * 2 + (HOME - last) / 200;
            double high = Math.max(open, last) + STEP * random.nextDouble();
            double low = Math.min(open, last) - STEP * random.nextDouble();
            bars[i] = bar(i, new double[] {open, high, low, last, 1 + random.nextInt(10_000)});
        }
        return of(bars);
    }

    /** The first n of these bars. */
    Walk first(int n) {
        return of(Arrays.copyOf(bars, n));
    }

    int size() {
        return bars.length;
    }

    private static Walk of(Bar[] bars) {
        return new Walk(
                bars,
                column(bars, Bar::high),
                column(bars, Bar::low),
                column(bars, Bar::close),
                column(bars, Bar::volume));
    }

    private static double[] column(Bar[] bars, ToDoubleFunction<Bar> value) {
        return Arrays.stream(bars).mapToDouble(value).toArray();
    }

    private static Bar bar(int minute, double[] values) {
        return new Bar(
                "WALK",
                "1m",
                minute * MINUTE,
                (minute + 1) * MINUTE,
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
                0,
                0);
    }
}
