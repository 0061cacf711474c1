package io.tidemark.jobs.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.jobs.cli.Main;
import io.tidemark.jobs.cli.Surroundings;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code db migrate} and {@code db status} on a PostgreSQL of our own. */
class DatabaseVerbsTest {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));
    private static final String CANARY = "canary-c0ffee";

    @TempDir
    static Path folder;

    private static EmbeddedPostgresServer server;

    private record Result(int code, String out, String err) {}

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgresServer.start(folder.resolve("pg"), 0);
        Path rules = folder.resolve("pg/data/pg_hba.conf");
        Files.writeString(rules, "host all locked all scram-sha-256\nhost all all all trust\n");
        Files.writeString(folder.resolve("password"), CANARY);
        run(
                "postgres",
                "SELECT pg_reload_conf()",
                "CREATE ROLE weak LOGIN",
                "CREATE ROLE locked LOGIN PASSWORD 'other'");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void migratesAndSaysHowFarItIs() throws Exception {
        String url = database("verbs");
        Result before = db("status", url, "postgres");
        assertThat(before.out()).contains("  1  timeframes", "pending", "not applied: ./tidemark db migrate");
        Result migrated = db("migrate", url, "postgres", "-D", "features.sets=core-first");
        assertThat(migrated.code()).as(migrated.err()).isZero();
        assertThat(migrated.out())
                .contains(
                        "applied 1 timeframes", "applied 2 bars", "view features_core_first", "note: plain PostgreSQL")
                .endsWith("up to date" + System.lineSeparator());
        assertThat(db("status", url, "postgres").out())
                .contains("  2  bars           applied", "up to date")
                .doesNotContain("pending");
        assertThat(db("migrate", url, "postgres").out())
                .doesNotContain("applied")
                .contains("up to date");
        assertThat(query(url, "SELECT ema_9, rsi_14 FROM features_core_first")).isEmpty();
    }

    @Test
    void theTimeframesAreThoseOfTheJob() throws Exception {
        String url = database("timeframes");
        db("migrate", url, "postgres");
        ConfigFiles files = new ConfigFiles(HOME);
        Session crypto = files.session(Path.of("config/sessions"), "CRYPTO");
        Session equity = files.session(Path.of("config/sessions"), "US_EQUITY");
        List<String> expected = new ArrayList<>();
        Timeframe.intraday().forEach(each -> expected.add(each + " " + each.seconds() + "s"));
        Timeframe.all().forEach(each -> expected.add(each + " " + each.tfDays(crypto)));
        assertThat(query(
                        url, "SELECT timeframe || ' ' || coalesce(seconds || 's', days_24x7::text) FROM dim_timeframe"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(query(url, "SELECT timeframe || ' ' || days_sessions FROM dim_timeframe WHERE seconds IS NULL"))
                .containsExactlyInAnyOrderElementsOf(Timeframe.all().stream()
                        .map(each -> each + " " + each.tfDays(equity))
                        .toList());
    }

    @Test
    void whatCannotBeUsedIsRefusedInOneSentence() throws Exception {
        String url = database("refused");
        assertRefused(db("migrate", "jdbc:postgresql://localhost:1/x", "postgres"), "it cannot be reached");
        assertRefused(db("status", "jdbc:postgresql://localhost:1/x", "postgres"), "it cannot be reached");
        assertRefused(db("status", url + "none", "postgres"), "there is no such database on the server");
        assertRefused(db("migrate", url, "weak"), "the user lacks a privilege");
        assertRefused(db("migrate", url, "locked"), "a password is wanted and none is given");
        assertRefused(
                db("migrate", url, "locked", "-D", "database.password-file=" + folder.resolve("password")),
                "the password is wrong, or there is no such user");
        assertRefused(
                db("status", url, "locked", "-D", "database.password-file=" + folder.resolve("none")),
                "the password file " + folder.resolve("none") + " does not exist");
    }

    @Test
    void thePasswordIsShownNowhere() throws Exception {
        String file = "database.password-file=" + folder.resolve("password");
        Result shown = call("config", "show", "-D", file, "-D", "database.url=" + server.url());
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains("database.password-file").doesNotContain(CANARY);
        for (String url : List.of(
                "jdbc:postgresql://me:" + CANARY + "@localhost/x",
                "jdbc:postgresql://localhost/x?password=" + CANARY)) {
            Result refused = call("config", "show", "-D", "database.url=" + url);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("database.url: url must hold no password", "password-file")
                    .doesNotContain(CANARY);
        }
    }

    private static void assertRefused(Result result, String sentence) {
        assertThat(result.err())
                .startsWith("tidemark: ")
                .contains(sentence)
                .doesNotContain("\tat ", "Exception:", CANARY);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    private static Result db(String verb, String url, String user, String... more) {
        String[] words = {"db", verb, "-D", "database.url=" + url, "-D", "database.user=" + user};
        return call(Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new));
    }

    private static Result call(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine(new Surroundings(HOME, Map.of(), false, () -> 0L))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Result(code, out.toString(), err.toString());
    }

    private static String database(String name) throws SQLException {
        run("postgres", "CREATE DATABASE " + name);
        return server.url().replaceFirst("/postgres$", "/" + name);
    }

    private static void run(String user, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), user, null);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> query(String url, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", null);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
