package io.tidemark.jobs.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.connectors.codec.Decoded;
import io.tidemark.connectors.codec.Line;
import io.tidemark.connectors.codec.RecordCodec;
import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.connectors.kafka.LogRecord;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.MarketEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Lines that are to go into the log again: each is a record of the log, or a record of {@code dlq.failed} whose {@code raw} is
 * one, with or without the key and the tab that {@code topics tail} prints in front. Every line is read as the job would read
 * it; what it would not take is a problem.
 */
final class RepairedLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long FUTURE_MICROS = 600_000_000L;

    private final RecordCodec codec;
    private final long nowMicros;
    private final Decoded decoded = new Decoded();
    private final List<LogRecord> records = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long number;

    /** Lines of a log of this format, that would be written now. */
    RepairedLines(RecordFormat format, long nowMicros) {
        this.codec = format.codec();
        this.nowMicros = nowMicros;
    }

    /** Takes in the next line; an empty one is none. */
    void add(String text) {
        number++;
        if (!text.isBlank()) {
            take(value(text));
        }
    }

    /** The records that can be sent, in their order. */
    List<LogRecord> records() {
        return records;
    }

    /** A sentence for each line that cannot. */
    List<String> problems() {
        return problems;
    }

    private void take(byte[] value) {
        decoded.reset("", number);
        if (value.length > codec.maxLineBytes()) {
            problem("longer than " + codec.maxLineBytes() + " bytes");
            return;
        }
        codec.decode(new Line().set(value, 0, value.length), decoded);
        Arrival arrival = decoded.arrival;
        MarketEvent event = arrival.event;
        if (event == null) {
            problem(arrival.reason);
        } else if (event instanceof Heartbeat) {
            problem("a heartbeat: it would move the clock of its partition");
        } else if (event.eventMicros > ingest(event) + FUTURE_MICROS) {
            problem("dated in the future: it would be quarantined");
        } else {
            records.add(new LogRecord(number, event.instrument, event.eventMicros, value));
        }
    }

    private long ingest(MarketEvent event) {
        return event.ingestMicros == MarketEvent.NONE ? nowMicros : event.ingestMicros;
    }

    private void problem(String why) {
        problems.add("line " + number + ": " + why);
    }

    private static byte[] value(String text) {
        int tab = text.indexOf('\t');
        String record = (tab >= 0 && text.indexOf('{') > tab ? text.substring(tab + 1) : text).strip();
        if (record.contains("\"raw\"")) {
            try {
                return raw(JSON.readTree(record), record);
            } catch (JsonProcessingException | IllegalArgumentException broken) {
                // Then it is a record of the log, and the codec says what is wrong with it.
                return record.getBytes(StandardCharsets.UTF_8);
            }
        }
        return record.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] raw(JsonNode failed, String record) {
        if (!failed.has("outcome")) {
            return record.getBytes(StandardCharsets.UTF_8);
        }
        String base64 = failed.path("raw_base64").asText();
        return base64.isEmpty()
                ? failed.path("raw").asText().getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(base64);
    }
}
