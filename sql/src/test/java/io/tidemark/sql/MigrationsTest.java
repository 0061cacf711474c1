package io.tidemark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void migratesOnceAndSaysHowFarItIs() throws SQLException {
        DatabaseLogin login = Server.newDatabase();
        Migrations migrations = Migrations.of(login);
        assertThat(migrations.status()).isNotEmpty().noneMatch(MigrationStep::isApplied);
        List<MigrationStep> applied = migrations.migrate(List.of()).applied();
        assertThat(applied).extracting(MigrationStep::description).startsWith("timeframes", "bars", "ema");
        assertThat(migrations.status()).isEqualTo(applied).allMatch(MigrationStep::isApplied);
        assertThat(migrations.migrate(List.of()).applied()).isEmpty();
        assertThat(migrations.status()).isEqualTo(applied);
    }

    @Test
    void everyTableOfATimeHasItInItsKeyAndNoKeyPointsToOne() throws SQLException {
        DatabaseLogin login = migrated();
        String keyColumns = """
                SELECT a.attname FROM pg_index i
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                WHERE i.indisprimary AND i.indrelid = '%s'::regclass""";
        for (String table : List.of("bars_minute", "bars_hour", "bars_day")) {
            assertThat(Server.query(login, keyColumns.formatted(table)))
                    .containsExactlyInAnyOrder("instrument", "timeframe", "open_time");
        }
        assertThat(Server.query(login, keyColumns.formatted("ema"))).contains("ts");
        assertThat(Server.query(login, keyColumns.formatted("features"))).contains("ts");
        assertThat(Server.query(login, keyColumns.formatted("signals"))).contains("time");
        assertThat(Server.query(login, "SELECT conname FROM pg_constraint WHERE contype = 'f'"))
                .isEmpty();
    }

    @Test
    void plainPostgresIsSaidToBePlain() throws SQLException {
        assertThat(Migrations.of(Server.newDatabase()).migrate(List.of()).notes())
                .containsExactly("plain PostgreSQL: no chunks, no compression, nothing expires");
    }

    @Test
    void aFeatureSetGetsAViewWithAColumnPerNameAndANewOneWhenItChanges() throws SQLException {
        DatabaseLogin login = migrated();
        Migrations migrations = Migrations.of(login);
        FeatureContract first = new FeatureContract("core-first", "h1", List.of("ema_9", "rsi\"14"));
        assertThat(migrations.migrate(List.of(first)).views()).containsExactly("features_core_first");
        Server.run(
                login,
                "INSERT INTO features VALUES ('A', '1m', '2024-01-02T00:01Z', 'core-first', 'h1', '{1.5,null}'),"
                        + " ('A', '1m', '2024-01-02T00:02Z', 'core-first', 'h2', '{7}')");
        assertThat(Server.query(
                        login, "SELECT ema_9::text || coalesce(\"rsi\"\"14\"::text, '-') FROM features_core_first"))
                .containsExactly("1.5-");
        assertThat(Server.query(login, "SELECT feature || coalesce(value::text, '-') FROM feature_values ORDER BY 1"))
                .containsExactly("ema_91.5", "rsi\"14-");
        FeatureContract changed = new FeatureContract("core-first", "h2", List.of("atr_14"));
        assertThat(migrations.migrate(List.of(changed)).views()).containsExactly("features_core_first");
        assertThat(Server.query(login, "SELECT atr_14 FROM features_core_first"))
                .containsExactly("7");
    }

    @Test
    void whatCannotBeReachedIsNamedWithTheReason() throws SQLException {
        DatabaseLogin there = Server.newDatabase();
        assertRefused("jdbc:postgresql://localhost:1/x", "jdbc:postgresql://localhost:1/x: it cannot be reached");
        assertRefused(there.url() + "none", "there is no such database on the server; create it first");
        assertRefused("jdbc:mysql://localhost/x", "'jdbc:mysql://localhost/x' is not a URL like jdbc:postgresql");
        assertThatThrownBy(() -> Migrations.of(Server.as("nobody", there)).status())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("nobody at " + there.url());
    }

    @Test
    void aUserWithoutPrivilegesIsToldSo() throws SQLException {
        DatabaseLogin login = Server.newDatabase();
        Server.run(login, "CREATE ROLE weak LOGIN");
        assertThatThrownBy(() -> Migrations.of(Server.as("weak", login)).migrate(List.of()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("the user lacks a privilege")
                .hasMessageContaining("weak at ");
    }

    private static void assertRefused(String url, String sentence) {
        DatabaseLogin login = new DatabaseLogin(url, Optional.of("postgres"), Optional.of("s3cret"));
        assertThatThrownBy(() -> Migrations.of(login).migrate(List.of()))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("s3cret");
    }

    static DatabaseLogin migrated() throws SQLException {
        DatabaseLogin login = Server.newDatabase();
        Migrations.of(login).migrate(List.of());
        return login;
    }
}
