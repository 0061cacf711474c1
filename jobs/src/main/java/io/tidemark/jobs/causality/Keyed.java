package io.tidemark.jobs.causality;

import io.tidemark.state.analysis.AnalysisState;
import io.tidemark.state.bar.FormingBars;
import io.tidemark.state.bar.Slices;
import io.tidemark.state.book.QuoteState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What the rooms know of one instrument; null where the operators would have cleared their state. */
final class Keyed {

    Slices slices;
    FormingBars forming;
    AnalysisState analysis;
    QuoteState quotes;

    /** A copy that shares what the operators' snapshots share. */
    Keyed copy() {
        Keyed copy = new Keyed();
        copy.slices = slices == null ? null : slices.copy();
        copy.forming = forming == null ? null : forming.copy();
        copy.analysis = analysis == null ? null : analysis.copy();
        copy.quotes = quotes == null ? null : quotes.copy();
        return copy;
    }

    /** The same by way of the bytes that a savepoint has: it is at home in any room. */
    Keyed restored() {
        try {
            Keyed restored = new Keyed();
            restored.slices = slices == null ? null : Slices.read(bytes(slices::write));
            restored.forming = forming == null ? null : FormingBars.read(bytes(forming::write));
            restored.analysis = analysis == null ? null : AnalysisState.read(bytes(analysis::write));
            restored.quotes = quotes == null ? null : QuoteState.read(bytes(quotes::write));
            return restored;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Something that writes its bytes. */
    @FunctionalInterface
    private interface Written {
        void write(DataOutputStream out) throws IOException;
    }

    private static DataInputStream bytes(Written state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        state.write(new DataOutputStream(bytes));
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
