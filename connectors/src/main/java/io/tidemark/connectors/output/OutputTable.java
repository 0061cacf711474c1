package io.tidemark.connectors.output;

import io.tidemark.state.record.CanonicalBytes;
import java.io.Serializable;
import java.util.Comparator;

/**
 * How the records of one output stream become lines of a CSV file and back: RFC 4180, times ISO-8601 UTC, doubles in
 * their shortest form, NaN an empty cell. A parsed line has the same canonical bytes as the record it came from.
 */
public interface OutputTable<T> extends Serializable {

    /** Name of the stream: {@code bars} is written to {@code bars.csv}. */
    String stream();

    /** The column names, separated by commas. */
    String header();

    /** Appends the cells of a record in the order of the header. */
    void format(T record, RowWriter row);

    /** Reads the cells of a line in the order of the header. */
    T parse(CsvCells cells);

    /** The order of the primary key, by which output files are sorted. */
    Comparator<T> order();

    /** True when a record takes the place of the one before it in the order, which is not kept then. */
    default boolean supersedes(T record, T before) {
        return false;
    }

    /** Writes the canonical bytes of a record. */
    CanonicalBytes write(T record, CanonicalBytes bytes);

    /** The record as one line without its line end. */
    default String format(T record) {
        CsvRow row = new CsvRow();
        format(record, row);
        return row.toString();
    }

    /**
     * The record of one line.
     *
     * @throws IllegalArgumentException naming the stream and the column that cannot be read
     */
    default T parse(String line) {
        CsvCells cells = CsvCells.of(this, line);
        T record = parse(cells);
        cells.end();
        return record;
    }
}
