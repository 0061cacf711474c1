package io.tidemark.operators.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.signal.Direction;
import io.tidemark.state.signal.Signal;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

/** Records on the wire: no type falls back to a general serializer, and what arrives has the bytes of what was sent. */
final class WireTest {

    private static final SerializerConfig STRICT =
            new SerializerConfigImpl(new Configuration().set(PipelineOptions.GENERIC_TYPES, false));

    @Test
    void averagesComeThrough() throws IOException {
        EmaRow row = new EmaRow(
                "BTC", EmaAlignment.MULTI_TF_CAL, "1W_CAL_ISO", 9, 5L, 1.5, -0.0, Double.NaN, 1e-9, 2, 3, true);
        assertComesThrough(Wire.EMA, row, EmaRow::write);
    }

    @Test
    void featuresComeThrough() throws IOException {
        double[] values = {1.5, Double.NaN, -0.0};
        assertComesThrough(Wire.FEATURES, new FeatureRow("BTC", "1h", 7L, "core", "0123", values), FeatureRow::write);
    }

    @Test
    void signalsComeThrough() throws IOException {
        Signal signal = new Signal(
                "id",
                "BTC",
                "cross",
                "1",
                "1h",
                9L,
                Direction.SHORT,
                0.25,
                "bar",
                "contract",
                "",
                "config",
                List.of("ema_9", "ema_21"),
                new double[] {1, Double.NaN});
        assertComesThrough(Wire.SIGNAL, signal, Signal::write);
    }

    @Test
    void arrivalsKeepTheirPlaceInTheLog() throws IOException {
        Arrival arrival = new Arrival().reset("ETH-USD.simbit", 7).end(Outcome.REJECTED, "price is empty");
        arrival.file = "eth/2024-01-02.csv";
        arrival.raw = "T,…";
        arrival.rawBase64 = "VCw=";
        assertComesThrough(
                Wire.ARRIVAL,
                arrival,
                (each, bytes) -> bytes.begin("arrival")
                        .put(each.partition)
                        .put(each.file)
                        .put(each.position)
                        .put(each.outcome.label())
                        .put(each.reason)
                        .put(each.raw)
                        .put(each.rawBase64));
    }

    @Test
    void macroValuesComeThrough() throws IOException {
        MacroEvent event = new MacroEvent().set(MacroValue.of("EARNINGS", "AAPL.nasdaq", -19, 5_000_001L, -0.1));
        event.ingestMicros = 7;
        event.sequence = 8;
        assertComesThrough(
                Wire.EVENT,
                event,
                (each, bytes) -> bytes.begin(each.getClass().getSimpleName())
                        .put(each.instrument)
                        .put(each.eventMicros)
                        .put(each.ingestMicros)
                        .put(each.sequence)
                        .put(((MacroEvent) each).value.toString()));
    }

    @Test
    void theOtherStreamsHaveSerializersToo() {
        for (TypeInformation<?> type :
                List.of(Wire.ARRIVAL, Wire.EVENT, Wire.CLOSED_BARS, Wire.BAR, Wire.SIDE, Wire.TALLY)) {
            assertThat(type.createSerializer(STRICT)).isNotNull();
        }
        // A control: strict means strict.
        assertThatThrownBy(() -> TypeInformation.of(StringBuilder.class).createSerializer(STRICT))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static <T> void assertComesThrough(
            TypeInformation<T> type, T record, BiConsumer<T, CanonicalBytes> canonical) throws IOException {
        TypeSerializer<T> serializer = type.createSerializer(STRICT);
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(record, out);
        T arrived = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
        assertThat(bytes(arrived, canonical)).isEqualTo(bytes(record, canonical));
        assertThat(bytes(serializer.copy(record), canonical)).isEqualTo(bytes(record, canonical));
    }

    private static <T> byte[] bytes(T record, BiConsumer<T, CanonicalBytes> canonical) {
        CanonicalBytes bytes = new CanonicalBytes();
        canonical.accept(record, bytes);
        return bytes.toBytes();
    }
}
