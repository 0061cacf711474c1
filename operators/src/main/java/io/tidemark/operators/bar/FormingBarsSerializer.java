package io.tidemark.operators.bar;

import io.tidemark.operators.wire.OwnSerializer;
import io.tidemark.state.bar.FormingBars;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The lattice state in savepoints. */
public final class FormingBarsSerializer extends OwnSerializer<FormingBars> {

    private static final long serialVersionUID = 1L;

    @Override
    public FormingBars createInstance() {
        return FormingBars.opening();
    }

    @Override
    public FormingBars copy(FormingBars from) {
        return from.copy();
    }

    @Override
    public void serialize(FormingBars bars, DataOutputView out) throws IOException {
        bars.write(out);
    }

    @Override
    public FormingBars deserialize(DataInputView in) throws IOException {
        return FormingBars.read(in);
    }

    @Override
    public TypeSerializerSnapshot<FormingBars> snapshotConfiguration() {
        return new FormingSnapshot();
    }

    /** Compatibility of the lattice state. */
    public static final class FormingSnapshot extends Snapshot<FormingBars> {

        /** For Flink. */
        public FormingSnapshot() {
            super(FormingBarsSerializer::new);
        }
    }
}
