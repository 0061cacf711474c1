package io.tidemark.connectors.database;

import io.tidemark.state.record.CanonicalBytes;
import java.io.IOException;
import java.io.Serializable;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the records of one stream become rows of a table, or of tables of one shape. */
interface UpsertTable<T> extends Serializable {

    /** Name of the stream. */
    String stream();

    /** The table that a record belongs to. */
    String table(T record);

    /** The statements that write rows into a table. */
    UpsertSql sql();

    /** A statement that follows the merge of rows that waited in this table: what they make pointless goes. */
    default Optional<String> afterMerge(String staged) {
        return Optional.empty();
    }

    /** True for a stream of many rows, which are copied; false when statements are fast enough. */
    default boolean isBulk() {
        return true;
    }

    /** The order of the primary key; records that are equal in it are one row. */
    Comparator<T> order();

    /** Which of two records of one row stays; the statement must decide alike. */
    default T stronger(T before, T now) {
        return now;
    }

    /** Checks what PostgreSQL could refuse. */
    Limits limits(T record, Limits limits);

    /** Puts the cells of a row, in the order of the columns. */
    void bind(T record, Cells cells) throws SQLException, IOException;

    /** The canonical bytes of a record. */
    CanonicalBytes write(T record, CanonicalBytes bytes);

    /** Names of the values of contracts, hash → names, to be known before rows come. */
    default Map<String, List<String>> contracts() {
        return Map.of();
    }
}
