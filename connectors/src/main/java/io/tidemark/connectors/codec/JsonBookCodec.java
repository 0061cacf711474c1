package io.tidemark.connectors.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.Levels;
import io.tidemark.state.market.MarketEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * Reads order books of the log: {@code book}, all levels that there are, and {@code book_delta}, those that changed. Such a record
 * begins with its type, because it may be longer than any other.
 */
final class JsonBookCodec {

    /** The longest record in bytes. */
    static final int MAX_RECORD_BYTES = 1 << 20;

    static final String WHOLE = "book";
    static final String DELTA = "book_delta";

    private static final byte[] BEGINNING = "{\"type\":\"book".getBytes(StandardCharsets.US_ASCII);

    private final JsonFactory factory = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_RECORD_BYTES)
                    .maxNestingDepth(4)
                    .maxNameLength(64)
                    .maxNumberLength(64)
                    .maxStringLength(512)
                    .build())
            .build();
    private final Listings listings;
    private final DecimalText decimals;
    private final TimeText times = new TimeText(new LocalZone(ZoneId.of("UTC")));
    private final BinanceMessage.Digits event = new BinanceMessage.Digits();
    private final BinanceMessage.Digits ingest = new BinanceMessage.Digits();
    private final BinanceMessage.Digits first = new BinanceMessage.Digits();
    private final BinanceMessage.Digits last = new BinanceMessage.Digits();
    private final BinanceMessage.Digits previous = new BinanceMessage.Digits();
    private final LevelTexts bids = new LevelTexts();
    private final LevelTexts asks = new LevelTexts();
    private String type;
    private String name;
    private String problem;

    JsonBookCodec(Listings listings, DecimalText decimals) {
        this.listings = new PlainListings(listings);
        this.decimals = decimals;
    }

    /** True for a record that is read here. */
    static boolean isBook(Line line) {
        return line.length() >= BEGINNING.length
                && Arrays.equals(BEGINNING, 0, BEGINNING.length, line.bytes, line.from, line.from + BEGINNING.length);
    }

    /** Decodes a record that begins as one of a book; says what is wrong with it, null for nothing. */
    String decode(Line line, Decoded into) {
        if (line.isTooLong() || line.length() > MAX_RECORD_BYTES) {
            return "longer than " + MAX_RECORD_BYTES + " bytes";
        }
        clear();
        try (JsonParser json = factory.createParser(line.bytes, line.from, line.length())) {
            read(json);
        } catch (IOException e) {
            return JsonProblem.of(e, 0);
        }
        if (!type.equals(WHOLE) && !type.equals(DELTA)) {
            into.ignore("other message type");
            return null;
        }
        Instrument instrument = listings.find(name);
        if (instrument == null) {
            return name.isEmpty() ? "instrument is missing" : "instrument \"" + name + "\" is not a known instrument";
        }
        take(instrument, Decoded.fresh(into.book, instrument.name()));
        into.arrival.event = into.book;
        return problem;
    }

    private void clear() {
        problem = null;
        type = "";
        name = "";
        for (BinanceMessage.Digits each : new BinanceMessage.Digits[] {event, ingest, first, last, previous}) {
            each.length = 0;
        }
        bids.clear();
        asks.clear();
    }

    private void read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("not a JSON object");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            member(json, key, json.nextToken());
        }
        if (json.nextToken() != null) {
            throw new IOException("text after the JSON object");
        }
    }

    private void member(JsonParser json, String key, JsonToken value) throws IOException {
        boolean isLevels = value == JsonToken.START_ARRAY && (key.equals("bids") || key.equals("asks"));
        if (isLevels) {
            (key.equals("bids") ? bids : asks).take(json);
        } else if (value != JsonToken.VALUE_STRING && !value.isNumeric()) {
            json.skipChildren();
        } else {
            scalar(json, key);
        }
    }

    private void scalar(JsonParser json, String key) throws IOException {
        switch (key) {
            case "type" -> type = json.getText();
            case "instrument" -> name = json.getText();
            case "event_us" -> event.take(json);
            case "ingest_us" -> ingest.take(json);
            case "first_id" -> first.take(json);
            case "last_id" -> last.take(json);
            case "previous_id" -> previous.take(json);
            default -> {
                // Other members are passed over.
            }
        }
    }

    private void take(Instrument instrument, BookUpdate book) {
        boolean isWhole = type.equals(WHOLE);
        long lastId = id("last_id", last);
        long firstId = isWhole ? lastId : id("first_id", first);
        long previousId = isWhole || previous.length == 0 ? MarketEvent.NONE : id("previous_id", previous);
        if (firstId > lastId) {
            fail("first_id is beyond last_id");
        }
        book.begin(isWhole, firstId, lastId, previousId);
        book.eventMicros = time("event_us", event);
        book.ingestMicros = ingest.length == 0 ? MarketEvent.NONE : time("ingest_us", ingest);
        book.sequence = lastId;
        book.sequenced = true;
        levels("bids", bids, book.bids, instrument);
        levels("asks", asks, book.asks, instrument);
    }

    private long id(String key, BinanceMessage.Digits digits) {
        long id = WholeText.parse(digits.bytes, 0, digits.length);
        if (id == WholeText.NOT_WHOLE) {
            fail(key + (digits.length == 0 ? " is missing" : " is not a whole number"));
        }
        return id;
    }

    private long time(String key, BinanceMessage.Digits digits) {
        if (digits.length == 0) {
            fail(key + " is missing");
            return MarketEvent.NONE;
        }
        long micros = times.parse(digits.bytes, 0, digits.length, TimeFormat.US);
        if (micros == TimeText.NOT_A_TIME) {
            fail(key + " is not a time (us)");
        }
        return micros;
    }

    private void levels(String key, LevelTexts texts, Levels into, Instrument instrument) {
        boolean areLevels = texts.read(into, (bytes, from, to, isPrice) -> {
            int scale = isPrice ? instrument.priceScale() : instrument.sizeScale();
            long value = decimals.parse(bytes, from, to, scale);
            if (value == DecimalText.NOT_A_NUMBER) {
                fail(key + " has what is not a number");
            } else if (value == DecimalText.OUT_OF_RANGE) {
                fail(key + " does not fit: lower " + (isPrice ? "price" : "size") + "_scale (now " + scale + ") of "
                        + instrument.name());
            } else if (value < 0 || isPrice && value == 0) {
                fail(key + (isPrice ? " has a price that is not above 0" : " has a negative size"));
            }
            return value;
        });
        if (!areLevels) {
            fail(key + " is no list of levels");
        }
    }

    private void fail(String why) {
        if (problem == null) {
            problem = why;
        }
    }
}
