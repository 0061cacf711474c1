package io.tidemark.jobs.run;

import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * A sink that adds every record into a digest which is part of the checkpoint, so that a replayed record counts once; and
 * that fails on purpose, only ever after a checkpoint has completed.
 */
final class DigestOperator<T> extends AbstractStreamOperator<Void>
        implements OneInputStreamOperator<T, Void>, BoundedOneInput {

    /** Writes the canonical bytes of a record. */
    @FunctionalInterface
    interface Canonical<T> extends Serializable {
        void write(T record, CanonicalBytes bytes);
    }

    private final String run;
    private final String stream;
    private final Canonical<T> canonical;

    private transient Digest digest;
    private transient CanonicalBytes bytes;
    private transient ListState<byte[]> stored;
    private transient Faults faults;
    private transient Consumer<Object> heard;

    DigestOperator(String run, String stream, Canonical<T> canonical) {
        this.run = run;
        this.stream = stream;
        this.canonical = canonical;
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        bytes = new CanonicalBytes();
        digest = new Digest();
        faults = Faults.of(run);
        heard = Heard.of(run, stream);
        stored = context.getOperatorStateStore()
                .getListState(
                        new ListStateDescriptor<>("digest", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        for (byte[] part : stored.get()) {
            digest.add(Digest.of(part));
        }
        faults.started(stream, getRuntimeContext().getTaskInfo().getAttemptNumber());
    }

    @Override
    public void processElement(StreamRecord<T> element) {
        faults.maybeFail(stream);
        heard.accept(element.getValue());
        canonical.write(element.getValue(), bytes);
        digest.add(bytes);
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        stored.clear();
        stored.add(digest.bytes());
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        super.notifyCheckpointComplete(checkpointId);
        faults.completed(stream);
    }

    @Override
    public void endInput() {
        Digests.put(run, stream, getRuntimeContext().getTaskInfo().getIndexOfThisSubtask(), digest);
    }
}
