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
     * {@code instrument} the instrument of all of them; without it, each file's name says it. A group with a {@code query} has
     * the rows of a database instead of files.
     */
    public record Group(Optional<String> feed, Optional<String> instrument, List<Path> files, Optional<String> query) {

        /** Files. */
        public Group(Optional<String> feed, Optional<String> instrument, List<Path> files) {
            this(feed, instrument, files, Optional.empty());
        }

        /** The rows of a query, all of one instrument. */
        static Group of(String query, String instrument) {
            return new Group(Optional.empty(), Optional.of(instrument), List.of(), Optional.of(query));
        }
    }
}
