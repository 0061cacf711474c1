package io.tidemark.connectors.codec;

import io.tidemark.state.macro.MacroCatalog;

/**
 * How a table of macro values is to be read: one of many series ({@code series,value_date,received_at,value[,instrument]}),
 * or one that somebody has published of a single series ({@code Date,Price}).
 */
public final class MacroCsvFormat implements RecordFormat {

    private static final long serialVersionUID = 1L;

    final MacroCatalog catalog;
    /** The one series of the table; empty when a column names it. */
    final String series;
    /** The column of its values; empty for the only one beside the date. */
    final String valueColumn;

    private MacroCsvFormat(MacroCatalog catalog, String series, String valueColumn) {
        this.catalog = catalog;
        this.series = series;
        this.valueColumn = valueColumn;
    }

    /** A table of many series. {@code received_at} may be empty or absent: the registry then says when values came. */
    public static MacroCsvFormat table(MacroCatalog catalog) {
        return new MacroCsvFormat(catalog, "", "");
    }

    /**
     * A published table of one series, whose values came when the registry says; rows with nothing or a point in place of the
     * value are ignored. {@code valueColumn} may be empty when there is only one beside the date.
     *
     * @throws IllegalArgumentException for a series that does not exist
     */
    public static MacroCsvFormat published(MacroCatalog catalog, String series, String valueColumn) {
        return new MacroCsvFormat(catalog, catalog.registry().find(series).id(), valueColumn);
    }

    @Override
    public RecordCodec codec() {
        return new MacroCsvCodec(this);
    }
}
