package io.tidemark.operators.bar;

import io.tidemark.operators.wire.OwnSerializer;
import io.tidemark.state.bar.Slices;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The hot state in savepoints. */
public final class SlicesSerializer extends OwnSerializer<Slices> {

    private static final long serialVersionUID = 1L;

    @Override
    public Slices createInstance() {
        return Slices.opening();
    }

    @Override
    public Slices copy(Slices from) {
        return from.copy();
    }

    @Override
    public void serialize(Slices slices, DataOutputView out) throws IOException {
        slices.write(out);
    }

    @Override
    public Slices deserialize(DataInputView in) throws IOException {
        return Slices.read(in);
    }

    @Override
    public TypeSerializerSnapshot<Slices> snapshotConfiguration() {
        return new SlicesSnapshot();
    }

    /** Compatibility of the hot state. */
    public static final class SlicesSnapshot extends Snapshot<Slices> {

        /** For Flink. */
        public SlicesSnapshot() {
            super(SlicesSerializer::new);
        }
    }
}
