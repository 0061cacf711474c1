package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.TidemarkConfig;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backfill}: files in, bars and all that follows from them out. */
@Command(
        name = "backfill",
        customSynopsis = {
            "./tidemark backfill (--trades FILE... | --quotes FILE... | --bars FILE... --bar-size 1D |",
            "                     --feed FORMAT FILE... | --log FILE... | --from-db QUERY --instrument NAME)",
            "                     --out DIR [--timeframes 1m,1h,1D|all] [OPTIONS]",
            ""
        },
        description =
                "Reads files (or the rows of a database) of trades, quotes, bars or exchange messages and writes bars, averages, features and"
                        + " signals, exactly as the live job would have.",
        footer = {
            "",
            "Examples:",
            "  ./tidemark backfill --trades trades.csv --instrument BTC-USD.bitstamp --timeframes 1m,1h,1D --out out/btc",
            "  ./tidemark backfill --bars daily.csv --bar-size 1D --instrument AAPL.nasdaq --session US_EQUITY \\",
            "      --timeframes all --ema --out out/aapl",
            "  ./tidemark backfill --feed binance btcusdt.gz --instrument BTC-USDT.binance --timeframes 1s,1m --out out/b",
            "  ./tidemark backfill --config mine.yaml --bar-size 5m --instrument BTC-USD.bitstamp --timeframes 1h,1D \\",
            "      --from-db \"SELECT * FROM bars WHERE instrument = 'BTC-USD.bitstamp' AND timeframe = '5m' ORDER BY time\" \\",
            "      --out out/again",
            "",
            "Exit codes: 0 done, 2 options or input cannot be used, or all records were rejected, 3 the run failed."
        })
final class BackfillCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    InputOptions input;

    @Mixin
    FormatOptions format;

    @Mixin
    KeyOptions keys;

    @Mixin
    ConfigFileOptions configOptions;

    @Option(names = "--features", paramLabel = "FILE", description = "A feature set to compute at each closed bar.")
    Path features;

    @Option(names = "--strategies", paramLabel = "FILE", description = "A strategy to ask at each row of features.")
    Path strategies;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the output goes: a new or empty folder.")
    Path out;

    @Option(
            names = "--through",
            paramLabel = "TIME",
            description = "The input is complete up to here: bars that close later are partial."
                    + " 2024-01-31T12:00:00Z, or a date for the end of that day in UTC.")
    String through;

    @Option(names = "--resume", description = "Go on with the interrupted run in --out.")
    boolean resume;

    private final Services services;
    private final Surroundings surroundings;

    BackfillCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        return Run.of(spec, surroundings, services.backfill()::run, request());
    }

    private BackfillRequest request() {
        Input read = new InputRules(input, services.vocabulary()).input();
        TextFormat text = new FormatRules(format).format(read.kind());
        if (!input.queries.isEmpty() && !text.columns().isEmpty()) {
            throw new UsageException("--columns is for files without names; a query names its own: SELECT px AS price");
        }
        if (out == null) {
            throw new UsageException("--out is missing: give a folder for the output");
        }
        ConfigFiles files = new ConfigFiles(surroundings.home());
        TidemarkConfig effective = configOptions.load(keys.settings(), surroundings);
        new ConfigRules(effective, services.vocabulary(), files).check();
        if (!effective.ema().enabled() && (keys.emaTimeframes != null || keys.emaPeriods != null)) {
            throw new UsageException("--ema-timeframes and --ema-periods narrow --ema, which is not given");
        }
        BackfillRequest.Documents documents = new DocumentRules(effective, files)
                .documents(Optional.ofNullable(features), Optional.ofNullable(strategies));
        Optional<Instant> horizon = Optional.ofNullable(through).map(BackfillCommand::time);
        OutFolder.check(out, resume);
        return new BackfillRequest(read, text, effective, documents, out, horizon, resume);
    }

    private static Instant time(String text) {
        try {
            return text.length() == "2024-01-31".length()
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException(
                    "--through: '" + text + "' is not a time like 2024-01-31T12:00:00Z, nor a date like 2024-01-31");
        }
    }
}
