package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.jobs.backfill.LocalBackfill;
import io.tidemark.jobs.cli.CommandLines;
import io.tidemark.jobs.cli.Services;
import io.tidemark.jobs.cli.Surroundings;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database is a bounded log, too: the same bytes as from files, or a word about what cannot be read. */
@Timeout(120)
final class FromDatabaseTest {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));
    private static final String NAME = "THIN1-USD.simbit";
    private static final String BARS_OF = "SELECT * FROM bars WHERE instrument = '" + NAME
            + "' AND timeframe = '5m' AND kind IN ('canonical', 'synthetic') ORDER BY time";

    @TempDir
    static Path dir;

    private static Tables tables;
    private static final Queue<Bar> BARS = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void exports() throws Exception {
        tables = Tables.start(dir.resolve("postgres"));
        List<Timeframe> timeframes = Stream.of("5m").map(Timeframe::of).toList();
        SimulatedLog log = SimulatedLog.write(Profiles.small(43), dir.resolve("log"), "5m", timeframes);
        new LogRun(log, dir)
                .analysing(AnalysisPlan.none())
                .writing(tables.target())
                .hearing("bars", Bar.class, BARS::add)
                .run();
        List<String> words = List.of("--bar-size", "5m", "--instrument", NAME, "--timeframes", "1h", "--out");
        backfill("not-yet", words, "--from-db", BARS_OF)
                .assertRefused("permission denied for view bars; to read, the user needs the role tidemark_read");
        tables.run("GRANT tidemark_read TO the_job");
    }

    @AfterAll
    static void stops() throws IOException {
        tables.close();
    }

    @Test
    void whatTheJobHasStoredGivesTheSameLongerBarsAsFiles() throws Exception {
        Path file = dir.resolve(NAME + ".csv");
        List<String> lines = new ArrayList<>(List.of("time,open,high,low,close,volume"));
        BARS.stream()
                .filter(bar -> bar.instrument().equals(NAME) && bar.timeframe().equals("5m"))
                .filter(bar -> !bar.kind().label().equals("partial"))
                .map(bar -> Instant.ofEpochMilli(bar.openTime()) + "," + bar.open() + ',' + bar.high() + ',' + bar.low()
                        + ',' + bar.close() + ',' + bar.volume())
                .sorted()
                .forEach(lines::add);
        Files.write(file, lines);
        assertThat(lines).hasSizeGreaterThan(1_000);
        List<String> common =
                List.of("--bar-size", "5m", "--instrument", NAME, "--timeframes", "15m,1h,4h,1D", "--ema", "--out");
        backfill("files", common, "--bars", file.toString()).assertDone();
        backfill("rows", common, "--from-db", BARS_OF).assertDone();
        Map<String, String> files = outputs("files");
        assertThat(files).containsKeys("bars.csv", "ema.csv", "summary.json");
        assertThat(outputs("rows")).isEqualTo(files);
        assertThat(files.get("bars.csv").lines()).hasSizeGreaterThan(500);
    }

    @Test
    void whatCannotBeReadIsRefused() throws Exception {
        List<String> bars = List.of("--bar-size", "5m", "--instrument", NAME, "--timeframes", "1h", "--out");
        backfill("no-1", bars, "--from-db", "SELECT time, oepn FROM bars ORDER BY time")
                .assertRefused("ERROR: column \"oepn\" does not exist", "\"bars_minute.open\"|\"bars.open\"");
        backfill("no-2", bars, "--from-db", "SELECT time, open, high, low FROM bars ORDER BY time")
                .assertRefused("no column for close of bars; found: time, open, high, low");
        backfill("no-3", bars, "--from-db", "SELECT time, kind AS open, high, low, close FROM bars ORDER BY time")
                .assertRefused("column \"open\" has the type ");
        backfill("no-4", bars, "--from-db", "SELECT * FROM bars").assertRefused("end the query with ORDER BY time");
        List<String> nobody = List.of("--bar-size", "5m", "--timeframes", "1h", "--out");
        backfill("no-5", nobody, "--from-db", BARS_OF)
                .assertRefused("--from-db is given 1 times and --instrument 0 times: give one per query");
        backfill("no-6", bars, "--from-db", BARS_OF, "--bars", "x.csv").assertRefused("exclude each other");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        Called run = call(
                "backfill",
                "--from-db",
                BARS_OF,
                "--bar-size",
                "5m",
                "--instrument",
                NAME,
                "--timeframes",
                "1h",
                "--out",
                dir.resolve("nowhere").toString());
        run.assertRefused("--from-db needs a database: set database.url");
        call(
                        "backfill",
                        "--from-db",
                        BARS_OF,
                        "--bar-size",
                        "5m",
                        "--instrument",
                        NAME,
                        "--timeframes",
                        "1h",
                        "--out",
                        dir.resolve("nowhere").toString(),
                        "-D",
                        "database.url=jdbc:postgresql://localhost:1/x",
                        "-D",
                        "database.outage-patience=1s")
                .assertRefused("PostgreSQL at jdbc:postgresql://localhost:1/x cannot be reached");
    }

    private static Called backfill(String out, List<String> options, String... input) {
        List<String> words = new ArrayList<>(List.of("backfill"));
        words.addAll(List.of(input));
        words.addAll(options);
        words.add(dir.resolve(out).toString());
        words.addAll(List.of("-D", "database.url=" + tables.server().url(), "-D", "database.user=the_job"));
        return call(words.toArray(String[]::new));
    }

    /** Exit code and error stream of a command. */
    private record Called(int code, String err) {

        void assertDone() {
            assertThat(code).as(err).isZero();
        }

        void assertRefused(String... words) {
            assertThat(err).startsWith("tidemark: ").doesNotContain("\tat ");
            for (String word : words) {
                assertThat(err)
                        .containsPattern(Pattern.compile(
                                Stream.of(word.split("\\|")).map(Pattern::quote).collect(Collectors.joining("|"))));
            }
            assertThat(code).as(err).isEqualTo(2);
        }
    }

    private static Called call(String... words) {
        StringWriter err = new StringWriter();
        int code = CommandLines.of(
                        Services.none().withBackfill(new LocalBackfill(HOME)),
                        new Surroundings(HOME, Map.of(), false, () -> 0L))
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Called(code, err.toString());
    }

    private static Map<String, String> outputs(String out) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(dir.resolve(out))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals("run.properties")) {
                    texts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
