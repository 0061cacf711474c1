package io.tidemark.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.MigrateResult;

/** Brings a database to the schema of this build, and says how far it is. Every call may be repeated. */
public final class Migrations {

    private final DatabaseLogin login;

    private Migrations(DatabaseLogin login) {
        this.login = login;
    }

    /** The migrations of this database. */
    public static Migrations of(DatabaseLogin login) {
        return new Migrations(login);
    }

    /**
     * Applies what is pending, then makes the roles and, on TimescaleDB, the chunks; and a view for each feature set.
     *
     * @throws DatabaseException when the database cannot be reached or refuses
     */
    public MigrationReport migrate(List<FeatureContract> contracts) {
        List<MigrationStep> applied = apply();
        try (Connection connection = login.connect()) {
            List<String> views = new FeatureViews(connection).create(contracts);
            return new MigrationReport(applied, views, new Notes(connection).lines());
        } catch (SQLException failure) {
            throw DatabaseException.working(login, failure);
        }
    }

    /**
     * All steps in order.
     *
     * @throws DatabaseException when the database cannot be reached
     */
    public List<MigrationStep> status() {
        login.requireOpen();
        try {
            return Arrays.stream(flyway().info().all()).map(Migrations::step).toList();
        } catch (FlywayException failure) {
            throw DatabaseException.working(login, failure);
        }
    }

    private List<MigrationStep> apply() {
        login.requireOpen();
        try {
            MigrateResult result = flyway().migrate();
            List<MigrationStep> applied = new ArrayList<>();
            result.migrations.forEach(
                    done -> applied.add(new MigrationStep(done.version, done.description, "applied")));
            return applied;
        } catch (FlywayException failure) {
            throw DatabaseException.working(login, failure);
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(login.source())
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load();
    }

    private static MigrationStep step(MigrationInfo info) {
        boolean isApplied = info.getState() == MigrationState.SUCCESS;
        return new MigrationStep(
                String.valueOf(info.getVersion()),
                info.getDescription(),
                isApplied ? "applied" : info.getState().getDisplayName().toLowerCase(Locale.ROOT));
    }
}
