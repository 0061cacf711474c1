package io.tidemark.operators.feature;

import io.tidemark.state.feature.kernel.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** An indicator tried over seeded walks, to find out what it needs. */
final class IndicatorTrial {

    private static final long[] SEEDS = {1, 2};
    private static final double START = 100;
    private static final int LESS = 50;
    private static final double SAME = 1e-9;

    private final WindowedIndicator indicator;
    private final int usual;
    private final List<BarWindow> walks = new ArrayList<>();
    private final boolean[] isRead;

    IndicatorTrial(WindowedIndicator indicator) {
        this.indicator = indicator;
        this.usual = indicator.call().usualWindow();
        this.isRead = new boolean[indicator.inputs().size()];
        for (long seed : SEEDS) {
            walks.add(walk(Math.max(usual, indicator.window()), seed));
        }
    }

    IndicatorNeeds needs() {
        int least = leastBars();
        if (least > indicator.window()) {
            throw indicator.error("window=" + indicator.window() + " is too small for '"
                    + indicator.call().id() + "': it needs " + least + " bars");
        }
        boolean inOrder = walks.stream().anyMatch(this::dependsOnOrder);
        int first = least;
        while (first < indicator.window() && isSilent(first, inOrder)) {
            first++;
        }
        if (isSilent(indicator.window(), inOrder)) {
            throw indicator.error("'" + indicator.call().id() + "' says nothing at the end of " + indicator.window()
                    + " bars: it needs another window or other parameters");
        }
        List<Integer> inputs = IntStream.range(0, isRead.length)
                .filter(input -> isRead[input])
                .boxed()
                .toList();
        return new IndicatorNeeds(inputs, first, inOrder);
    }

    private int leastBars() {
        int reach = reach(usual);
        boolean isFixed = reach == reach(usual - LESS);
        int unstable = indicator.call().unstableBars(walks.get(0).series(usual), walks.get(0));
        return Math.max(unstable + 1, isFixed ? reach : indicator.call().greatestWhole());
    }

    /** How far back it reads from the end of so many bars. */
    private int reach(int size) {
        int reach = 1;
        for (BarWindow walk : walks) {
            indicator.value(walk, size, false);
            reach = Math.max(reach, size - walk.oldestRead());
            for (int input = 0; input < isRead.length; input++) {
                isRead[input] |= walk.wasRead(input);
            }
        }
        return reach;
    }

    /** Sums that Ta4j keeps differ in their last digits; what is meant here is another value. */
    private boolean dependsOnOrder(BarWindow walk) {
        double alone = indicator.value(walk, indicator.window(), false);
        double inOrder = indicator.value(walk, indicator.window(), true);
        return Double.isNaN(alone) != Double.isNaN(inOrder)
                || Math.abs(alone - inOrder) > SAME * Math.max(1, Math.abs(inOrder));
    }

    private boolean isSilent(int size, boolean inOrder) {
        return walks.stream().noneMatch(walk -> Double.isFinite(indicator.value(walk, size, inOrder)));
    }

    private BarWindow walk(int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        BarWindow bars = indicator.room(length);
        double close = START;
        for (int place = 0; place < length; place++) {
            double open = close * (1 + 0.01 * (random.nextDouble() - 0.5));
            close = open * (1 + 0.04 * (random.nextDouble() - 0.5));
            bars.set(Column.OPEN.ordinal(), place, open);
            bars.set(Column.HIGH.ordinal(), place, Math.max(open, close) * (1 + 0.01 * random.nextDouble()));
            bars.set(Column.LOW.ordinal(), place, Math.min(open, close) * (1 - 0.01 * random.nextDouble()));
            bars.set(Column.CLOSE.ordinal(), place, close);
            for (int input = Column.VOLUME.ordinal(); input < indicator.inputs().size(); input++) {
                bars.set(input, place, START * (1 + random.nextDouble()));
            }
        }
        return bars;
    }
}
