package io.tidemark.jobs.refusal;

import io.tidemark.jobs.config.JobConfig;
import io.tidemark.jobs.config.KafkaConfig;
import java.time.Duration;
import java.util.Optional;

/** What settings of a live run must be to each other. */
public final class LiveSettings {

    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);

    private LiveSettings() {}

    /** Each checkpoint is a transaction in Kafka and a fsync on the disk. */
    public static Optional<Refusal> interval(JobConfig job) {
        if (job.checkpointInterval().compareTo(SHORTEST_INTERVAL) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "job.checkpoint-interval",
                "is " + text(job.checkpointInterval()),
                "a live run would do nothing but begin and end transactions",
                "set it to 1s or more (at least " + text(SHORTEST_INTERVAL) + ")"));
    }

    /**
     * A transaction is open from one checkpoint until the next one is complete, which a restart may delay; brokers abort the
     * one that takes longer, and with it what the job has said.
     */
    public static Optional<Refusal> transactions(
            JobConfig job, KafkaConfig kafka, Duration longestCheckpoint, Duration longestRestart) {
        Duration needed = job.checkpointInterval().plus(longestCheckpoint).plus(longestRestart);
        if (kafka.transactionTimeout().compareTo(needed) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "kafka.transaction-timeout",
                "is " + text(kafka.transactionTimeout()),
                "a transaction is open for job.checkpoint-interval (" + text(job.checkpointInterval())
                        + "), then the longest checkpoint (" + text(longestCheckpoint) + ") and the longest restart ("
                        + text(longestRestart) + "), and what it holds is lost when the brokers abort it before",
                "set it above " + text(needed)));
    }

    /** Without {@code job.parallelism} it is the processors of this machine, which the configuration does not know. */
    public static Optional<Refusal> parallelism(JobConfig job, int processors) {
        int parallelism = job.parallelism().orElse(processors);
        if (parallelism <= job.maxParallelism()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "job.max-parallelism",
                "is " + job.maxParallelism() + " and this machine has " + processors + " processors",
                "keyed state cannot be divided further",
                "set job.parallelism to " + job.maxParallelism() + " or less"));
    }

    /** Every record of an instrument that no file names is rejected. */
    public static Optional<Refusal> instruments(int known, Object where) {
        if (known > 0) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "market.instruments " + where,
                "names no instrument",
                "every record of the log would be rejected as of an unknown one",
                "write a file with the instruments of the log, and name it or its folder there"));
    }

    /** As people write it: {@code 7m10s}. */
    private static String text(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toMinutes(), "m");
        append(text, duration.toSecondsPart(), "s");
        append(text, duration.toMillisPart(), "ms");
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long number, String unit) {
        if (number > 0) {
            text.append(number).append(unit);
        }
    }
}
