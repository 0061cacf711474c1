package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.DatabaseConfig;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.jobs.refusal.PlainText;
import io.tidemark.jobs.refusal.Refusals;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code db}: the tables and views of the configured PostgreSQL. */
@Command(
        name = "db",
        description = "Looks after the tables and views of the configured PostgreSQL.",
        footer = {
            "",
            "Examples:",
            "  PGPASSWORD=… ./tidemark db migrate -D database.url=jdbc:postgresql://localhost/tidemark -D database.user=me",
            "  ./tidemark db status --config mine.yaml"
        })
final class DatabaseCommand implements Runnable {

    @Override
    public void run() {
        throw new UsageException("db needs a verb: migrate or status");
    }

    /** What both verbs do: load, check, ask, print. */
    abstract static class OfConfig implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Mixin
        ConfigFileOptions options;

        private final Surroundings surroundings;

        OfConfig(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        abstract Summary ask(DatabaseConfig database, TidemarkConfig all);

        @Override
        public Integer call() {
            TidemarkConfig effective = options.load(surroundings);
            if (effective.database().url().isEmpty()) {
                throw new UsageException("no database is configured: set database.url in a file, or with"
                        + " -D database.url=jdbc:postgresql://localhost:5432/tidemark");
            }
            new Refusals().add(PlainText.database(effective.database())).done();
            Summary summary = ask(effective.database(), effective);
            summary.lines().forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }

        List<FeatureSetFile> sets(TidemarkConfig all) {
            ConfigFiles files = new ConfigFiles(surroundings.home());
            return new DocumentRules(all, files)
                    .documents(Optional.empty(), Optional.empty())
                    .features();
        }
    }

    /** {@code db migrate}. */
    @Command(
            name = "migrate",
            description =
                    "Makes the tables, views and roles that are missing, and a view features_SET for each feature set"
                            + " of the configuration. Repeat it at will.",
            footer = {"", "Exit codes: 0 done, 2 the database is not configured, cannot be reached or refuses."})
    static final class Migrate extends OfConfig {

        private final Services services;

        Migrate(Services services, Surroundings surroundings) {
            super(surroundings);
            this.services = services;
        }

        @Override
        Summary ask(DatabaseConfig database, TidemarkConfig all) {
            return services.database().migrate(database, sets(all));
        }
    }

    /** {@code db status}. */
    @Command(
            name = "status",
            description = "Says which steps of the schema the database has, and which are pending.",
            footer = {"", "Exit codes: 0 said, 2 the database is not configured or cannot be reached."})
    static final class Status extends OfConfig {

        private final Services services;

        Status(Services services, Surroundings surroundings) {
            super(surroundings);
            this.services = services;
        }

        @Override
        Summary ask(DatabaseConfig database, TidemarkConfig all) {
            return services.database().status(database);
        }
    }
}
