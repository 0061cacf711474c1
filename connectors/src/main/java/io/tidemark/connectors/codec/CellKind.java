package io.tidemark.connectors.codec;

import java.util.Optional;

/** What a column of a table holds, for those who know types and not only text. */
public enum CellKind {
    TIME,
    NUMBER,
    TEXT;

    /** The kind of the column of this name; empty for a name that tables pass over. */
    public static Optional<CellKind> of(String name) {
        return Optional.ofNullable(Layout.base(name)).map(CellKind::of);
    }

    private static CellKind of(Column column) {
        return switch (column) {
            case TIME, END_TIME, INGEST -> TIME;
            case TYPE, INSTRUMENT, SIDE, BUYER_MAKER, ID, CONDITIONS -> TEXT;
            default -> NUMBER;
        };
    }
}
