package io.tidemark.connectors.kafka;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Flink's committer for Kafka, which says which cluster has not committed, and does not fail when it is closed. */
final class TapsCommitter implements Committer<KafkaCommittable> {

    private static final Logger LOG = LoggerFactory.getLogger(TapsCommitter.class);

    private final Committer<KafkaCommittable> committer;
    private final String cluster;

    TapsCommitter(Committer<KafkaCommittable> committer, String cluster) {
        this.committer = committer;
        this.cluster = cluster;
    }

    @Override
    public void commit(Collection<CommitRequest<KafkaCommittable>> requests) throws IOException, InterruptedException {
        List<CommitRequest<KafkaCommittable>> named = new ArrayList<>(requests.size());
        requests.forEach(request -> named.add(new NamedRequest(request, cluster)));
        committer.commit(named);
    }

    @Override
    public void close() throws IOException {
        try {
            committer.close();
        } catch (Exception failure) {
            LOG.warn("a client of Kafka at {} was not closed: {}", cluster, failure.toString());
        }
    }

    /** A transaction that is to be committed to a cluster. */
    private record NamedRequest(CommitRequest<KafkaCommittable> request, String cluster)
            implements CommitRequest<KafkaCommittable> {

        @Override
        public KafkaCommittable getCommittable() {
            return request.getCommittable();
        }

        @Override
        public int getNumberOfRetries() {
            return request.getNumberOfRetries();
        }

        @Override
        public void retryLater() {
            LOG.warn(
                    "waiting for Kafka at {}: it has not committed transaction {}",
                    cluster,
                    request.getCommittable().getTransactionalId());
            request.retryLater();
        }

        @Override
        public void updateAndRetryLater(KafkaCommittable committable) {
            request.updateAndRetryLater(committable);
        }

        @Override
        public void signalAlreadyCommitted() {
            request.signalAlreadyCommitted();
        }

        @Override
        public void signalFailedWithKnownReason(Throwable reason) {
            request.signalFailedWithKnownReason(reason);
        }

        @Override
        public void signalFailedWithUnknownReason(Throwable reason) {
            request.signalFailedWithUnknownReason(
                    new IOException("Kafka at " + cluster + " did not commit: " + reason.getMessage(), reason));
        }
    }
}
