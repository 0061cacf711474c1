package io.tidemark.jobs.service;

import io.tidemark.jobs.cli.Database;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.DatabaseConfig;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.sql.DatabaseException;
import io.tidemark.sql.DatabaseLogin;
import io.tidemark.sql.FeatureContract;
import io.tidemark.sql.MigrationReport;
import io.tidemark.sql.MigrationStep;
import io.tidemark.sql.Migrations;
import io.tidemark.sql.Privileges;
import io.tidemark.state.feature.ContractHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The tables and views of the configured database, by the migrations of this build. */
public final class SchemaService implements Database {

    private final Map<String, String> environment;

    /** A service that finds passwords in this environment. */
    public SchemaService(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Summary migrate(DatabaseConfig database, List<FeatureSetFile> sets) {
        List<FeatureContract> contracts =
                sets.stream().map(SchemaService::contract).toList();
        return new Summary(lines(with(database, migrations -> migrations.migrate(contracts))));
    }

    @Override
    public Summary status(DatabaseConfig database) {
        List<MigrationStep> steps = with(database, Migrations::status);
        List<String> lines = new ArrayList<>();
        for (MigrationStep step : steps) {
            lines.add(String.format(Locale.ROOT, "%3s  %-14s %s", step.version(), step.description(), step.state()));
        }
        long pending = steps.stream().filter(step -> !step.isApplied()).count();
        lines.add(pending == 0 ? "up to date" : pending + " not applied: ./tidemark db migrate");
        return new Summary(lines);
    }

    /**
     * Checks that a job can write.
     *
     * @throws UsageException when the database cannot be reached, its tables are not those of this build, or the user may
     *     not write them
     */
    public void requireCurrent(DatabaseConfig database) {
        long pending = with(database, Migrations::status).stream()
                .filter(step -> !step.isApplied())
                .count();
        if (pending > 0) {
            throw new UsageException("the tables of " + database.url().orElse("") + " are not up to date: " + pending
                    + " migrations are not applied; ./tidemark db migrate applies them");
        }
        List<String> lacking = ask(database, login -> new Privileges(login).lacking());
        if (!lacking.isEmpty()) {
            throw new UsageException("database.user lacks " + String.join(", ", lacking)
                    + ": the job would fail at its first row; GRANT tidemark_ingest TO that user");
        }
    }

    private <R> R with(DatabaseConfig database, Function<Migrations, R> work) {
        return ask(database, login -> work.apply(Migrations.of(login)));
    }

    private <R> R ask(DatabaseConfig database, Function<DatabaseLogin, R> work) {
        try {
            return work.apply(DatabaseAccess.of(database).orElseThrow().login(environment));
        } catch (IOException | DatabaseException unusable) {
            throw new UsageException(unusable.getMessage());
        }
    }

    private static List<String> lines(MigrationReport report) {
        List<String> lines = new ArrayList<>();
        report.applied().forEach(step -> lines.add("applied " + step.version() + " " + step.description()));
        report.views().forEach(view -> lines.add("view " + view));
        report.notes().forEach(note -> lines.add("note: " + note));
        lines.add("up to date");
        return lines;
    }

    private static FeatureContract contract(FeatureSetFile set) {
        List<String> names = List.copyOf(set.features().keySet());
        return new FeatureContract(set.name(), ContractHash.of(names), names);
    }
}
