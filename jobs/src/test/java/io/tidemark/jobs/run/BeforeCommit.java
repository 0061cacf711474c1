package io.tidemark.jobs.run;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.kafka.sink.TwoPhaseCommittingStatefulSink;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Kafka's sink, in which somebody stands between a checkpoint that is complete and the commit of what belongs to it. */
final class BeforeCommit<T, S, C> implements TwoPhaseCommittingStatefulSink<T, S, C>, SupportsPostCommitTopology<C> {

    private static final long serialVersionUID = 1L;
    private static final Map<String, Interference> THERE = new ConcurrentHashMap<>();

    private final String run;
    private final TwoPhaseCommittingStatefulSink<T, S, C> sink;

    private BeforeCommit(String run, TwoPhaseCommittingStatefulSink<T, S, C> sink) {
        this.run = run;
        this.sink = sink;
    }

    static <T, S, C> BeforeCommit<T, S, C> of(String run, TwoPhaseCommittingStatefulSink<T, S, C> sink) {
        return new BeforeCommit<>(run, sink);
    }

    /** Does something before a commit, or instead of it. */
    @FunctionalInterface
    interface Interference {
        void stand(Commit commit) throws IOException, InterruptedException;
    }

    /** What is to be done for a checkpoint that is complete. */
    @FunctionalInterface
    interface Commit {
        void now() throws IOException, InterruptedException;
    }

    /** Puts somebody there, for all commits of a run that have something to commit. */
    static void stand(String run, Interference who) {
        THERE.put(run, who);
    }

    static boolean isStood(String run) {
        return THERE.containsKey(run);
    }

    @Override
    public PrecommittingStatefulSinkWriter<T, S, C> createWriter(WriterInitContext context) throws IOException {
        return sink.createWriter(context);
    }

    @Override
    public PrecommittingStatefulSinkWriter<T, S, C> restoreWriter(WriterInitContext context, Collection<S> states)
            throws IOException {
        return sink.restoreWriter(context, states);
    }

    @Override
    public Committer<C> createCommitter(CommitterInitContext context) throws IOException {
        Committer<C> committer = sink.createCommitter(context);
        return new Committer<>() {
            @Override
            public void commit(Collection<CommitRequest<C>> requests) throws IOException, InterruptedException {
                Commit commit = () -> committer.commit(requests);
                if (requests.isEmpty()) {
                    commit.now();
                } else {
                    THERE.get(run).stand(commit);
                }
            }

            @Override
            public void close() throws IOException {
                try {
                    committer.close();
                } catch (Exception failure) {
                    throw new IOException(failure);
                }
            }
        };
    }

    @Override
    public SimpleVersionedSerializer<C> getCommittableSerializer() {
        return sink.getCommittableSerializer();
    }

    @Override
    public SimpleVersionedSerializer<S> getWriterStateSerializer() {
        return sink.getWriterStateSerializer();
    }

    @Override
    public void addPostCommitTopology(DataStream<CommittableMessage<C>> committables) {
        if (sink instanceof SupportsPostCommitTopology<?>) {
            postCommit().addPostCommitTopology(committables);
        }
    }

    @SuppressWarnings("unchecked") // what is committed is of the sink's own type
    private SupportsPostCommitTopology<C> postCommit() {
        return (SupportsPostCommitTopology<C>) sink;
    }
}
