package io.tidemark.connectors.codec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.tidemark.connectors.output.ShortestDouble;
import io.tidemark.state.macro.MacroValue;
import java.time.Instant;
import java.time.LocalDate;

/** Macro values as the records that {@link MacroJsonFormat} and {@link MacroCsvFormat} read back as the same values. */
public final class MacroText {

    /** The header of a table. */
    public static final String CSV_HEADER = "series,value_date,received_at,value,instrument";

    private MacroText() {}

    /** Appends a value as JSON. */
    public static StringBuilder appendJson(StringBuilder to, MacroValue value) {
        to.append("{\"type\":\"macro\",\"series\":\"").append(value.series());
        to.append("\",\"value_date\":\"").append(LocalDate.ofEpochDay(value.valueDate()));
        to.append("\",\"received_us\":").append(value.receivedMicros()).append(",\"value\":\"");
        ShortestDouble.append(to, value.value());
        to.append('"');
        if (!value.instrument().isEmpty()) {
            to.append(",\"instrument\":\"");
            JsonStringEncoder.getInstance().quoteAsString(value.instrument(), to);
            to.append('"');
        }
        return to.append('}');
    }

    /** Appends a heartbeat as JSON. */
    public static StringBuilder appendHeartbeat(StringBuilder to, long micros) {
        return to.append("{\"type\":\"heartbeat\",\"event_us\":").append(micros).append('}');
    }

    /** Appends a row of a table; the time of receipt as UTC. */
    public static StringBuilder appendCsv(StringBuilder to, MacroValue value) {
        to.append(value.series())
                .append(',')
                .append(LocalDate.ofEpochDay(value.valueDate()))
                .append(',');
        to.append(instant(value.receivedMicros())).append(',');
        ShortestDouble.append(to, value.value());
        return to.append(',').append(value.instrument());
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
