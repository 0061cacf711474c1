package io.tidemark.operators.bar;

import io.tidemark.operators.wire.OwnSerializer;
import io.tidemark.state.book.QuoteState;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** The state of quotes and books in savepoints. */
public final class QuotesSerializer extends OwnSerializer<QuoteState> {

    private static final long serialVersionUID = 1L;

    @Override
    public QuoteState createInstance() {
        return QuoteState.opening();
    }

    @Override
    public QuoteState copy(QuoteState from) {
        return from.copy();
    }

    @Override
    public void serialize(QuoteState quotes, DataOutputView out) throws IOException {
        quotes.write(out);
    }

    @Override
    public QuoteState deserialize(DataInputView in) throws IOException {
        return QuoteState.read(in);
    }

    @Override
    public TypeSerializerSnapshot<QuoteState> snapshotConfiguration() {
        return new QuotesSnapshot();
    }

    /** Compatibility of quotes and books. */
    public static final class QuotesSnapshot extends Snapshot<QuoteState> {

        /** For Flink. */
        public QuotesSnapshot() {
            super(QuotesSerializer::new);
        }
    }
}
