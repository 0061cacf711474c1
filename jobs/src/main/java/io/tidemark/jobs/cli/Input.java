package io.tidemark.jobs.cli;

import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is read: one kind of input, in one or more groups of files. {@code barSize} is given for bars alone. */
public record Input(Kind kind, List<Group> groups, Optional<Timeframe> barSize) {

    /** What the files hold. */
    public enum Kind {
        TRADES,
        QUOTES,
        BARS,
        FEED,
        LOG
    }

    /**
     * Files that are read in one way: {@code feed} names the exchange's format (for {@link Kind#FEED} alone),
     * {@code instrument} the instrument of all of them; without it, each file's name says it.
     */
    public record Group(Optional<String> feed, Optional<String> instrument, List<Path> files) {}
}
