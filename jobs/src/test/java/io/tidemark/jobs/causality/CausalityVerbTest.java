package io.tidemark.jobs.causality;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.PartFiles;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MarketEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code causality}: sets that keep the law, kernels that do not, and what cannot be tried. */
class CausalityVerbTest {

    private static final String TOMORROW =
            "LOOKS AHEAD: A\\.x 1h at 2024-01-\\d\\dT\\d\\d:00:00Z: \\d+\\.\\d+ in the whole log, ";

    @TempDir
    static Path files;

    private static String hours;
    private static String days;

    @BeforeAll
    static void logs() throws IOException {
        BarFiles.write(files.resolve("A.x.csv"), Duration.ofHours(1), 300, 1);
        BarFiles.write(files.resolve("B.x.csv"), Duration.ofHours(1), 300, 2);
        hours = " --bars " + files.resolve("A.x.csv") + " --bar-size 1h --timeframes 1h";
        days = " --bars " + BarFiles.write(files.resolve("D.x.csv"), Duration.ofDays(1), 420, 3)
                + " --bar-size 1D --timeframes 1D,1W";
        Files.writeString(files.resolve("bad.yaml"), """
                name: bad
                features:
                  ema_9: ema(close,9)
                  next_close: zz:tomorrow()
                """);
        Files.writeString(files.resolve("told.yaml"), "name: told\nfeatures: {greatest: 'zz:gossip()', now: close}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "core-first", "daily"})
    void theShippedSetsKeepTheLaw(String set) {
        String log = set.equals("core") ? hours : days;
        Verbs.Said said = Verbs.call("causality " + set + log + " --cuts 80 --from-start 20 --seed 3");
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(said.verdict())
                .isEqualTo("no feature of " + set + " looks ahead" + (set.equals("core") ? ", 3 not tried" : "")
                        + ": 80 cuts (seed 3), 20 of them from the first record on, 60 from a state up to 32 closes"
                        + " before the cut");
        assertThat(said.of("atr_14")).matches("atr_14 +[1-9][\\d,]+ +[1-9][\\d,]+ +80 +OK");
        if (set.equals("core")) {
            assertThat(said.of("spread_bps")).contains("NOT TRIED: it reads quotes or a book");
        }
    }

    @Test
    void otherTimeframesAndInstrumentsKeepTheLaw() throws IOException {
        Path set = Files.writeString(files.resolve("wide.yaml"), """
                name: wide
                features:
                  day: sma(close,3)@1D
                  other: close@B.x
                  beta: beta(close,close@B.x,20)
                  hour: hour
                """);
        Verbs.Said said = Verbs.call("causality " + set + " --bars " + files.resolve("A.x.csv") + " "
                + files.resolve("B.x.csv") + " --bar-size 1h --timeframes 1h,4h,1D --cuts 120 --from-start 30");
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("records of A.x, B.x").contains("on 1h, 4h, 1D");
        for (String feature : List.of("day", "other", "beta", "hour")) {
            assertThat(said.of(feature)).matches(feature + " +[1-9][\\d,]+ +[1-9][\\d,]+ +120 +OK");
        }
    }

    /** Late, doubled, far and disordered trades in several partitions with heartbeats. */
    @Test
    void soDoFaultyTrades() throws IOException {
        Path log = Files.createDirectory(files.resolve("log"));
        PartFiles.write(new SimulatedMarket(Profiles.small(5)), log, Profiles.PARTITIONS);
        Verbs.Said said = Verbs.call("causality core-first --log " + log
                + "/*.csv --timeframes 10m,2h -D market.base-slice=10m --cuts 90 --from-start 20");
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(said.out()).contains("turned away at the gate: ");
        assertThat(said.of("ema_9")).matches("ema_9 +[1-9][\\d,]+ +[1-9][\\d,]+ +90 +OK");
    }

    @Test
    void anEarlierRunTellsTheSame() {
        String words = "causality core-first" + hours + " --cuts 50 --from-start 10 --seed 9";
        assertThat(Verbs.call(words)).isEqualTo(Verbs.call(words));
    }

    @ParameterizedTest
    @CsvSource({"40,null in the log cut off at", "0,null in the log cut off at"})
    void aKernelThatKnowsTheNextCloseIsNamed(int fromStart, String other) {
        Verbs.Said said = withTomorrow("causality " + files.resolve("bad.yaml") + hours, fromStart, false);
        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.of("next_close")).containsPattern(TOMORROW + other + " 2024-01-");
        assertThat(said.of("ema_9")).endsWith("   OK");
        assertThat(said.verdict()).startsWith("next_close of bad LOOKS AHEAD: 40 cuts (seed 1), " + fromStart);
    }

    /** A kernel may have its future from somewhere else than the end of the log. */
    @ParameterizedTest
    @ValueSource(ints = {40, 0})
    void anotherFutureIsEnoughToFindIt(int fromStart) {
        Verbs.Said said = withTomorrow("causality " + files.resolve("bad.yaml") + hours, fromStart, true);
        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.of("next_close")).containsPattern(TOMORROW + "\\d+\\.\\d+ with another future after 2024-01-");
        assertThat(said.of("ema_9")).endsWith("   OK");
    }

