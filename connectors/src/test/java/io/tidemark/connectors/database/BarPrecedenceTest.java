package io.tidemark.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bar is one row, and which version stays does not depend on the order in which versions came. */
class BarPrecedenceTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(1)
            .build());

    private static final Comparator<Bar> STRENGTH =
            Comparator.comparing(Bar::kind).thenComparingInt(Bar::revision);
    private static final int RANDOM_BARS = 100;
    private static final List<Bar> ARRIVALS = arrivals();

    /** In batches of one, versions meet in the database; in large ones, in memory; else in both. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10_000})
    void theStrongestVersionStays(int batch) throws Exception {
        TestDatabase database = TestDatabase.migrated();
        SinkJob<Bar> job = new SinkJob<>(Bar.class, number -> ARRIVALS.get(number.intValue()))
                .count(ARRIVALS.size(), 150)
                .parallelism(1);
        job.run(DatabaseSinks.of(database.target(batch)).bars(), 1);
        assertThat(database.query("SELECT * FROM bars", Stored::bar))
                .containsExactlyInAnyOrderElementsOf(strongest(ARRIVALS));
    }

    private static List<Bar> arrivals() {
        List<Bar> arrivals = new ArrayList<>();
        permutations(List.of(0, 1, 2, 3)).forEach(kinds -> arrivals.addAll(versions("order-" + kinds, kinds)));
        arrivals.addAll(random(20_240_102));
        return arrivals;
    }

    /** As often as an instrument has kinds, one version of each kind in this order. */
    private static List<Bar> versions(String instrument, List<Integer> kinds) {
        return kinds.stream()
                .map(kind -> bar(instrument, BarKind.values()[kind], 0))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Bar> random(long seed) {
        Random random = new Random(seed);
        List<Bar> all = new ArrayList<>();
        for (int i = 0; i < RANDOM_BARS; i++) {
            for (BarKind kind : BarKind.values()) {
                for (int revision = 0; revision < 3; revision++) {
                    if (random.nextInt(3) == 0) {
                        all.add(bar("seed-" + seed + "-" + i, kind, revision));
                    }
                }
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static Bar bar(String instrument, BarKind kind, int revision) {
        double price = 10 * kind.ordinal() + revision;
        return new Bar(
                instrument,
                "1m",
                0,
                60_000,
                price,
                price,
                price,
                price,
                1,
                1,
                1,
                1,
                1,
                kind,
                false,
                false,
                0,
                0,
                revision);
    }

    private static List<Bar> strongest(List<Bar> arrivals) {
        Map<String, Bar> rows = new TreeMap<>();
        arrivals.forEach(bar ->
                rows.merge(bar.instrument(), bar, (left, right) -> STRENGTH.compare(left, right) > 0 ? left : right));
        return List.copyOf(rows.values());
    }

    private static List<List<Integer>> permutations(List<Integer> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (Integer first : items) {
            List<Integer> others = new ArrayList<>(items);
            others.remove(first);
            for (List<Integer> rest : permutations(others)) {
                List<Integer> permutation = new ArrayList<>(List.of(first));
                permutation.addAll(rest);
                all.add(permutation);
            }
        }
        return all;
    }
}
