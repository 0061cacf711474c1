package io.tidemark.jobs.live;

import io.tidemark.connectors.codec.MacroJsonFormat;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.connectors.live.Handover;
import io.tidemark.connectors.live.LiveLog;
import io.tidemark.connectors.live.TopicRange;
import io.tidemark.connectors.live.TopicRanges;
import io.tidemark.jobs.cli.LiveRequest;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.analysis.ReferencePlan;
import io.tidemark.state.bar.MarketPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds what a live job reads: the topic of a cluster, and the files before it. */
final class LiveInput {

    private static final int DEFAULT_PARTITIONS = 4;

    private LiveInput() {}

    /** The topic of the market, once it is sure that nothing in it or behind it gets lost. */
    static KafkaLog topic(Cluster cluster, KafkaConfig kafka, MarketPlan plan) throws InterruptedException {
        int partitions = partitions(cluster, Topic.MARKET_RAW);
        return new KafkaLog(
                cluster.target(), Topic.MARKET_RAW.topicName(), partitions, LogFormat.of(kafka, plan.instruments()));
    }

    /** The topic of macro values, if features read them. */
    static Optional<KafkaLog> macro(Cluster cluster, AnalysisPlan analysis) throws InterruptedException {
        if (!ReferencePlan.of(analysis).readsMacro()) {
            return Optional.empty();
        }
        return Optional.of(new KafkaLog(
                cluster.target(),
                Topic.MACRO.topicName(),
                partitions(cluster, Topic.MACRO),
                new MacroJsonFormat(analysis.macro())));
    }

    private static int partitions(Cluster cluster, Topic topic) throws InterruptedException {
        TopicPlan topics = cluster.ask(admin -> TopicPlan.of(admin, DEFAULT_PARTITIONS));
        if (!topics.isDone()) {
            List<String> lines = topics.lines();
            throw new UsageException("the topics of " + cluster.target().bootstrapServers()
                    + " are not as they must be; ./tidemark topics apply would\n  " + String.join("\n  ", lines));
        }
        return topics.partitions().get(topic);
    }

    /** Files and topic: from their beginning, or as the state that the job goes on from needs them. */
    static LiveLog of(Cluster cluster, KafkaLog topic, LiveRequest request, MarketPlan plan, boolean goesOn)
            throws IOException, InterruptedException {
        LiveLog log = LiveLog.of(topic);
        Optional<Path> state = request.config().job().stateDir();
        if (state.isEmpty()) {
            if (request.history().isEmpty()) {
                return log;
            }
            throw new UsageException("--history needs job.state-dir: the files are remembered there");
        }
        HistoryMark mark = new HistoryMark(state.get());
        if (goesOn) {
            return log.behind(History.partitions(mark.goOn(request.history()), plan), Handover.NONE);
        }
        mark.begin(request.history());
        return request.history().isEmpty() ? log : behind(log, request.history(), plan, cluster);
    }

    private static LiveLog behind(LiveLog log, List<Path> history, MarketPlan plan, Cluster cluster)
            throws InterruptedException {
        KafkaLog topic = log.topic();
        List<FilePartition> files = History.partitions(history, plan);
        Handover handover = History.handover(files, plan);
        List<TopicRange> ranges =
                cluster.ask(admin -> TopicRanges.behind(handover, admin, topic.topic(), topic.partitions()));
        return log.within(ranges).behind(files, handover);
    }
}
