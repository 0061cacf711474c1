package io.tidemark.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Trade;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

    private static final long DAY = 86_400_000_000L;
    private static final long MINUTE = 60_000_000L;

    @TempDir
    Path dir;

    @Test
    void oneHashIsAsItIsDescribed() throws IOException {
        SimulationSpec spec = Profiles.oneHash(11);
        List<SimulationCounts> counts = PartFiles.write(new SimulatedMarket(spec), dir, Profiles.PARTITIONS);
        SimulationCounts total = SimulationCounts.sum(counts);
        double records = total.records();
        assertThat(total.of(Outcome.PROCESSED)).isGreaterThan(1_000_000L);
        assertThat(total.of(Outcome.LATE) / records).isBetween(0.009, 0.011);
        assertThat(total.of(Outcome.DUPLICATE) / records).isBetween(0.004, 0.006);
        assertThat(total.of(Outcome.REJECTED) / records).isBetween(0.0008, 0.0012);
        assertThat(total.heartbeats()).isLessThan(500_000L);
        for (int i = 0; i < Profiles.PARTITIONS; i++) {
            LogOracle oracle = LogOracle.read(dir.resolve("part-" + i + ".csv"));
            PartFilesTest.assertMatches(counts.get(i), oracle);
            assertThat(oracle.outOfOrder).isPositive();
            byInstrument(oracle).forEach((name, trades) -> {
                assertThat(worstSpike(trades)).as(name).isLessThan(0.2);
                assertThat(longestSilenceDays(trades)).as(name).isLessThan(name.contains(".simnys") ? 7 : 5);
            });
        }
    }

    @Test
    void smallHasNoSpikeEither() throws IOException {
        for (long seed = 1; seed <= 5; seed++) {
            PartFiles.write(new SimulatedMarket(Profiles.small(seed)), dir, 1);
            byInstrument(LogOracle.read(dir.resolve("part-0.csv")))
                    .forEach((name, trades) -> assertThat(worstSpike(trades)).isLessThan(0.2));
        }
    }

    @Test
    void demoNeverEnds() {
        SimulationSpec spec = Profiles.demo(1);
        assertThat(spec.instruments()).hasSize(12);
        SimulatedPartition partition = new SimulatedMarket(spec).partition(0, 1);
        long start = spec.span().startMicros();
        long first = partition.pollUntil(start + TimeUnit.MINUTES.toMicros(1), record -> {});
        long second = partition.pollUntil(start + TimeUnit.MINUTES.toMicros(2), record -> {});
        assertThat(first).isBetween(150L, 1_000L);
        assertThat(second).isBetween(150L, 1_000L);
        assertThat(partition.isFinished()).isFalse();
    }

    private static Map<String, List<Trade>> byInstrument(LogOracle oracle) {
        return oracle.processed.stream()
                .sorted(Comparator.comparingLong((Trade trade) -> trade.eventMicros))
                .collect(Collectors.groupingBy(trade -> trade.instrument));
    }

    /** The greatest distance of a trade from the close of the last minute that ended a bound before it. */
    private static double worstSpike(List<Trade> trades) {
        TreeMap<Long, Long> closes = new TreeMap<>();
        trades.forEach(trade -> closes.put(Math.floorDiv(trade.eventMicros, MINUTE) * MINUTE + MINUTE, trade.price));
        double worst = 0;
        for (Trade trade : trades) {
            Map.Entry<Long, Long> close = closes.floorEntry(trade.eventMicros - Faults.BOUND_MICROS);
            if (close != null) {
                worst = Math.max(worst, Math.abs((double) trade.price / close.getValue() - 1));
            }
        }
        return worst;
    }

    private static double longestSilenceDays(List<Trade> trades) {
        long longest = 0;
        for (int i = 1; i < trades.size(); i++) {
            longest = Math.max(longest, trades.get(i).eventMicros - trades.get(i - 1).eventMicros);
        }
        return (double) longest / DAY;
    }
}
