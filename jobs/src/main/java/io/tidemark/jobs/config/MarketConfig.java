package io.tidemark.jobs.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How market events become bars. {@code duplicateWindow} is the lateness bound unless given; {@code spikeThreshold} is a
 * share (0.20 = 20 %); {@code baseSlice} is {@code auto} or a timeframe; {@code instruments} is a file or a folder.
 */
public record MarketConfig(
        Duration latenessBound,
        Optional<Duration> duplicateWindow,
        double spikeThreshold,
        List<String> timeframes,
        String baseSlice,
        Align align,
        RollingOrigin rollingOrigin,
        boolean previews,
        String session,
        Path instruments,
        Path sessions) {

    /** Where bars below one day start to count. */
    public enum Align {
        /** At the open of each session day. */
        SESSION,
        /** At the full clock hour. */
        CLOCK,
        /** As the input bars do. */
        AUTO
    }

    /** Where rolling periods of days start to count. */
    public enum RollingOrigin {
        /** At the first day of the calendar. */
        CALENDAR,
        /** At the instrument's first day. */
        FIRST
    }

    /** A quiet instrument is forgotten after five session days: what is remembered of it must be older then. */
    private static final Duration LONGEST = Duration.ofDays(4);

    public MarketConfig {
        InvalidValues.checks()
                .require(latenessBound.compareTo(LONGEST) <= 0, "latenessBound", "must be at most 4d")
                .require(
                        duplicateWindow.orElse(latenessBound).compareTo(LONGEST) <= 0,
                        "duplicateWindow",
                        "must be at most 4d")
                .require(spikeThreshold > 0, "spikeThreshold", "must be greater than 0")
                .require(!timeframes.isEmpty(), "timeframes", "must name at least one timeframe")
                .require(
                        timeframes.stream().distinct().count() == timeframes.size(),
                        "timeframes",
                        "must name each timeframe once")
                .require(!session.isBlank(), "session", "must name a session file")
                .done();
        duplicateWindow = Optional.of(duplicateWindow.orElse(latenessBound));
    }
}
