package io.tidemark.operators.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.book.Depth;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Levels;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
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
        for (List<String> missing : List.of(List.<String>of(), List.of("DXY:stale", "VIX:absent"))) {
            assertComesThrough(
                    Wire.FEATURES, new FeatureRow("BTC", "1h", 7L, "core", "0123", values, missing), FeatureRow::write);
        }
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
    void bookUpdatesComeThrough() throws IOException {
        for (boolean whole : new boolean[] {true, false}) {
            BookUpdate update = new BookUpdate().begin(whole, 6, 9, whole ? MarketEvent.NONE : 4);
            update.instrument = "BTC";
            update.eventMicros = 7;
            update.primary = !whole;
            update.bids.add(3, 5);
            update.bids.add(Long.MAX_VALUE, 0);
            update.asks.add(4, 1);
            assertComesThrough(Wire.EVENT, update, (event, bytes) -> {
                BookUpdate book = (BookUpdate) event;
                bytes.begin(book.instrument)
                        .put(book.snapshot)
                        .put(book.primary)
                        .put(book.eventMicros)
                        .put(book.firstId)
                        .put(book.lastId)
                        .put(book.previousId);
                put(book.bids, bytes);
                put(book.asks, bytes);
            });
        }
    }

    private static void put(Levels side, CanonicalBytes bytes) {
        bytes.put(side.count());
        for (int i = 0; i < side.count(); i++) {
            bytes.put(side.price(i)).put(side.size(i));
        }
    }

    @Test
    void closedBarsBringTheirDepth() throws IOException {
        Depth depth = new Depth(5, 1.5, 2, Double.NaN, 0, 1e-9, 0.25, -1, Double.NaN);
        for (Depth each : new Depth[] {depth, null}) {
            ClosedBars closed = new ClosedBars("BTC", 9, new Bar[0], 3, false, each);
            assertComesThrough(
                    Wire.CLOSED_BARS,
                    closed,
                    (at, bytes) -> bytes.begin(at.instrument())
                            .put(at.time())
                            .put(at.records())
                            .put(String.valueOf(at.depth())));
        }
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
