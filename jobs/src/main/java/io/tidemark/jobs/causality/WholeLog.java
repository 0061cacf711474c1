package io.tidemark.jobs.causality;

import io.tidemark.state.feature.FeatureRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The rows of the whole log in order of time, as they are when it has ended. */
final class WholeLog {

    private static final Comparator<FeatureRow> BY_TIME = Comparator.comparingLong(FeatureRow::ts);

    private final List<FeatureRow> rows;
    private final long[] closes;

    WholeLog(List<FeatureRow> said) {
        rows = inOrder(said);
        closes = rows.stream().mapToLong(FeatureRow::ts).distinct().toArray();
    }

    /** In order of time; those of one time as they were said. */
    static List<FeatureRow> inOrder(List<FeatureRow> said) {
        List<FeatureRow> sorted = new ArrayList<>(said);
        sorted.sort(BY_TIME);
        return sorted;
    }

    /** Those known after one instant and at or before another. */
    List<FeatureRow> between(long after, long through) {
        return rows.subList(end(after), Math.max(end(after), end(through)));
    }

    /** The instant so many closes before the last that is known then (behind it, if negative); the first or last at most. */
    long closeBefore(long millis, int back) {
        int at = Arrays.binarySearch(closes, millis);
        int last = at >= 0 ? at : -at - 2;
        return closes[Math.max(0, Math.min(closes.length - 1, last - back))];
    }

    /** When rows are known. */
    SortedSet<Long> closes() {
        SortedSet<Long> times = new TreeSet<>();
        for (long close : closes) {
            times.add(close);
        }
        return times;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return rows.size();
    }

    private int end(long through) {
        int from = 0;
        int to = rows.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (rows.get(middle).ts() <= through) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
