package io.tidemark.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.log.CapturedLog;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A database that breaks in mid-run: the job waits, goes on and loses nothing, or says what is wrong. No restarts here. */
class OutageTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final int BARS = 2_000;
    private static final Duration LONG = Duration.ofHours(1);
    private static final int MINUTES = 3;
    private static final String BARS_STORED = "SELECT count(*) FROM bars_minute";
    private static final String KILL = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE application_name = 'tidemark' AND datname = current_database()";

    private static final String WAITING = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tidemark'"
            + " AND wait_event_type = 'Lock' AND datname = current_database()";
    private static final String DEADLOCKS = "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()";

    @TempDir
    Path folder;

    private final CapturedLog log = CapturedLog.open();

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    void killedConnectionsAreMadeAnewAndNoRowIsLost() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        CompletableFuture<Void> job = start(job(), database.target(8));
        Await.until("the job writes", () -> database.count(BARS_STORED) > 0);
        int kills = 0;
        while (!job.isDone() && kills < 5) {
            long before = database.count(BARS_STORED);
            kills += database.count(KILL) > 0 ? 1 : 0;
            Await.until("it writes again", () -> job.isDone() || database.count(BARS_STORED) > before);
        }
        job.get(MINUTES, TimeUnit.MINUTES);
        assertThat(kills).isPositive();
        assertAllStored(database);
        assertLogged("PostgreSQL at " + database.url() + " has ended a connection");
        assertThat(log.lines())
                .anyMatch(line -> line.matches(".* did not take 8 rows of bars_minute, they are sent again: [A-Z].*"))
                .noneMatch(line -> line.contains("sent again: null"));
    }

    /** All processes of the server die while one of them writes a batch: nothing of it may be there once, and all of it in the end. */
    @Test
    void aServerThatIsKilledInTheMiddleOfABatchIsWaitedFor() throws Exception {
        EmbeddedPostgres first = server(0);
        TestDatabase database = new TestDatabase(first.getPort(), "postgres").migrate();
        job().run(DatabaseSinks.of(database.target(BARS)).bars(), 0);
        Connection other = database.administrator();
        other.setAutoCommit(false);
        other.createStatement().execute("UPDATE bars_minute SET close = -1 WHERE instrument = 'I-1999'");
        CompletableFuture<Void> job =
                start(job().count(BARS, 2 * BARS).withoutCheckpoints(), database.target(BARS, Duration.ofSeconds(60)));
        Await.until("the batch waits for the other", () -> database.count(WAITING) > 0);
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> processes = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        processes.forEach(ProcessHandle::destroyForcibly);
        Await.until(
                "all are dead",
                () -> !postmaster.isAlive() && processes.stream().noneMatch(ProcessHandle::isAlive));
        first.close();
        assertThatThrownBy(database::administrator).isInstanceOf(SQLException.class);
        Await.until("it waits", () -> isLogged("waiting for PostgreSQL at "));
        assertThat(job).isNotDone();
        EmbeddedPostgres second = server(database.port());
        try {
            job.get(MINUTES, TimeUnit.MINUTES);
            assertAllStored(database);
            assertLogged("waiting for PostgreSQL at " + database.url() + ": Connection to localhost:");
        } finally {
            second.close();
        }
    }

    @Test
    void aServerThatIsAwayAndComesBackIsWaitedFor() throws Exception {
        EmbeddedPostgres first = server(0);
        TestDatabase database = new TestDatabase(first.getPort(), "postgres").migrate();
        CompletableFuture<Void> job = start(job(), database.target(8, Duration.ofSeconds(60)));
        Await.until("the job writes", () -> database.count(BARS_STORED) > 0);
        first.close();
        assertThatThrownBy(database::administrator).isInstanceOf(SQLException.class);
        Await.until("it waits", () -> isLogged("waiting for PostgreSQL at "));
        assertThat(job).isNotDone();
        EmbeddedPostgres second = server(database.port());
        try {
            job.get(MINUTES, TimeUnit.MINUTES);
            assertAllStored(database);
            assertLogged("waiting for PostgreSQL at " + database.url() + ": ");
        } finally {
            second.close();
        }
    }

    @Test
    void aDatabaseThatIsNotThereFailsTheJobByName() throws Exception {
        DatabaseTarget nowhere = new TestDatabase(1, "x").target(8, Duration.ofMillis(300));
        assertThatThrownBy(() -> job().run(DatabaseSinks.of(nowhere).bars(), 0))
                .hasStackTraceContaining(
                        "PostgreSQL at jdbc:postgresql://localhost:1/x cannot be reached: Connection to"
                                + " localhost:1 refused");
    }

    @Test
    void aWrongPasswordIsNotWaitedFor() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        DatabaseTarget right = database.target(8, Duration.ofDays(1));
        DatabaseTarget wrong =
                new DatabaseTarget(right.url(), right.user(), PasswordSource.ofVariable("NO_SUCH"), right.batching());
        assertThatThrownBy(() -> job().run(DatabaseSinks.of(wrong).bars(), 0))
                .hasStackTraceContaining("PostgreSQL at " + database.url() + " cannot be reached: ")
                .hasStackTraceContaining("password");
    }

    @Test
    void missingTablesAreSaidToNeedMigration() throws Exception {
        TestDatabase database = TestDatabase.empty();
        TestDatabase.migrated();
        assertThatThrownBy(() -> job().run(DatabaseSinks.of(database.target(8)).bars(), 0))
                .hasStackTraceContaining("PostgreSQL at " + database.url() + " did not take ")
                .hasStackTraceContaining("\"bars_minute\" does not exist")
                .hasStackTraceContaining("./tidemark db migrate makes the tables");
    }

    /** The other session is slower to look for deadlocks, so it is the job that is thrown out and tries again. */
    @Test
    void aDeadlockIsTriedAgain() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        database.run("ALTER DATABASE " + database.name() + " SET deadlock_timeout = '3s'");
        DatabaseTarget target = database.target(BARS);
        DatabaseTarget inOneBatch = new DatabaseTarget(
                target.url(), target.user(), target.password(), new Batching(BARS, LONG, 3, Duration.ofSeconds(20)));
        job().run(DatabaseSinks.of(target).bars(), 0);
        try (Connection other = database.administrator();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SET deadlock_timeout = '30s'");
            statement.execute("UPDATE bars_minute SET close = -1 WHERE instrument = 'I-1999'");
            CompletableFuture<Void> job = start(job().count(BARS, 2 * BARS).withoutCheckpoints(), inOneBatch);
            Await.until("the job waits for the other", () -> database.count(WAITING) > 0);
            statement.execute("UPDATE bars_minute SET close = -1 WHERE instrument = 'I-1000'");
            other.commit();
            job.get(MINUTES, TimeUnit.MINUTES);
        }
        Await.until("the deadlock is counted", () -> database.count(DEADLOCKS) > 0);
        assertAllStored(database);
        assertLogged("they are sent again: ERROR: deadlock detected");
    }

    /** Flink takes a writer that cannot be closed for the end of the process, and no other job would run there. */
    @Test
    void aJobThatIsCancelledWhileTheServerIsAwayEndsAlone() throws Exception {
        EmbeddedPostgres server = server(0);
        TestDatabase database = new TestDatabase(server.getPort(), "postgres").migrate();
        StreamExecutionEnvironment env = job().environment(0);
        job().build(
                        env,
                        DatabaseSinks.of(database.target(8, Duration.ofHours(1)))
                                .bars());
        JobClient running = env.executeAsync();
        Await.until("the job writes", () -> database.count(BARS_STORED) > 0);
        server.close();
        Await.until("it waits", () -> isLogged("waiting for PostgreSQL at "));
        running.cancel().get(MINUTES, TimeUnit.MINUTES);
        Await.until("it has ended", () -> running.getJobStatus().get() == JobStatus.CANCELED);
        TestDatabase another = TestDatabase.migrated();
        start(job(), another.target(8)).get(MINUTES, TimeUnit.MINUTES);
        assertAllStored(another);
    }

    private boolean isLogged(String what) {
        return log.lines().toString().contains(what);
    }

    private void assertLogged(String what) {
        assertThat(log.lines()).anyMatch(line -> line.contains(what));
    }

    private EmbeddedPostgres server(int port) throws Exception {
        return TestDatabase.server()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private static SinkJob<Bar> job() {
        return new SinkJob<>(Bar.class, OutageTest::bar).count(BARS, 100).parallelism(1);
    }

    private static CompletableFuture<Void> start(SinkJob<Bar> bars, DatabaseTarget target) {
        return CompletableFuture.runAsync(() -> {
            try {
                bars.run(DatabaseSinks.of(target).bars(), 0);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static Bar bar(long number) {
        return new Bar(
                "I-" + number,
                "1m",
                0,
                60_000,
                1,
                1,
                1,
                number,
                1,
                1,
                1,
                1,
                1,
                BarKind.CANONICAL,
                false,
                false,
                0,
                0,
                0);
    }

    private static void assertAllStored(TestDatabase database) throws SQLException {
        assertThat(database.query("SELECT * FROM bars", Stored::bar))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, BARS).mapToObj(OutageTest::bar).toList());
    }
}
