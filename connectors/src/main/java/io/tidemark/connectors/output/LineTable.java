package io.tidemark.connectors.output;

import io.tidemark.state.record.CanonicalBytes;
import java.util.Comparator;

/** A file whose table is unknown: its lines as they are, in the order in which they stand. */
record LineTable(String stream) implements OutputTable<String> {

    @Override
    public String header() {
        throw new UnsupportedOperationException("the columns of " + stream + " are unknown");
    }

    @Override
    public void format(String line, RowWriter row) {
        throw new UnsupportedOperationException("the columns of " + stream + " are unknown");
    }

    @Override
    public String parse(CsvCells cells) {
        throw new UnsupportedOperationException("the columns of " + stream + " are unknown");
    }

    @Override
    public String parse(String line) {
        return line;
    }

    @Override
    public Comparator<String> order() {
        return (a, b) -> 0;
    }

    @Override
    public CanonicalBytes write(String line, CanonicalBytes bytes) {
        return bytes.begin(stream).put(line);
    }
}
