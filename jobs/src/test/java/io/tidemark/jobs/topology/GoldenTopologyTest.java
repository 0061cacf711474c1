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
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

/** The boxes of the drawing, their uids and edges, as a golden file: a change of wiring shows in review. */
public final class GoldenTopologyTest {

    @Test
    void boxesUidsAndEdgesAreThoseOfTheGoldenFile() throws Exception {
        StreamGraph graph = environment(4, 4).getStreamGraph(false);
        assertThat(boxes(graph)).isEqualTo(golden("trading.txt"));
    }

    /** What a graph is made of, a line per box: its uid, and from where and how its records come. */
    public static String boxes(StreamGraph graph) {
        List<String> lines = new ArrayList<>();
        graph.getStreamNodes().stream()
                .sorted((a, b) -> Integer.compare(a.getId(), b.getId()))
                .filter(node -> node.getTransformationUID() != null)
                .forEach(node -> lines.add(line(graph, node)));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void sourceAndGateShareOneTaskHoweverManyPartitionsThereAre() throws Exception {
        for (int parallelism : new int[] {1, 2, 4}) {
            for (int partitions : new int[] {1, 3, 8}) {
                List<JobVertex> sources = new ArrayList<>();
                environment(parallelism, partitions)
                        .getStreamGraph(false)
                        .getJobGraph()
                        .getVertices()
                        .forEach(vertex -> {
                            if (vertex.getName().contains("market-raw")) {
                                sources.add(vertex);
                            }
                        });
                assertThat(sources).hasSize(1);
                assertThat(sources.get(0).getName()).contains("gate");
                assertThat(sources.get(0).getParallelism()).isEqualTo(Math.min(parallelism, partitions));
            }
        }
    }

    private static String line(StreamGraph graph, StreamNode node) {
        List<String> from = node.getInEdges().stream()
                .map(edge ->
                        graph.getStreamNode(edge.getSourceId()).getTransformationUID() + " " + edge.getPartitioner())
                .sorted()
                .toList();
        return node.getTransformationUID() + " <- " + String.join(", ", from);
    }

    private static StreamExecutionEnvironment environment(int parallelism, int partitions) {
        Configuration conf = new Configuration();
        conf.set(PipelineOptions.GENERIC_TYPES, false);
        conf.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(conf);
        env.setParallelism(parallelism);
        CsvFormat format = CsvFormat.of(CsvKind.LOG);
        List<FilePartition> log = IntStream.range(0, partitions)
                .mapToObj(i -> new FilePartition("part-" + i, List.of(PartFile.ascending("part-" + i)), format))
                .toList();
        MarketPlan plan = new MarketPlan(
                List.of(Fixture.crypto()),
                Map.of(),
                Fixture.instrument(Fixture.crypto()),
                Fixture.timeframes("1m", "1D"),
                Timeframe.of("1m"),
                Align.SESSION,
                BarRules.of(0, true, 0));
        Streams streams = TradingTopology.build(
                LogSource.files(env, log, plan), plan, AnalysisPlan.none(), LogSource.origins(log));
        streams.bars().sinkTo(new DiscardingSink<>()).name("bars-sink").uid("bars-sink");
        streams.ema().sinkTo(new DiscardingSink<>()).name("ema-sink").uid("ema-sink");
        streams.features().sinkTo(new DiscardingSink<>()).name("features-sink").uid("features-sink");
        streams.signals().sinkTo(new DiscardingSink<>()).name("signals-sink").uid("signals-sink");
        streams.side().sinkTo(new DiscardingSink<>()).name("side-sink").uid("side-sink");
        streams.tallies().sinkTo(new DiscardingSink<>()).name("tally-sink").uid("tally-sink");
        return env;
    }

    /** The text of a golden file. */
    public static String golden(String name) throws Exception {
        try (var file = GoldenTopologyTest.class.getResourceAsStream("/topology/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
