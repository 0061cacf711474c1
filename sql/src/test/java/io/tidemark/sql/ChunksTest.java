package io.tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a migration asks of TimescaleDB, of functions in its place that write their calls down: the binaries of the tests
 * have no such extension. The statement that switches compression on is its own syntax, and passed over here.
 */
class ChunksTest {

    @Test
    void tablesAreCutCompressedAndDroppedAsTheirLengthWants() throws SQLException {
        DatabaseLogin login = Server.newDatabase();
        pretend(login);
        MigrationReport report = Migrations.of(login).migrate(List.of());
        assertThat(report.notes()).isEmpty();
        assertThat(Server.query(login, "SELECT call FROM calls"))
                .containsExactly(
                        "bars_minute by open_time 1 day",
                        "bars_minute compress 30 days",
                        "bars_minute drop 1 year",
                        "bars_hour by open_time 30 days",
                        "bars_hour compress 30 days",
                        "bars_hour drop 10 years",
                        "bars_day by open_time 1 year",
                        "ema by ts 1 year",
                        "features by ts 30 days",
                        "signals by time 30 days");
        // Ten calls more, and none fails: what is there already is the functions' own business.
        Migrations.of(login).migrate(List.of());
        assertThat(Server.query(login, "SELECT count(*) FROM calls")).containsExactly("20");
    }

    /** Everything lies beside the schema that is migrated, for Flyway wants that one empty. */
    private static void pretend(DatabaseLogin login) throws SQLException {
        String name = login.url().replaceFirst(".*/", "");
        Server.run(
                login,
                "CREATE SCHEMA fake",
                "ALTER DATABASE " + name + " SET search_path = public, fake",
                "INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)"
                        + " VALUES (99999, 'timescaledb', 10, 2200, false, 'fake')",
                "CREATE SCHEMA timescaledb_information",
                "CREATE VIEW timescaledb_information.hypertables AS SELECT 'public'::name AS hypertable_schema,"
                        + " relname AS hypertable_name, true AS compression_enabled FROM pg_class",
                "CREATE TABLE fake.calls (place serial, call text)",
                "CREATE FUNCTION fake.create_hypertable(relation regclass, time_column_name name,"
                        + " chunk_time_interval interval, if_not_exists bool, migrate_data bool) RETURNS void LANGUAGE sql AS"
                        + " $$ INSERT INTO fake.calls (call)"
                        + " VALUES (relation || ' by ' || time_column_name || ' ' || chunk_time_interval) $$",
                "CREATE FUNCTION fake.add_compression_policy(hypertable regclass, compress_after interval,"
                        + " if_not_exists bool) RETURNS void LANGUAGE sql AS"
                        + " $$ INSERT INTO fake.calls (call) VALUES (hypertable || ' compress ' || compress_after) $$",
                "CREATE FUNCTION fake.add_retention_policy(relation regclass, drop_after interval, if_not_exists bool)"
                        + " RETURNS void LANGUAGE sql AS"
                        + " $$ INSERT INTO fake.calls (call) VALUES (relation || ' drop ' || drop_after) $$");
    }
}
