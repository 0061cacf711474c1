package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.Setting;
import io.tidemark.jobs.config.TidemarkConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code causality}: does a feature know what comes behind? */
@Command(
        name = "causality",
        customSynopsis = {
            "./tidemark causality SET (--bars FILE... --bar-size 1D | --trades FILE... | --quotes FILE... |",
            "                     --feed FORMAT FILE... | --log FILE... | --from-db QUERY --instrument NAME)",
            "                     [--timeframes 1h,1D] [-D macro.files=[FILE]] [--cuts 1000] [--seed 1] [OPTIONS]",
            ""
        },
        description =
                "Tries whether a feature of a set looks ahead. The log is cut at many instants; what was known by then must be the"
                        + " same, bit for bit, when the log ends there and when it goes on in another way. Quotes and books are"
                        + " played where the log has them, macro values where macro.files names tables of them.",
        footer = {
            "",
            "Examples:",
            "  ./tidemark causality daily --bars daily.csv --bar-size 1D --instrument AAPL.nasdaq --session US_EQUITY \\",
            "      --timeframes 1D",
            "  ./tidemark causality mine.yaml --bars btc.csv eth.csv --bar-size 1m --timeframes 1h,1D --cuts 5000 --seed 7",
            "  ./tidemark causality usdcop_15 --bars usdcop.csv --bar-size 1m --session FX_COP --timeframes 5m \\",
            "      -D macro.files=[macro.csv]",
            "",
            "Exit codes: 0 no feature that was tried looks ahead, 1 one does, 2 options or input cannot be used."
        })
final class CausalityCommand implements Callable<Integer> {

    private static final int CUTS = 1_000;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "SET", description = "Name of a feature set, or its file.")
    String set;

    @Mixin
    InputOptions input;

    @Mixin
    FormatOptions format;

    @Mixin
    ConfigFileOptions configOptions;

    @Mixin
    MarketOptions market = new MarketOptions();

    @Option(names = "--cuts", paramLabel = "N", description = "At how many instants the log is cut. Default: 1000.")
    int cuts = CUTS;

    @Option(
            names = "--from-start",
            paramLabel = "N",
            description =
                    "So many of the cuts are tried from the first record on, the others from a state shortly before."
                            + " Default: 20, and more, up to all, the shorter the log.")
    Integer fromStart;

    @Option(names = "--seed", paramLabel = "N", description = "Draws the cuts and what comes behind them. Default: 1.")
    long seed = 1;

    private final Services services;
    private final Surroundings surroundings;

    CausalityCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        CausalityRequest request = request();
        ProgressMeter meter =
                new ProgressMeter(spec.commandLine().getErr(), surroundings.isTerminal(), surroundings.nanos());
        Causality.Verdict verdict;
        try {
            verdict = services.causality().check(request, meter);
        } finally {
            meter.clear();
        }
        PrintWriter out = spec.commandLine().getOut();
        verdict.lines().forEach(out::println);
        out.flush();
        return verdict.isCausal() ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private CausalityRequest request() {
        if (cuts < 1) {
            throw new UsageException("--cuts must be at least 1, is " + cuts);
        }
        if (fromStart != null && (fromStart < 0 || fromStart > cuts)) {
            throw new UsageException("--from-start must be between 0 and --cuts (" + cuts + "), is " + fromStart);
        }
        Input read = new InputRules(input, services.vocabulary()).input();
        TextFormat text = new FormatRules(format).format(read.kind());
        ConfigFiles files = new ConfigFiles(surroundings.home());
        TidemarkConfig effective = configOptions.load(settings(), surroundings);
        new ConfigRules(effective, services.vocabulary(), files).check();
        FeatureSetFile file = FeatureSets.read(set, effective, files);
        BackfillRequest.Documents documents = new BackfillRequest.Documents(
                files.instruments(effective.market().instruments()),
                List.of(file),
                List.of(),
                DocumentRules.macro(effective, files, List.of(file)));
        BackfillRequest log =
                new BackfillRequest(read, text, effective, documents, Path.of(""), Optional.empty(), false);
        OptionalInt whole = fromStart == null ? OptionalInt.empty() : OptionalInt.of(fromStart);
        return new CausalityRequest(log, cuts, whole, seed);
    }

    private List<Setting> settings() {
        List<Setting> settings = market.settings();
        // Averages beside the set are not what is tried.
        MarketOptions.add(settings, "causality", "ema.enabled", "false");
        return settings;
    }
}
