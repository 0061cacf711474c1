package io.tidemark.connectors.codec;

import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.Instrument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** Reads records of the log that are one JSON object each: trades, quotes, heartbeats, and in a way of their own books. */
public final class JsonLogCodec implements RecordCodec {

    private static final int MAX_RECORD_BYTES = 4_096;

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

    private final boolean scans;
    private final JsonScanner scanner = new JsonScanner();
    private final JsonTokens tokens = new JsonTokens(MAX_RECORD_BYTES);
    private final JsonMembers members = new JsonMembers();
    private final DecimalText decimals = new DecimalText();
    private final JsonBookCodec books;
    private final NameTable names;
    private final TradeRows trades = new TradeRows(0);
    private final QuoteRows quotes = new QuoteRows();
    private final Row row;

    JsonLogCodec(Listings listings) {
        this(listings, true);
    }

    /** A codec that reads everything in the one way that can read everything, unless it {@code scans}. */
    JsonLogCodec(Listings listings, boolean scans) {
        this.scans = scans;
        books = new JsonBookCodec(listings, decimals);
        names = new NameTable(new PlainListings(listings));
        row = new Row(members.fields, layout(), new TimeText(new LocalZone(ZoneId.of("UTC"))), decimals);
    }

    /** Keys are the columns of a table of which every record fills some. */
    private static Layout layout() {
        try {
            return Layout.ofColumns(CsvFormat.of(CsvKind.LOG).withColumns(JsonKey.labels()), "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public int maxLineBytes() {
        return JsonBookCodec.MAX_RECORD_BYTES;
    }

    @Override
    public long rounded() {
        return decimals.rounded();
    }

    @Override
    public boolean open(String file, Line first) throws IOException {
        JsonLines.check(file, first);
        return false;
    }

    @Override
    public void decode(Line line, Decoded into) {
        String problem;
        if (JsonBookCodec.isBook(line)) {
            problem = books.decode(line, into);
        } else {
            problem = read(line);
            problem = problem == null ? take(into) : problem;
        }
        if (problem != null) {
            into.reject(line, printable(problem));
        }
    }

    private String read(Line line) {
        if (line.isTooLong() || line.length() > MAX_RECORD_BYTES) {
            return "longer than " + MAX_RECORD_BYTES + " bytes";
        }
        try {
            if (!scans || !scanner.scan(line, members)) {
                tokens.read(line, members);
            }
            return null;
        } catch (IOException e) {
            return JsonProblem.of(e, 0);
        }
    }

    private String take(Decoded into) {
        String typeless = members.typeless();
        if (typeless != null) {
            return typeless;
        }
        JsonType type = JsonType.find(members.fields.bytes(), members.from(JsonKey.TYPE), members.to(JsonKey.TYPE));
        if (type == null && members.isBook()) {
            return "a record of a book begins with {\"type\":\"book";
        }
        if (type == null) {
            into.ignore("other message type");
            return null;
        }
        String unfit = members.unfit(type);
        if (unfit != null) {
            return unfit;
        }
        if (type == JsonType.HEARTBEAT) {
            heartbeat(into);
        } else {
            record(type, into);
        }
        return row.problem();
    }

    private void heartbeat(Decoded into) {
        row.begin(null);
        Heartbeat heartbeat = Decoded.fresh(into.heartbeat, "");
        heartbeat.eventMicros = row.time(Column.TIME);
        if (row.filled(Column.INGEST)) {
            heartbeat.ingestMicros = row.time(Column.INGEST);
        }
        into.arrival.event = heartbeat;
    }

    private void record(JsonType type, Decoded into) {
        row.begin(named());
        if (row.instrument() == null) {
            row.fail(row.quote(Column.INSTRUMENT) + " is not a known instrument");
        } else if (type == JsonType.QUOTE) {
            quotes.decode(row, into);
        } else {
            checkSide();
            checkId();
            trades.decode(row, into);
        }
    }

    private Instrument named() {
        JsonKey key = JsonKey.INSTRUMENT;
        return members.isText(key) ? names.find(members.fields.bytes(), members.from(key), members.to(key)) : null;
    }

    /** Tables abbreviate sides as they like; the log has one word for each. */
    private void checkSide() {
        if (row.filled(Column.SIDE) && !members.isSide()) {
            row.fail(row.quote(Column.SIDE) + " is neither buy nor sell");
        }
    }

    /** An id that is no whole number is a text, so a number that is none is a mistake of its writer. */
    private void checkId() {
        if (members.isNumber(JsonKey.ID) && !members.isInteger(JsonKey.ID)) {
            row.fail(row.quote(Column.ID) + " is not a whole number");
        }
    }

    /** Reasons are shown and stored: what a record brought along of controls does not get there. */
    private static String printable(String reason) {
        return CONTROLS.matcher(reason).replaceAll("?");
    }
}
