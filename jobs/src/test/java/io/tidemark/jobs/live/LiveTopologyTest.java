package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.JsonLogFormat;
import io.tidemark.connectors.database.Batching;
import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.database.PasswordSource;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.live.LiveLog;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.topology.GoldenTopologyTest;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.Fixture;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The boxes of the live job as a golden file: its savepoints know them by these uids. */
final class LiveTopologyTest {

    @Test
    void boxesUidsAndEdgesAreThoseOfTheGoldenFile() throws Exception {
        Configuration conf = new Configuration();
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        conf.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        env.setParallelism(4);
        MarketPlan plan = new MarketPlan(
                List.of(Fixture.crypto()),
                Map.of(),
                Fixture.instrument(Fixture.crypto()),
                Fixture.timeframes("1m", "1D"),
                Timeframe.of("1m"),
                Align.SESSION,
                BarRules.of(0, true, BarRules.LIVE));
        KafkaLog log =
                new KafkaLog(KafkaTarget.of("localhost:9092"), "market.raw", 2, new JsonLogFormat(plan::instrument));
        KafkaConfig kafka = KafkaConfig.of("localhost:9092", "t", Duration.ofMinutes(5));
        DatabaseTarget database = new DatabaseTarget(
                "jdbc:postgresql://localhost/x",
                "",
                PasswordSource.ofVariable("X"),
                new Batching(1, Duration.ofSeconds(1), 1, Duration.ofSeconds(1)));
        new LiveJob(LiveLog.of(log), Optional.empty(), plan, AnalysisPlan.none(), kafka, Optional.of(database))
                .build(env);
        assertThat(GoldenTopologyTest.boxes(env.getStreamGraph(false)))
                .isEqualTo(GoldenTopologyTest.golden("live.txt"));
    }
}
