package io.tidemark.jobs.run;

import static io.tidemark.jobs.run.Way.Watermarks.EACH_MILLI;
import static io.tidemark.jobs.run.Way.Watermarks.EACH_SECOND;
import static io.tidemark.jobs.run.Way.Watermarks.EVERY_EVENT;
import static io.tidemark.jobs.run.Way.Watermarks.NONE;

import io.tidemark.jobs.run.Way.Watermarks;
import java.util.ArrayList;
import java.util.List;

/** The ways in which one log is run: few in which all pairs of values meet, or with {@code -Pthorough} all there are. */
final class Ways {

    /** Every value of every dimension meets every value of every other one at least once. */
    static final List<Way> PAIRWISE = List.of(
            new Way(1, 1, "hashmap", true, NONE),
            new Way(2, 2, "hashmap", true, NONE),
            new Way(4, 4, "rocksdb", false, NONE),
            new Way(1, 2, "rocksdb", false, EACH_MILLI),
            new Way(2, 4, "hashmap", false, EACH_MILLI),
            new Way(4, 1, "hashmap", true, EACH_MILLI),
            new Way(1, 4, "hashmap", false, EACH_SECOND),
            new Way(2, 1, "rocksdb", true, EACH_SECOND),
            new Way(4, 2, "hashmap", true, EACH_SECOND),
            new Way(1, 1, "rocksdb", false, EVERY_EVENT),
            new Way(2, 2, "hashmap", false, EVERY_EVENT),
            new Way(4, 4, "hashmap", true, EVERY_EVENT));

    private Ways() {}

    /** Those that this build runs. */
    static List<Way> chosen() {
        return Boolean.getBoolean("tidemark.thorough") ? all() : PAIRWISE;
    }

    static List<Way> all() {
        List<Way> all = new ArrayList<>();
        for (int parallelism : List.of(1, 2, 4)) {
            for (int readers : List.of(1, 2, 4)) {
                for (String backend : List.of("hashmap", "rocksdb")) {
                    for (boolean objectReuse : List.of(true, false)) {
                        for (Watermarks watermarks : Watermarks.values()) {
                            all.add(new Way(parallelism, readers, backend, objectReuse, watermarks));
                        }
                    }
                }
            }
        }
        return all;
    }
}
