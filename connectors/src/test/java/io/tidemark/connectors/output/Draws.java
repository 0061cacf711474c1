package io.tidemark.connectors.output;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.signal.Direction;
import io.tidemark.state.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded records of the tables, odd values among them. */
public final class Draws {

    private static final double[] ODD = {
        Double.NaN, -0.0, 0.0, 1e23, Double.MIN_VALUE, Double.MAX_VALUE, Double.MIN_NORMAL, 0.1 + 0.2, 2e-3, -1e-300
    };
    private static final String[] NAMES = {"BTC-USD.simbit", "EURUSD#bid", "with,comma", "with \"quote\"", "ığüşÇ", ""};
    private static final String[] TEXTS = {"", "plain", "a,b", "\"", "two\nlines", "cr\r\nlf", "tab\t", "\"\"\",\n"};
    private static final List<String> MISSING = List.of("S&P500:absent", "CPI:stale");
    private static final String[] FEATURES = {"ema_9", "a=b", "a;b", "\\", "with,comma", "ı\"", ""};

    private final SplittableRandom random;

    /** Draws of this seed. */
    public Draws(long seed) {
        random = new SplittableRandom(seed);
    }

    double number() {
        return random.nextInt(4) == 0
                ? ODD[random.nextInt(ODD.length)]
                : random.nextLong(1_000_000_000L) / 10_000.0 * (random.nextInt(3) == 0 ? random.nextDouble() : 1);
    }

    public Bar bar() {
        long open = random.nextLong(-1_000_000_000L, 4_000_000_000_000L);
        return new Bar(
                NAMES[random.nextInt(NAMES.length)],
                random.nextBoolean() ? "1m" : "2W_CAL_ISO",
                open,
                open + random.nextLong(100_000_000L),
                number(),
                number(),
                number(),
                number(),
                number(),
                number(),
                number(),
                random.nextLong(1_000_000L),
                number(),
                BarKind.values()[random.nextInt(BarKind.values().length)],
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(100),
                random.nextInt(-1_000, 40_000),
                random.nextInt(3));
    }

    public EmaRow ema() {
        EmaAlignment[] alignments = EmaAlignment.values();
        return new EmaRow(
                name(),
                alignments[random.nextInt(alignments.length)],
                random.nextBoolean() ? "7D" : "2W_CAL_ISO",
                random.nextInt(2, 201),
                random.nextLong(4_000_000_000_000L),
                number(),
                number(),
                number(),
                number(),
                number(),
                number(),
                random.nextBoolean());
    }

    public FeatureRow features(FeatureSet set) {
        return new FeatureRow(
                name(),
                "1h",
                random.nextLong(4_000_000_000_000L),
                set.name(),
                set.contractHash(),
                numbers(set.names().size()),
                MISSING.subList(0, random.nextInt(MISSING.size() + 1)));
    }

    public Signal signal() {
        List<String> names = new ArrayList<>();
        for (int left = random.nextInt(5); left > 0; left--) {
            names.add(FEATURES[random.nextInt(FEATURES.length)]);
        }
        return new Signal(
                "id-" + random.nextLong(),
                name(),
                "cross",
                "1",
                "1h",
                random.nextLong(4_000_000_000_000L),
                Direction.values()[random.nextInt(Direction.values().length)],
                number(),
                "bar",
                "contract",
                TEXTS[random.nextInt(TEXTS.length)],
                "config",
                names,
                numbers(names.size()));
    }

    private String name() {
        return NAMES[random.nextInt(NAMES.length)];
    }

    private double[] numbers(int size) {
        double[] numbers = new double[size];
        Arrays.setAll(numbers, i -> number());
        return numbers;
    }

    SideRecord side() {
        return new SideRecord(
                Outcome.of(random.nextInt(Outcome.values().length)),
                TEXTS[random.nextInt(TEXTS.length)],
                NAMES[random.nextInt(NAMES.length)],
                "part-" + random.nextInt(4) + ".csv",
                random.nextLong(2_000L),
                random.nextInt(5) == 0 ? MarketEvent.NONE : random.nextLong(1_704_153_600_000_000L),
                TEXTS[random.nextInt(TEXTS.length)]);
    }
}
