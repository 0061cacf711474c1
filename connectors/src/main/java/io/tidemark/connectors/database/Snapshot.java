package io.tidemark.connectors.database;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Named numbers as a JSON object, {@code {"ema_9": 1.25, "rsi_14": null}}; infinities, which JSON has not, are texts. */
final class Snapshot {

    private static final JsonFactory JSON = new JsonFactory();

    private Snapshot() {}

    static String json(List<String> names, double[] values) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < values.length; i++) {
                // jsonb has no zero character.
                json.writeFieldName(names.get(i).replace('\0', '\uFFFD'));
                write(json, values[i]);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, double value) throws IOException {
        if (Double.isNaN(value)) {
            json.writeNull();
        } else if (Double.isInfinite(value)) {
            json.writeString(value > 0 ? "Infinity" : "-Infinity");
        } else {
            json.writeNumber(value == 0 ? 0.0 : value);
        }
    }
}
