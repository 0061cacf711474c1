package io.tidemark.jobs.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.CsvFormat;
import io.tidemark.connectors.codec.CsvKind;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.Fixture;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;

/** What shares a task, and that an empty plan changes nothing of the graph. */
final class TradingTopologyTest {

    @Test
    void analysisSharesTheTaskOfBarsAndTheGateThatOfTheSource() {
        List<String> tasks = tasks();
        assertThat(tasks).hasSize(2);
        assertThat(tasks.get(0)).contains("market-raw", "gate").doesNotContain("bars");
        assertThat(tasks.get(1)).contains("bars", "bars-tap", "analysis").doesNotContain("gate");
    }

    private static List<String> tasks() {
        Configuration conf = new Configuration();
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        conf.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        env.setParallelism(2);
        FilePartition partition =
                new FilePartition("part", List.of(PartFile.ascending("part.csv")), CsvFormat.of(CsvKind.LOG));
        MarketPlan market = market();
        Streams streams = TradingTopology.build(
                LogSource.files(env, List.of(partition), market), market, AnalysisPlan.none(), List.of("part"));
        discard("bars", streams.bars());
        discard("ema", streams.ema());
        discard("features", streams.features());
        discard("signals", streams.signals());
        return StreamSupport.stream(
                        env.getStreamGraph(false).getJobGraph().getVertices().spliterator(), false)
                .map(vertex -> vertex.getName())
                .sorted(Comparator.comparing((String name) -> name.contains("analysis")))
                .toList();
    }

    private static <T> void discard(String name, DataStream<T> stream) {
        stream.sinkTo(new DiscardingSink<>()).name(name + "-sink").uid(name + "-sink");
    }

    private static MarketPlan market() {
        return new MarketPlan(
                List.of(Fixture.crypto()),
                Map.of(),
                new Instrument("", "CRYPTO", 2, 3),
                List.of(Timeframe.of("1m")),
                Timeframe.of("1m"),
                Align.SESSION,
                BarRules.of(2_000_000L, true, Long.MAX_VALUE));
    }
}
