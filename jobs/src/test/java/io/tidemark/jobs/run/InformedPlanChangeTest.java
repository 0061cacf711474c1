package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As {@link PlanChangeTest}, of features that read other timeframes, other instruments and macro series. */
final class InformedPlanChangeTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(3)
            .build());

    private static final MacroCatalog CATALOG = new ConfigFiles(Path.of(System.getProperty("tidemark.home")))
            .macro(Path.of("config/macro"), Path.of("config/sessions"));

    private static final List<String> STAYING = List.of(
            "rsi(5)",
            "ema(rsi(3)@2h,4)",
            "rsi(3)@2h",
            "correl(close,close@" + QuotedLog.SECOND + ",6)",
            "ema(close,4)@2h@" + QuotedLog.FIRST,
            "ema(macro_spread(dxy,embi),3)",
            "macro_z(embi,10)",
            "ema(spread,5)");
    private static final List<String> GOING =
            List.of("ema(close,2)@4h", "wma(close@" + QuotedLog.FIRST + ",3)", "wma(macro_change(dxy,2),3)");
    private static final List<String> COMING = List.of(
            "rsi(2)@3h",
            "sma(close@" + QuotedLog.SECOND + ",5)",
            "sma(macro(dxy),4)",
            "macro_age(embi)",
            "macro_complete");

    private static final FeatureSet PLAIN = FeatureSet.of("informed", List.of("rsi(5)"));
    private static final FeatureSet BEFORE = FeatureSet.of("informed", joined(STAYING, GOING));

    /** Everything stands elsewhere. */
    private static final FeatureSet LATER = FeatureSet.of("informed", joined(COMING, reversed(STAYING)));

    private static final List<String> FRAMES = List.of("1h", "2h", "4h", "1D");
    private static final List<String> LATER_FRAMES = List.of("1h", "2h", "3h", "1D");

    @TempDir
    static Path dir;

    private static Sayings whole;
    private static Sayings laterWhole;

    @BeforeAll
    static void runsBothPlansUndisturbed() throws Exception {
        whole = sayings();
        whole.of(run(FRAMES, BEFORE)).run();
        laterWhole = sayings();
        laterWhole.of(run(LATER_FRAMES, LATER)).run();
    }

    @Test
    void whatStaysIsTheSame() throws Exception {
        assertSame(1, "hashmap", 2, "rocksdb");
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"2, rocksdb, 1, hashmap", "3, hashmap, 1, hashmap"})
    void whatStaysIsTheSameWhateverElseChanges(
            int parallelism, String backend, int laterParallelism, String laterBackend) throws Exception {
        assertSame(parallelism, backend, laterParallelism, laterBackend);
    }

    private static void assertSame(int parallelism, String backend, int laterParallelism, String laterBackend)
            throws Exception {
        Sayings before = sayings();
        LogRun first = run(FRAMES, BEFORE).parallelism(parallelism).backend(backend);
        String savepoint = stop(before, first, null, QuotedLog.HALF_WAY);
        Sayings after = sayings();
        LogRun second = run(LATER_FRAMES, LATER).parallelism(laterParallelism).backend(laterBackend);
        String later = stop(after, second, savepoint, QuotedLog.KNOWN_AGAIN);
        after.of(run(LATER_FRAMES, LATER))
                .parallelism(laterParallelism)
                .backend(laterBackend)
                .runFrom(later);

        Map<String, String> said = before.with(after);
        for (String name : names(STAYING)) {
            String key = "feature informed 1h " + name;
            assertThat(said.get(key))
                    .as(name)
                    .isNotNull()
                    .isEqualTo(whole.with(sayings()).get(key))
                    .isEqualTo(laterWhole.with(sayings()).get(key));
        }
        for (String name : STAYING) {
            assertThat(values(after, LATER, name)).as(name).anyMatch(value -> !Double.isNaN(value));
        }
        assertComesCold(after, "sma(close@" + QuotedLog.SECOND + ",5)", 5);
        assertComesCold(after, "sma(macro(dxy),4)", 4);
        assertThat(SavepointText.of(savepoint))
                .contains("ema(close,2,seed=sma)@4h")
                .doesNotContain("rsi(close,2)@3h");
        assertThat(SavepointText.of(later)).contains("rsi(close,2)@3h").doesNotContain("ema(close,2,seed=sma)@4h");
        assertSaysTheSameInTheEnd(after);
    }

    /** A job that was told nothing comes to be told: what it knew of its own bars stays. */
    @Test
    void whatReadItsOwnBarsAloneComesToReadMore() throws Exception {
        Sayings before = sayings();
        String savepoint = stop(before, run(LATER_FRAMES, PLAIN), null, QuotedLog.HALF_WAY);
        Sayings after = sayings();
        after.of(run(LATER_FRAMES, LATER)).parallelism(2).runFrom(savepoint);
        String key = "feature informed 1h rsi_5";
        assertThat(before.with(after).get(key))
                .isEqualTo(laterWhole.with(sayings()).get(key));
        assertSaysTheSameInTheEnd(after);
    }

    /** New ones that keep no memory, or a short one, are on the last day what they would always have been. */
    private static void assertSaysTheSameInTheEnd(Sayings after) {
        for (String name : List.of("sma(close@" + QuotedLog.SECOND + ",5)", "sma(macro(dxy),4)", "macro_age(embi)")) {
            int column = LATER.names().indexOf(names(List.of(name)).get(0));
            Map<String, Double> last = new TreeMap<>();
            Map<String, Double> always = new TreeMap<>();
            lastDay(after, column, last);
            lastDay(laterWhole, column, always);
            assertThat(last).as(name).isNotEmpty().isEqualTo(always);
            assertThat(last.values()).as(name).anyMatch(value -> !value.isNaN());
        }
    }

    private static void lastDay(Sayings said, int column, Map<String, Double> into) {
        said.features("informed", "1h").stream()
                .filter(row -> row.ts() > QuotedLog.KNOWN_AGAIN)
                .filter(row -> row.contractHash().equals(LATER.contractHash()))
                .forEach(row -> into.put(row.instrument() + row.ts(), row.values()[column]));
    }

    /** Of so many bars: no value before them, then always one. */
    private static void assertComesCold(Sayings after, String name, int bars) {
        int column = LATER.names().indexOf(names(List.of(name)).get(0));
        Map<String, Integer> seen = new TreeMap<>();
        for (FeatureRow row : after.features("informed", "1h")) {
            int count = seen.merge(row.instrument(), 1, Integer::sum);
            assertThat(Double.isNaN(row.values()[column]))
                    .as("%s, bar %d of %s", name, count, row)
                    .isEqualTo(count < bars);
        }
        assertThat(seen)
                .as("two instruments, each with its bid, ask and middle")
                .hasSize(8);
    }

    private static List<Double> values(Sayings said, FeatureSet set, String name) {
        int column = set.names().indexOf(names(List.of(name)).get(0));
        return said.features("informed", "1h").stream()
                .map(row -> row.values()[column])
                .toList();
    }

    /** Once that much has been analysed, for macro values are behind the bars; slow enough that they are not over by then. */
    private static String stop(Sayings said, LogRun run, String from, long millis) throws Exception {
        return said.of(run).walkingFrom(millis).macroWaiting(3).stop(from, () -> said.analysedMillis() >= millis);
    }

    private static LogRun run(List<String> timeframes, FeatureSet set) throws IOException {
        QuotedLog log = QuotedLog.write(
                dir.resolve("log"), timeframes.stream().map(Timeframe::of).toList(), CATALOG);
        AnalysisPlan plan = new AnalysisPlan(
                List.of(new AnalysisPlan.Features(set, List.of("1h"))), null, List.of(), "0123456789abcdef");
        return set.equals(PLAIN)
                ? new LogRun(log.log(), dir).analysing(plan)
                : new LogRun(log.log(), dir).analysing(plan.with(CATALOG)).macro(log.macro());
    }

    private static Sayings sayings() {
        return new Sayings(List.of(PLAIN, BEFORE, LATER));
    }

    private static List<String> names(List<String> expressions) {
        return FeatureSet.of("names", expressions).names();
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<String> reversed(List<String> list) {
        return new TreeSet<>(list).descendingSet().stream().toList();
    }
}
