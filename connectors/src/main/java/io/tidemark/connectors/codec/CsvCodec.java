package io.tidemark.connectors.codec;

import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.Instrument;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

/** Reads tables: finds the columns of each file by its header or as given, and then row after row. */
public final class CsvCodec implements RecordCodec {

    private static final int MAX_LINE_BYTES = 4_096;
    private static final List<String> LOG_COLUMNS =
            List.of("type", "instrument", "event_us", "ingest_us", "price", "size", "side", "id", "sequence");

    private final CsvFormat format;
    private final Fields fields = new Fields();
    private final DecimalText decimals = new DecimalText();
    private final TimeText times;
    private final NameTable names;
    private final Rows rows;
    private byte separator = ',';
    private Row row;

    CsvCodec(CsvFormat format) {
        this.format = format;
        LocalZone zone = new LocalZone(ZoneId.of(format.zone));
        times = new TimeText(zone);
        names = new NameTable(format.listings);
        rows = switch (format.kind) {
            case TRADES, LOG -> new TradeRows(format.excludedConditions);
            case QUOTES -> new QuoteRows();
            case BARS -> new BarRows(format.barMicros, format.days, zone);
        };
    }

    @Override
    public int maxLineBytes() {
        return MAX_LINE_BYTES;
    }

    @Override
    public long rounded() {
        return decimals.rounded();
    }

    @Override
    public boolean open(String file, Line first) throws IOException {
        if (format.kind == CsvKind.LOG && JsonLines.isObject(first)) {
            throw new IOException(file + ":1: JSON, but named like CSV; name it .jsonl, .ndjson or .json");
        }
        separator = separator(first);
        List<String> texts = fields.cut(first, separator).texts();
        if (texts.size() < fields.count()) {
            throw new IOException(
                    file + ":1: " + fields.count() + " columns; at most " + texts.size() + " can be read");
        }
        boolean header = Layout.isHeader(texts, !format.columns.isEmpty());
        row = new Row(fields, layout(file, texts, header), times, decimals);
        findDay(file);
        return header;
    }

    private Layout layout(String file, List<String> first, boolean header) throws IOException {
        if (!format.columns.isEmpty()) {
            return Layout.ofColumns(format, file);
        }
        if (header) {
            return Layout.ofHeader(format, file, first);
        }
        if (format.kind == CsvKind.LOG) {
            return Layout.ofColumns(format.withColumns(LOG_COLUMNS), file);
        }
        throw new IOException(file + ":1: the first line names no column, and none were given: \""
                + String.join(String.valueOf((char) separator), first) + '"');
    }

    private void findDay(String file) throws IOException {
        times.onDay(format.date != null ? format.date.toEpochDay() : EpochDays.inName(nameOf(file)));
        boolean ofDay = row.layout.has(Column.TIME) && row.layout.time(Column.TIME) == TimeFormat.MS_OF_DAY;
        if (ofDay && !times.hasDay()) {
            throw new IOException(
                    file + ":1: times of day need a date: in the name of the file (20131007_trade.csv)" + " or given");
        }
    }

    private static String nameOf(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private static byte separator(Line first) {
        String text = first.text();
        if (text.indexOf(',') >= 0) {
            return ',';
        }
        return text.indexOf(';') >= 0 ? (byte) ';' : text.indexOf('\t') >= 0 ? (byte) '\t' : (byte) ',';
    }

    @Override
    public void decode(Line line, Decoded into) {
        fields.cut(line, separator);
        if (format.kind == CsvKind.LOG && isHeartbeat()) {
            heartbeat(into);
        } else if (fields.count() != row.layout.columns()) {
            into.reject(line, fields.count() + " columns instead of " + row.layout.columns());
            return;
        } else {
            record(into);
        }
        if (row.problem() != null) {
            into.reject(line, row.problem());
        }
    }

    private void record(Decoded into) {
        row.begin(format.instrument == null ? named() : format.instrument);
        if (row.instrument() == null) {
            row.fail(row.quote(Column.INSTRUMENT) + " is not a known instrument");
        } else if (format.kind == CsvKind.LOG && !isType('T')) {
            row.fail(row.quote(Column.TYPE) + " is neither T (trade) nor H (heartbeat)");
        } else {
            rows.decode(row, into);
        }
    }

    private Instrument named() {
        return names.find(fields.bytes(), row.from(Column.INSTRUMENT), row.to(Column.INSTRUMENT));
    }

    private boolean isHeartbeat() {
        return fields.count() > Math.max(row.layout.field(Column.TYPE), row.layout.field(Column.TIME)) && isType('H');
    }

    private boolean isType(char type) {
        int from = row.from(Column.TYPE);
        return row.to(Column.TYPE) == from + 1 && fields.bytes()[from] == type;
    }

    private void heartbeat(Decoded into) {
        row.begin(null);
        Heartbeat heartbeat = Decoded.fresh(into.heartbeat, "");
        heartbeat.eventMicros = row.time(Column.TIME);
        into.arrival.event = heartbeat;
    }
}
