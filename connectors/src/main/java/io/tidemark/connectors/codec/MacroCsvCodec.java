package io.tidemark.connectors.codec;

import io.tidemark.state.macro.MacroRegistry;
import io.tidemark.state.macro.MacroValue;
import java.io.IOException;

/** Reads tables of macro values. */
final class MacroCsvCodec implements RecordCodec {

    private static final int MAX_LINE_BYTES = 4_096;

    private final MacroCsvFormat format;
    private final MacroRows rows;
    private final Fields fields = new Fields();
    private MacroColumns columns;

    MacroCsvCodec(MacroCsvFormat format) {
        this.format = format;
        MacroRegistry registry = format.catalog.registry();
        rows = new MacroRows(registry);
    }

    @Override
    public int maxLineBytes() {
        return MAX_LINE_BYTES;
    }

    @Override
    public boolean open(String file, Line first) throws IOException {
        if (JsonLines.isObject(first)) {
            throw new IOException(file + ":1: JSON, but named like CSV; name it .jsonl, .ndjson or .json");
        }
        var header = fields.cut(first, (byte) ',').texts();
        columns = format.series.isEmpty()
                ? MacroColumns.ofTable(file, header)
                : MacroColumns.ofPublished(file, header, format.valueColumn);
        return true;
    }

    @Override
    public void decode(Line line, Decoded into) {
        fields.cut(line, (byte) ',');
        if (fields.count() != columns.names().size()) {
            into.reject(
                    line,
                    fields.count() + " columns instead of " + columns.names().size());
            return;
        }
        if (isBlank()) {
            into.ignore("no value");
            return;
        }
        MacroValue value = rows.read(
                new MacroRows.Texts(
                        format.series.isEmpty()
                                ? named(columns.series(), "series")
                                : new MacroRows.Named("series", format.series),
                        named(columns.valueDate(), "value_date"),
                        named(columns.received(), "received_at"),
                        named(columns.value(), "value"),
                        named(columns.instrument(), "instrument")),
                TimeFormat.AUTO);
        if (value == null) {
            into.reject(line, rows.problem());
        } else {
            into.arrival.event = Decoded.fresh(into.macro, "").set(value);
        }
    }

    /** Publishers leave days without a value empty, or print a point. */
    private boolean isBlank() {
        String text = fields.text(columns.value());
        return !format.series.isEmpty() && (text.isEmpty() || text.equals("."));
    }

    private MacroRows.Named named(int column, String otherwise) {
        return column < 0
                ? new MacroRows.Named(otherwise, "")
                : new MacroRows.Named(columns.names().get(column), fields.text(column));
    }
}
