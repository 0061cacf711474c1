package io.tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RolesTest {

    private static final String BAR =
            "INSERT INTO bars_minute VALUES ('A', '1m', '2024-01-02T00:00Z', '2024-01-02T00:01Z', 1, 1, 1, 1, 1, 1, 1, 1,"
                    + " null, 'canonical', false, false, 0, '2024-01-02', 0)"
                    + " ON CONFLICT (instrument, timeframe, open_time) DO UPDATE SET close = EXCLUDED.close";

    private static DatabaseLogin owner;

    @BeforeAll
    static void migrate() throws SQLException {
        owner = MigrationsTest.migrated();
        Server.run(
                owner,
                "CREATE ROLE the_job LOGIN IN ROLE tidemark_ingest",
                "CREATE ROLE the_panel LOGIN IN ROLE tidemark_read",
                "CREATE ROLE the_admin LOGIN IN ROLE tidemark_migrate");
    }

    @Test
    void ingestWritesButNeitherDeletesNorCreates() throws SQLException {
        DatabaseLogin job = Server.as("the_job", owner);
        Server.run(job, BAR, BAR);
        for (String forbidden : List.of(
                "DELETE FROM bars_minute",
                "TRUNCATE bars_minute",
                "DROP TABLE bars_minute",
                "CREATE TABLE mine (x int)",
                "ALTER TABLE ema ADD COLUMN x int",
                "UPDATE dim_timeframe SET seconds = 1",
                "INSERT INTO cmc_ema_daily (id) VALUES ('A')")) {
            assertForbidden(job, forbidden);
        }
    }

    @Test
    void ingestLacksNothingThatAJobNeedsAndSeesHowFarTheTablesAre() {
        DatabaseLogin job = Server.as("the_job", owner);
        assertThat(new Privileges(job).lacking()).isEmpty();
        assertThat(Migrations.of(job).status()).isNotEmpty().allMatch(MigrationStep::isApplied);
        assertThat(new Privileges(Server.as("the_panel", owner)).lacking())
                .hasSize(2 * Privileges.TABLES.size() + 1)
                .startsWith("INSERT on bars_minute", "UPDATE on bars_minute")
                .endsWith("DELETE on ema");
    }

    @Test
    void ingestMayHaveATableOfItsSessionEvenWhereNobodyElseMay() throws SQLException {
        DatabaseLogin strict = MigrationsTest.migrated();
        String database = Server.query(strict, "SELECT current_database()").get(0);
        Server.run(strict, "REVOKE TEMPORARY ON DATABASE \"" + database + "\" FROM PUBLIC");
        Server.run(Server.as("the_job", strict), "CREATE TEMPORARY TABLE mine (x int)");
        assertThat(new Privileges(Server.as("the_job", strict)).lacking()).isEmpty();
        Server.run(strict, "REVOKE TEMPORARY ON DATABASE \"" + database + "\" FROM tidemark_ingest");
        assertThat(new Privileges(Server.as("the_job", strict)).lacking())
                .containsExactly("TEMPORARY on database " + database);
    }

    @Test
    void readReadsEveryTableAndViewAndWritesNone() throws SQLException {
        DatabaseLogin panel = Server.as("the_panel", owner);
        for (String relation : Server.query(owner, ViewsTest.RELATIONS)) {
            assertThatCode(() -> Server.query(panel, "SELECT * FROM " + relation))
                    .as(relation)
                    .doesNotThrowAnyException();
        }
        assertForbidden(panel, BAR);
        assertForbidden(panel, "DELETE FROM ema");
        assertForbidden(panel, "CREATE TABLE mine (x int)");
        assertForbidden(panel, "UPDATE cmc_ema_daily SET ema = 1");
    }

    @Test
    void migrateMayCreate() throws SQLException {
        Server.run(Server.as("the_admin", owner), "CREATE TABLE mine (x int)", "DROP TABLE mine");
    }

    @Test
    void theGroupsThemselvesCannotLogIn() throws SQLException {
        assertThat(Server.query(owner, "SELECT rolname FROM pg_roles WHERE rolname LIKE 'tidemark%' AND rolcanlogin"))
                .isEmpty();
    }

    @Test
    void whoMayNotCreateRolesGoesOnAndAnAdministratorMendsIt() throws SQLException {
        DatabaseLogin admin = Server.newDatabase();
        String database = admin.url().replaceFirst(".*/", "");
        Server.run(admin, "CREATE ROLE plain_owner LOGIN", "ALTER DATABASE " + database + " OWNER TO plain_owner");
        renameRoles(admin, "tidemark_", "other_");
        try {
            assertThat(Migrations.of(Server.as("plain_owner", admin))
                            .migrate(List.of())
                            .notes())
                    .anyMatch(note ->
                            note.startsWith("this user may not create roles: tidemark_ingest, tidemark_migrate"));
        } finally {
            renameRoles(admin, "other_", "tidemark_");
        }
        Server.run(admin, "CREATE ROLE late_job LOGIN IN ROLE tidemark_ingest");
        assertForbidden(Server.as("late_job", admin), BAR);
        assertThat(Migrations.of(admin).migrate(List.of()).notes()).noneMatch(note -> note.contains("roles"));
        Server.run(Server.as("late_job", admin), BAR);
    }

    /** Roles belong to the whole server, so the other tests' are put aside for a moment. */
    private static void renameRoles(DatabaseLogin admin, String from, String to) throws SQLException {
        for (String role : List.of("ingest", "read", "migrate")) {
            Server.run(admin, "ALTER ROLE " + from + role + " RENAME TO " + to + role);
        }
    }

    private static void assertForbidden(DatabaseLogin login, String sql) {
        assertThatThrownBy(() -> Server.run(login, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(failure.getSQLState()).isEqualTo("42501"));
    }
}
