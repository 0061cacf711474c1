package io.tidemark.jobs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The files that a live job reads before its topic. */
final class HistoryOption {

    @Option(
            names = "--history",
            arity = "1..*",
            paramLabel = "FILE",
            parameterConsumer = FilesConsumer.class,
            description =
                    "Part files of a log that come before the topic, as --log of backfill takes them: the job reads them"
                            + " first, then the topic from the first record behind them.")
    List<Path> history = new ArrayList<>();

    /** The files that are named or matched. */
    List<Path> files() {
        return InputRules.matched(history);
    }
}
