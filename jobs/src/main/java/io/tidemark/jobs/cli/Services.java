package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.KafkaConfig;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Those who do the work that a verb asks for. */
public record Services(
        Backfill backfill,
        Verification verification,
        Demo demo,
        Live live,
        Topics topics,
        Database database,
        FlinkClusters clusters,
        Heartbeats heartbeats,
        Causality causality,
        Vocabulary vocabulary) {

    /** Services of a build in which nobody does the work yet. */
    public static Services none() {
        return new Services(
                (request, progress) -> absent("backfill"),
                (left, right) -> {
                    throw new IllegalStateException("this build has no verify");
                },
                (request, screen, stop) -> absent("demo"),
                (request, screen, stop) -> absent("run"),
                new NoTopics(),
                Database.none(),
                folder -> absent("cluster"),
                (kafka, screen, stop) -> absent("clock"),
                (request, progress) -> absent("causality"),
                new StandardVocabulary());
    }

    /** The same with one who runs backfills. */
    public Services withBackfill(Backfill other) {
        return new Services(
                other, verification, demo, live, topics, database, clusters, heartbeats, causality, vocabulary);
    }

    /** The same with one who verifies. */
    public Services withVerification(Verification other) {
        return new Services(backfill, other, demo, live, topics, database, clusters, heartbeats, causality, vocabulary);
    }

    /** The same with a demo. */
    public Services withDemo(Demo other) {
        return new Services(
                backfill, verification, other, live, topics, database, clusters, heartbeats, causality, vocabulary);
    }

    /** The same with one who runs the live job. */
    public Services withLive(Live other) {
        return new Services(
                backfill, verification, demo, other, topics, database, clusters, heartbeats, causality, vocabulary);
    }

    /** The same with one who looks after topics. */
    public Services withTopics(Topics other) {
        return new Services(
                backfill, verification, demo, live, other, database, clusters, heartbeats, causality, vocabulary);
    }

    /** The same with one who looks after the database. */
    public Services withDatabase(Database other) {
        return new Services(
                backfill, verification, demo, live, topics, other, clusters, heartbeats, causality, vocabulary);
    }

    /** The same with one who has clusters. */
    public Services withClusters(FlinkClusters other) {
        return new Services(
                backfill, verification, demo, live, topics, database, other, heartbeats, causality, vocabulary);
    }

    /** The same with one who writes the time into the log. */
    public Services withHeartbeats(Heartbeats other) {
        return new Services(
                backfill, verification, demo, live, topics, database, clusters, other, causality, vocabulary);
    }

    /** The same with one who tries features. */
    public Services withCausality(Causality other) {
        return new Services(
                backfill, verification, demo, live, topics, database, clusters, heartbeats, other, vocabulary);
    }

    private static <R> R absent(String verb) {
        throw new IllegalStateException("this build has no " + verb);
    }

    private static final class NoTopics implements Topics {

        @Override
        public List<String> plan(KafkaConfig kafka, int partitions) {
            return absent("topics");
        }

        @Override
        public List<String> apply(KafkaConfig kafka, int partitions, short replication) {
            return absent("topics");
        }

        @Override
        public void tail(TailRequest request, PrintWriter out, CompletableFuture<Void> stop) {
            absent("topics");
        }

        @Override
        public List<String> replay(ReplayRequest request) {
            return absent("topics");
        }
    }
}
