package io.tidemark.jobs.causality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;

/**
 * The instants at which a log is cut, epoch milliseconds: some logs are played from their first record on, the others from a
 * state shortly before the cut.
 */
record Cuts(List<Long> fromStart, List<Long> resumed) {

    /** So many of the instants, and of those between them where they are too few, drawn by the seed. */
    static Cuts draw(SortedSet<Long> instants, int wanted, int fromStart, long seed) {
        List<Long> drawn = atLeast(wanted, List.copyOf(instants));
        SplittableRandom random = new SplittableRandom(seed);
        int size = Math.min(wanted, drawn.size());
        for (int i = 0; i < size; i++) {
            Collections.swap(drawn, i, random.nextInt(i, drawn.size()));
        }
        int split = Math.min(fromStart, size);
        return new Cuts(sorted(drawn.subList(0, split)), sorted(drawn.subList(split, size)));
    }

    /** A short log can be cut in the middle of its bars as well. */
    private static List<Long> atLeast(int wanted, List<Long> rising) {
        List<Long> dense = new ArrayList<>(rising);
        for (int i = 1; i < rising.size() && rising.size() < wanted; i++) {
            long middle = (rising.get(i - 1) + rising.get(i)) >> 1;
            if (middle > rising.get(i - 1)) {
                dense.add(middle);
            }
        }
        return dense.size() == rising.size() ? dense : atLeast(wanted, sorted(dense));
    }

    private static List<Long> sorted(List<Long> instants) {
        return instants.stream().sorted().toList();
    }

    int size() {
        return fromStart.size() + resumed.size();
    }
}
