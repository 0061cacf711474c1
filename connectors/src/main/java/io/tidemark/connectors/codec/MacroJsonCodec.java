package io.tidemark.connectors.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tidemark.state.macro.MacroRegistry;
import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.MarketEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads macro records that are one flat JSON object each; unknown keys are passed over, other types ignored. */
final class MacroJsonCodec implements RecordCodec {

    private static final int MAX_RECORD_BYTES = 4_096;
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final Set<MacroKey> OF_A_VALUE = EnumSet.of(
            MacroKey.SERIES,
            MacroKey.VALUE_DATE,
            MacroKey.RECEIVED_US,
            MacroKey.VALUE,
            MacroKey.INSTRUMENT,
            MacroKey.INGEST_US);
    private static final Set<MacroKey> OF_A_HEARTBEAT = EnumSet.of(MacroKey.EVENT_US, MacroKey.INGEST_US);

    private final JsonFactory factory = StrictJson.factory(MAX_RECORD_BYTES);
    private final MacroRows rows;
    private final Map<MacroKey, String> texts = new EnumMap<>(MacroKey.class);
    private final Set<MacroKey> others = EnumSet.noneOf(MacroKey.class);

    MacroJsonCodec(MacroRegistry registry) {
        rows = new MacroRows(registry);
    }

    @Override
    public int maxLineBytes() {
        return MAX_RECORD_BYTES;
    }

    @Override
    public boolean open(String file, Line first) throws IOException {
        JsonLines.check(file, first);
        return false;
    }

    @Override
    public void decode(Line line, Decoded into) {
        String problem = read(line);
        if (problem == null) {
            problem = take(into);
        }
        if (problem != null) {
            into.reject(line, CONTROLS.matcher(problem).replaceAll("?"));
        }
    }

    private String read(Line line) {
        texts.clear();
        others.clear();
        if (line.isTooLong() || line.length() > MAX_RECORD_BYTES) {
            return "longer than " + MAX_RECORD_BYTES + " bytes";
        }
        try (JsonParser json = factory.createParser(text(line))) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return "JSON: not a JSON object";
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                member(json);
            }
            return json.nextToken() == null ? null : "JSON: text after the JSON object";
        } catch (CharacterCodingException e) {
            return "JSON: not UTF-8";
        } catch (IOException e) {
            return JsonProblem.of(e, 0);
        }
    }

    private static String text(Line line) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(line.bytes, line.from, line.length()))
                .toString();
    }

    private void member(JsonParser json) throws IOException {
        MacroKey key = MacroKey.named(json.currentName());
        JsonToken value = json.nextToken();
        boolean usable = value == JsonToken.VALUE_STRING || value.isNumeric() && key != MacroKey.TYPE;
        if (key != null && usable) {
            texts.put(key, json.getText());
        } else if (key != null && value != JsonToken.VALUE_NULL) {
            others.add(key);
        }
        json.skipChildren();
    }

    private String take(Decoded into) {
        String type = texts.getOrDefault(MacroKey.TYPE, "");
        if (type.isEmpty()) {
            return others.contains(MacroKey.TYPE) ? "type is not a text" : "type is missing";
        }
        return switch (type) {
            case "macro" -> value(into);
            case "heartbeat" -> heartbeat(into);
            default -> {
                into.ignore("other message type");
                yield null;
            }
        };
    }

    private String value(Decoded into) {
        String unfit = unfit(OF_A_VALUE);
        if (unfit != null) {
            return unfit;
        }
        MacroValue value = rows.read(
                new MacroRows.Texts(
                        named(MacroKey.SERIES),
                        named(MacroKey.VALUE_DATE),
                        named(MacroKey.RECEIVED_US),
                        named(MacroKey.VALUE),
                        named(MacroKey.INSTRUMENT)),
                TimeFormat.US);
        if (value == null) {
            return rows.problem();
        }
        return finish(Decoded.fresh(into.macro, "").set(value), into);
    }

    private String heartbeat(Decoded into) {
        String unfit = unfit(OF_A_HEARTBEAT);
        if (unfit != null) {
            return unfit;
        }
        Heartbeat heartbeat = Decoded.fresh(into.heartbeat, "");
        heartbeat.eventMicros = rows.instant(named(MacroKey.EVENT_US), TimeFormat.US);
        return rows.problem() == null ? finish(heartbeat, into) : rows.problem();
    }

    private String finish(MarketEvent event, Decoded into) {
        MacroRows.Named ingest = named(MacroKey.INGEST_US);
        if (!ingest.isEmpty()) {
            event.ingestMicros = rows.instant(ingest, TimeFormat.US);
        }
        into.arrival.event = event;
        return rows.problem();
    }

    /** Says which of the keys holds an object, an array or a truth value. */
    private String unfit(Set<MacroKey> keys) {
        for (MacroKey key : keys) {
            if (others.contains(key)) {
                return key.label() + " is neither a text nor a number";
            }
        }
        return null;
    }

    private MacroRows.Named named(MacroKey key) {
        return new MacroRows.Named(key.label(), texts.getOrDefault(key, ""));
    }
}
