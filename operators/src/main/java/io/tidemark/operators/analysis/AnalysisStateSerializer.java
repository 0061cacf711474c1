package io.tidemark.operators.analysis;

import io.tidemark.operators.wire.OwnSerializer;
import io.tidemark.state.analysis.AnalysisState;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The analysis state in savepoints. */
public final class AnalysisStateSerializer extends OwnSerializer<AnalysisState> {

    private static final long serialVersionUID = 1L;

    @Override
    public AnalysisState createInstance() {
        return AnalysisState.opening();
    }

    @Override
    public AnalysisState copy(AnalysisState from) {
        return from.copy();
    }

    @Override
    public void serialize(AnalysisState state, DataOutputView out) throws IOException {
        state.write(out);
    }

    @Override
    public AnalysisState deserialize(DataInputView in) throws IOException {
        return AnalysisState.read(in);
    }

    @Override
    public TypeSerializerSnapshot<AnalysisState> snapshotConfiguration() {
        return new AnalysisSnapshot();
    }

    /** Compatibility of the analysis state. */
    public static final class AnalysisSnapshot extends Snapshot<AnalysisState> {

        /** For Flink. */
        public AnalysisSnapshot() {
            super(AnalysisStateSerializer::new);
        }
    }
}
