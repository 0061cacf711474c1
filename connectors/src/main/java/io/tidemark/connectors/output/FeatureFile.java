package io.tidemark.connectors.output;

import io.tidemark.state.feature.FeatureRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads {@code features.csv} row by row. */
public final class FeatureFile {

    private FeatureFile() {}

    /**
     * Hands on all rows in their order.
     *
     * @throws IllegalArgumentException with file, line and column of the first that cannot be read
     */
    public static void forEach(Path file, Consumer<FeatureRow> to) throws IOException {
        FeaturesTable table = new FeaturesTable();
        try (RecordReader reader = RecordReader.open(file)) {
            String header = reader.next();
            if (!table.header().equals(header)) {
                throw new IllegalArgumentException(file + ":1: the columns of features.csv are " + table.header()
                        + ", not " + (header == null ? "none: the file is empty" : header));
            }
            RecordReader.Row<FeatureRow> row;
            while ((row = reader.next(table)) != null) {
                to.accept(row.record());
            }
        }
    }
}
