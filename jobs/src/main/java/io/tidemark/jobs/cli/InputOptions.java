package io.tidemark.jobs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say what is read. */
final class InputOptions {

    @Option(
            names = "--trades",
            arity = "1..*",
            paramLabel = "FILE",
            parameterConsumer = FilesConsumer.class,
            description = "Tables of trades (CSV, also .gz).")
    List<Path> trades = new ArrayList<>();

    @Option(
            names = "--quotes",
            arity = "1..*",
            paramLabel = "FILE",
            parameterConsumer = FilesConsumer.class,
            description = "Tables of best bid and ask.")
    List<Path> quotes = new ArrayList<>();

    @Option(
            names = "--bars",
            arity = "1..*",
            paramLabel = "FILE",
            parameterConsumer = FilesConsumer.class,
            description = "Tables of bars; needs --bar-size.")
    List<Path> bars = new ArrayList<>();

    @Option(names = "--bar-size", paramLabel = "TIMEFRAME", description = "Length of the input bars, like 1m or 1D.")
    String barSize;

    @Option(
            names = "--feed",
            arity = "1..*",
            paramLabel = "FORMAT FILE",
            parameterConsumer = FeedConsumer.class,
            description = "Messages as an exchange sends them: the format, like binance, and its files. Repeatable.")
    List<List<String>> feeds = new ArrayList<>();

    @Option(
            names = "--log",
            arity = "1..*",
            paramLabel = "FILE",
            parameterConsumer = FilesConsumer.class,
            description =
                    "Part files of a recorded log: CSV, or JSON lines by their name (.jsonl, .ndjson, .json); also .gz.")
    List<Path> log = new ArrayList<>();

    @Option(
            names = "--from-db",
            paramLabel = "QUERY",
            description =
                    "A SELECT of the configured database (database.url) in order of time, whose columns have the names of"
                            + " a table's: bars with --bar-size, else trades. Repeatable, with one --instrument each.")
    List<String> queries = new ArrayList<>();

    @Option(
            names = "--instrument",
            paramLabel = "NAME",
            description =
                    "The instrument of all files, like BTC-USD.bitstamp; once per --feed or --from-db, in the same order."
                            + " Default: for each file its own name without a date, like spy for spy_20131007.")
    List<String> instruments = new ArrayList<>();
}
