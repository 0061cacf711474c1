package io.tidemark.jobs.config;

import java.util.List;
import java.util.Optional;

/**
 * A strategy: on which timeframes and instruments it is asked (empty = all), which feature set its rules read, and the
 * rules as texts like {@code cross_above(ema_9, ema_21)}. A side without a rule does not exist for this strategy.
 */
public record StrategyFile(
        String id, int version, String features, List<String> timeframes, List<String> instruments, Rules rules) {

    /** Entry and exit of both sides, and what must hold for any entry. */
    public record Rules(
            Optional<String> enterLong,
            Optional<String> exitLong,
            Optional<String> enterShort,
            Optional<String> exitShort,
            List<String> filters) {

        public Rules {
            InvalidValues.checks()
                    .require(
                            enterLong.isPresent() || enterShort.isPresent(),
                            "enterLong",
                            "or enter-short must be given")
                    .require(
                            exitLong.isEmpty() || enterLong.isPresent(),
                            "exitLong",
                            "makes no sense without enter-long")
                    .require(
                            exitShort.isEmpty() || enterShort.isPresent(),
                            "exitShort",
                            "makes no sense without enter-short")
                    .done();
        }
    }

    public StrategyFile {
        InvalidValues.checks()
                .require(id.matches("[a-z0-9-]+"), "id", "must be lower-case letters, digits and -")
                .require(version >= 1, "version", "must be at least 1")
                .done();
    }
}
