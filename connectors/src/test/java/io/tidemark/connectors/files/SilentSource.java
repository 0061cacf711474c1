package io.tidemark.connectors.files;

import io.tidemark.state.market.Arrival;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A source like Kafka's after a restore: its enumerator never says that nothing more will come. */
record SilentSource(Boundedness boundedness) implements Source<Arrival, FileSplit, List<FileSplit>> {

    @Override
    public Boundedness getBoundedness() {
        return boundedness;
    }

    @Override
    public SourceReader<Arrival, FileSplit> createReader(SourceReaderContext context) {
        throw new UnsupportedOperationException("nobody reads here");
    }

    @Override
    public SplitEnumerator<FileSplit, List<FileSplit>> createEnumerator(SplitEnumeratorContext<FileSplit> context) {
        return new Silent();
    }

    @Override
    public SplitEnumerator<FileSplit, List<FileSplit>> restoreEnumerator(
            SplitEnumeratorContext<FileSplit> context, List<FileSplit> checkpoint) {
        return new Silent();
    }

    @Override
    public SimpleVersionedSerializer<FileSplit> getSplitSerializer() {
        return new FileSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<List<FileSplit>> getEnumeratorCheckpointSerializer() {
        return new PendingSplitsSerializer();
    }

    private static final class Silent implements SplitEnumerator<FileSplit, List<FileSplit>> {
        @Override
        public void start() {
            // Silent.
        }

        @Override
        public void handleSplitRequest(int subtask, String host) {
            // Silent.
        }

        @Override
        public void addSplitsBack(List<FileSplit> splits, int subtask) {
            // Silent.
        }

        @Override
        public void addReader(int subtask) {
            // Silent.
        }

        @Override
        public List<FileSplit> snapshotState(long checkpoint) {
            return new ArrayList<>();
        }

        @Override
        public void close() {
            // Silent.
        }
    }
}
