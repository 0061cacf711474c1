package io.tidemark.jobs.run;

import java.time.Duration;
import java.util.List;

/** One way to run a log, by all that must not show in its hash; {@code readers} read its four part files. */
record Way(int parallelism, int readers, String backend, boolean objectReuse, Watermarks watermarks) {

    /** How often time is told: only at the end, every so often, or with every event. */
    enum Watermarks {
        NONE,
        EACH_MILLI,
        EACH_SECOND,
        EVERY_EVENT
    }

    /** The values of its dimensions, in order. */
    List<Object> values() {
        return List.of(parallelism, readers, backend, objectReuse, watermarks);
    }

    LogRun of(LogRun run) {
        run.parallelism(parallelism).readers(readers).backend(backend).objectReuse(objectReuse);
        return switch (watermarks) {
            case NONE -> run.watermarkInterval(Duration.ZERO);
            case EACH_MILLI -> run.watermarkInterval(Duration.ofMillis(1));
            case EACH_SECOND -> run.watermarkInterval(Duration.ofSeconds(1));
            case EVERY_EVENT -> run.watermarkPerEvent();
        };
    }
}