    /** What is remembered beside the row comes from other logs: nothing of it could be told again. */
    @ParameterizedTest
    @ValueSource(ints = {30, 0})
    void aKernelThatRemembersInAFieldIsNamed(int fromStart) {
        Verbs.Said said =
                Verbs.call("causality " + files.resolve("told.yaml") + hours + " --cuts 30 --from-start " + fromStart);
        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.of("greatest")).contains("LOOKS AHEAD: A.x 1h at 2024-01-");
        assertThat(said.of("now")).endsWith("   OK");
    }

    /** Here somebody writes into a state that was copied. */
    @Test
    void theReplayThatWasCopiedMustNotNotice() {
        Set<Object> played = Collections.newSetFromMap(new IdentityHashMap<>());
        LocalCausality trial = new LocalCausality(
                Verbs.HOME,
                player -> (rooms, records) -> player.play(rooms, played.add(rooms) ? records : changedFirst(records)));
        Verbs.Said said = Verbs.call(trial, "causality core-first" + hours + " --cuts 3 --from-start 0");
        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.of("tr")).contains("in the same log, once another future had been tried after 2024-01-");
    }

    private static List<MarketEvent> changedFirst(List<MarketEvent> records) {
        InputBar changed = ((InputBar) records.get(0)).copy();
        changed.high += 1_000_000_000L;
        List<MarketEvent> all = new ArrayList<>(records);
        all.set(0, changed);
        return all;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "causality cora --bars @/A.x.csv --bar-size 1h | no such file (nearest: core)",
                "causality @/none.yaml --bars @/A.x.csv --bar-size 1h | no such file",
                "causality core | there is nothing to read: give --trades, --quotes, --bars",
                "causality --bars @/A.x.csv --bar-size 1h | Missing required parameter: 'SET'",
                "causality core --bars @/A.x.csv | --bars needs --bar-size",
                "causality core --bars @/none.csv --bar-size 1h | none.csv",
                "causality usdcop_15 --bars @/A.x.csv --bar-size 5m --timeframes 5m -D macro.files=[@/none.csv] | none.csv: no such",
                "causality core --bars @/bad.yaml --bar-size 1h --timeframes 1h | bad.yaml:1: ",
                "causality core --bars @/D.x.csv --bar-size 1D --timeframes 1h | cannot be composed of 1D slices",
                "causality daily --bars @/A.x.csv --bar-size 1h --timeframes 1h | none of its timeframes [1D]",
                "causality core --bars @/A.x.csv --bar-size 1h --timeframes 1Y | no bar of [1Y] closes in it",
                "causality core --bars @/A.x.csv --bar-size 1h --cuts 0 | --cuts must be at least 1, is 0",
                "causality core --bars @/A.x.csv --bar-size 1h --from-start 2000 | --from-start must be between 0 and --cuts",
                "causality core --bars @/words.csv --bar-size 1h --timeframes 1h | words.csv:2: "
            })
    void whatCannotBeTriedIsSaid(String words, String why) throws IOException {
        Files.writeString(files.resolve("words.csv"), "time,open,high,low,close\n2024-01-01T00:00:00Z,1,2,1,one\n");
        Verbs.Said said = Verbs.call(words.replace("@", files.toString()));
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(2);
        assertThat(said.err()).startsWith("tidemark: ").contains(why).doesNotContain("\tat ", "Exception");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void whatIsTurnedAwayIsSaid() throws IOException {
        Path all = files.resolve("A.x.csv");
        Path some = files.resolve("some.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(all));
        lines.set(7, "2024-01-01T06:00:00Z,1,2,3,none,5");
        lines.add(lines.get(3));
        Files.write(some, lines);
        Verbs.Said said = Verbs.call(
                "causality core-first --bars " + some + " --instrument A.x --bar-size 1h --timeframes 1h --cuts 9");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("turned away at the gate: 1 rejected, 1 late, the first rejected is " + some + ":8: ");
    }

    /** Every player's log is where the kernel looks: its own closes, and behind its end what the whole log says, or nothing. */
    private static Verbs.Said withTomorrow(String words, int fromStart, boolean seesBeyondTheEnd) {
        double[] whole = new double[400];
        LocalCausality trial = new LocalCausality(Verbs.HOME, player -> (rooms, records) -> {
            if (whole[2] == 0) {
                Arrays.fill(whole, Double.NaN);
                put(records, whole);
            }
            BadKernels.LOG.set(seen(records, whole, seesBeyondTheEnd));
            player.play(rooms, records);
        });
        try {
            return Verbs.call(trial, words + " --cuts 40 --from-start " + fromStart);
        } finally {
            BadKernels.LOG.remove();
        }
    }

    private static double[] seen(List<MarketEvent> records, double[] whole, boolean seesBeyondTheEnd) {
        double[] seen = whole.clone();
        if (!seesBeyondTheEnd && !records.isEmpty()) {
            Arrays.fill(seen, number(records.get(records.size() - 1)) + 1, seen.length, Double.NaN);
        }
        put(records, seen);
        return seen;
    }

    private static void put(List<MarketEvent> records, double[] closes) {
        records.forEach(record -> closes[number(record)] = ((InputBar) record).close / 1e9);
    }

    /** Its line, below that of the names. */
    private static int number(MarketEvent record) {
        return (int) record.position - 1;
    }
}
