package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.feature.Convergence;
import io.tidemark.state.feature.KernelRegistry;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code features}: what there is to compute, and what a feature or a set of them needs. */
@Command(
        name = "features",
        description = "Lists and explains the features that sets can name.",
        footer = {
            "",
            "Examples:",
            "  ./tidemark features list stoch",
            "  ./tidemark features explain 'ema(rsi(14),9)'",
            "  ./tidemark features list ta4j:",
            "  ./tidemark features explain 'ta4j:RSI(close,14,window=300)'",
            "  ./tidemark features warmup core-first",
            "  ./tidemark features normalise usdcop_15 --rows out/features.csv --until 2015-01-01"
        })
final class FeaturesCommand implements Runnable {

    @Override
    public void run() {
        throw new UsageException("features needs a verb: list [TEXT], explain FEATURE, warmup SET or normalise SET");
    }

    /** {@code features list}. */
    @Command(
            name = "list",
            description =
                    "Lists what expressions can name: kernels with parameters, columns of bar and book, the clock, "
                            + "macro series, and indicators of Ta4j as ta4j:NAME.")
    static final class ListAll implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Mixin
        ConfigFileOptions configOptions;

        @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only those whose name or words contain this.")
        String text = "";

        private final Surroundings surroundings;

        ListAll(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            MacroText macro = MacroText.of(configOptions.load(surroundings), surroundings);
            List<String> found = FeatureText.lines(KernelRegistry.builtIn(), macro, text);
            if (found.isEmpty()) {
                throw new UsageException("no feature has '" + text + "' in its name or words");
            }
            PrintWriter out = spec.commandLine().getOut();
            found.forEach(out::println);
            out.flush();
            return ExitCode.OK;
        }
    }

    /** {@code features explain}. */
    @Command(
            name = "explain",
            description =
                    "Says what a feature is: formula, source, parameters, warm-up, and how long it remembers (measured).")
    static final class Explain implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Mixin
        ConfigFileOptions configOptions;

        @Parameters(paramLabel = "FEATURE", description = "A name like rsi or an expression like 'sma(rsi(14),5)'.")
        String feature;

        private final Surroundings surroundings;

        Explain(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            MacroText macro = MacroText.of(configOptions.load(surroundings), surroundings);
            try {
                FeatureText.explained(feature, macro).forEach(out::println);
            } catch (IllegalArgumentException mistake) {
                throw new UsageException(mistake.getMessage());
            }
            out.flush();
            return ExitCode.OK;
        }
    }

    /** {@code features warmup}. */
    @Command(
            name = "warmup",
            description = "Says for each feature of a set when its first value is and when the beginning is forgotten.")
    static final class WarmUp implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Mixin
        ConfigFileOptions configOptions;

        @Parameters(paramLabel = "SET", description = "Name of a feature set, or its file.")
        String set;

        private final Surroundings surroundings;

        WarmUp(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            TidemarkConfig config = configOptions.load(surroundings);
            FeatureSetFile file = FeatureSets.read(set, config, new ConfigFiles(surroundings.home()));
            MacroText macro = MacroText.of(config, surroundings);
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%-28s %8s %12s   %s%n", "feature", "first", "settled", "expression");
            file.features().forEach((name, expression) -> {
                try {
                    Convergence convergence = FeatureText.measured(expression, macro);
                    out.printf(
                            "%-28s %8d %12s   %s%s%n",
                            name,
                            convergence.first(),
                            FeatureText.settled(convergence),
                            expression,
                            FeatureText.beside(expression, macro));
                } catch (IllegalArgumentException mistake) {
                    throw new UsageException("feature set " + file.name() + ", " + name + ": " + mistake.getMessage());
                }
            });
            out.println(
                    "bars until the first value; bars until it stays within 1e-9 of the value with infinite history");
            out.println("given: not measured; macro features are null until their series have a value date, "
                    + "or as many value dates as the line says, however many bars that takes");
            out.flush();
            return ExitCode.OK;
        }
    }
}
