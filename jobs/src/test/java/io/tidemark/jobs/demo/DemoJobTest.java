package io.tidemark.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulatedMarketSource;
import io.tidemark.connectors.simulator.SimulatedPartition;
import io.tidemark.connectors.simulator.SimulationCounts;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.connectors.simulator.SimulationSpec.Span;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.service.FreePort;
import io.tidemark.jobs.topology.LogSource;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's market with an end, so that everything drains and the board can be held against what was simulated. */
final class DemoJobTest {

    private static final ConfigFiles FILES = new ConfigFiles(Path.of(System.getProperty("tidemark.home")));
    private static final int FAST = 3_600;

    @TempDir
    Path dir;

    @Test
    void theBoardAddsUpToWhatWasSimulated() throws Exception {
        SimulationSpec spec = minutes(20);
        SimulationCounts simulated = counts(spec);
        BoardView view = run(spec);
        for (Outcome outcome : Outcome.values()) {
            assertThat(view.count(outcome)).as(outcome.label()).isEqualTo(simulated.of(outcome));
        }
        assertThat(view.records()).isEqualTo(simulated.records());
        assertThat(view.heartbeats()).isEqualTo(simulated.heartbeats());
        assertThat(view.forming()).isZero();
        assertThat(simulated.of(Outcome.LATE)).isPositive();
        assertThat(simulated.of(Outcome.DUPLICATE)).isPositive();
        assertThat(simulated.of(Outcome.REJECTED)).isPositive();
    }

    @Test
    void everyInstrumentHasItsCloses() throws Exception {
        BoardView view = run(minutes(20));
        assertThat(view.lines()).extracting(BoardLine::instrument).hasSize(12).isSorted();
        assertThat(view.lines()).allSatisfy(line -> {
            assertThat(line.minute()).isPositive();
            assertThat(line.fiveMinutes()).isPositive();
            assertThat(line.hour()).isPositive();
        });
    }

    private BoardView run(SimulationSpec spec) throws Exception {
        try (Boards.Seat seat = Boards.open()) {
            StreamExecutionEnvironment env = LocalCluster.environment(FreePort.near(0), FreePort.near(0), dir);
            long horizon = TimeUnit.MICROSECONDS.toMillis(
                    spec.span().endMicros() - spec.faults().boundMicros());
            MarketPlan plan = DemoMarket.plan(spec, FILES, horizon);
            SimulatedMarketSource market = new SimulatedMarketSource(spec, Profiles.PARTITIONS, FAST);
            new DemoJob(plan, seat.run())
                    .build(LogSource.of(env, market, Profiles.PARTITIONS, plan), market.partitionNames());
            env.execute();
            return seat.board().view();
        }
    }

    private static SimulationCounts counts(SimulationSpec spec) {
        List<SimulationCounts> all = new ArrayList<>();
        for (SimulatedPartition partition : new SimulatedMarket(spec).partitions(Profiles.PARTITIONS)) {
            partition.pollUntil(Long.MAX_VALUE, record -> {});
            all.add(partition.counts());
        }
        return SimulationCounts.sum(all);
    }

    private static SimulationSpec minutes(int wanted) {
        SimulationSpec endless = DemoMarket.spec(1);
        long start = endless.span().startMicros();
        Span span = new Span(start, start + TimeUnit.MINUTES.toMicros(wanted), 0);
        return new SimulationSpec(endless.seed(), endless.instruments(), span, endless.faults(), endless.heartbeats());
    }
}
