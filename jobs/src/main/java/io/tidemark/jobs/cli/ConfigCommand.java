package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.Effective;
import io.tidemark.jobs.config.HashedDocuments;
import io.tidemark.jobs.config.MarketConfig;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.time.Session;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code config}: look at a configuration before it is used. */
@Command(
        name = "config",
        description = "Checks or shows a configuration.",
        footer = {"", "Examples:", "  ./tidemark config validate mine.yaml", "  ./tidemark config show mine.yaml"})
final class ConfigCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new UsageException("config needs a verb: validate FILE or show FILE");
    }

    /** What both verbs do: load, check, print. */
    abstract static class OfFile implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Mixin
        ConfigOptions options;

        private final Services services;
        private final Surroundings surroundings;

        OfFile(Services services, Surroundings surroundings) {
            this.services = services;
            this.surroundings = surroundings;
        }

        abstract Optional<Path> file();

        abstract void print(Effective effective, String hash, PrintWriter out);

        @Override
        public Integer call() {
            Effective effective = options.load(file(), List.of(), surroundings);
            TidemarkConfig config = effective.config();
            ConfigFiles files = new ConfigFiles(surroundings.home());
            new ConfigRules(config, services.vocabulary(), files).check();
            BackfillRequest.Documents documents =
                    new DocumentRules(config, files).documents(Optional.empty(), Optional.empty());
            PrintWriter out = spec.commandLine().getOut();
            print(effective, hash(config, documents, files), out);
            out.flush();
            return ExitCode.OK;
        }

        private static String hash(TidemarkConfig config, BackfillRequest.Documents documents, ConfigFiles files) {
            MarketConfig market = config.market();
            TreeSet<String> names = new TreeSet<>(Set.of(market.session()));
            documents.instruments().values().forEach(each -> names.add(each.session()));
            List<Session> sessions = names.stream()
                    .map(name -> files.session(market.sessions(), name))
                    .toList();
            return new HashedDocuments(documents.instruments().values(), sessions)
                    .with(documents.features(), documents.strategies())
                    .hash(config);
        }
    }

    /** {@code config validate}. */
    @Command(
            name = "validate",
            description =
                    "Checks a file, its overlay, the environment and -D options, and reports all problems at once.",
            footer = {"", "Exit codes: 0 valid, 2 not."})
    static final class Validate extends OfFile {

        @Parameters(paramLabel = "FILE", description = "The file to check.")
        Path file;

        Validate(Services services, Surroundings surroundings) {
            super(services, surroundings);
        }

        @Override
        Optional<Path> file() {
            return Optional.of(file);
        }

        @Override
        void print(Effective effective, String hash, PrintWriter out) {
            out.println(file + " is valid");
        }
    }

    /** {@code config show}. */
    @Command(
            name = "show",
            description = "Prints every value in effect and where it was set (default, file:line, variable or option),"
                    + " and the config hash that signals carry; instruments that only a run names change it.",
            footer = {"", "Exit codes: 0 shown, 2 the configuration is not valid."})
    static final class Show extends OfFile {

        @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file to show; without it, the defaults.")
        Path file;

        Show(Services services, Surroundings surroundings) {
            super(services, surroundings);
        }

        @Override
        Optional<Path> file() {
            return Optional.ofNullable(file);
        }

        @Override
        void print(Effective effective, String hash, PrintWriter out) {
            effective.lines().forEach(out::println);
            out.println("config hash = " + hash + "  # of what decides the output: values above, and the instruments,"
                    + " sessions, sets and strategies they name");
        }
    }
}
