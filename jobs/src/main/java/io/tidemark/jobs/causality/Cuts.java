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

    /** So many of the instants, drawn by the seed; all of them when there are no more. */
    static Cuts draw(SortedSet<Long> instants, int wanted, int fromStart, long seed) {
        List<Long> drawn = new ArrayList<>(instants);
        SplittableRandom random = new SplittableRandom(seed);
        int size = Math.min(wanted, drawn.size());
        for (int i = 0; i < size; i++) {
            Collections.swap(drawn, i, random.nextInt(i, drawn.size()));
        }
        int split = Math.min(fromStart, size);
        return new Cuts(sorted(drawn.subList(0, split)), sorted(drawn.subList(split, size)));
    }

    private static List<Long> sorted(List<Long> instants) {
        return instants.stream().sorted().toList();
    }

    int size() {
        return fromStart.size() + resumed.size();
    }
}
