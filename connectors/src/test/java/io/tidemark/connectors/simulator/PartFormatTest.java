package io.tidemark.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.Decoded;
import io.tidemark.connectors.codec.EventText;
import io.tidemark.connectors.codec.Line;
import io.tidemark.connectors.codec.LogFormats;
import io.tidemark.connectors.codec.RecordCodec;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Trade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartFormatTest {

    @TempDir
    Path dir;

    /** Every record comes out of the codec as it went into the simulator, and a bad one in no format. */
    @ParameterizedTest
    @EnumSource(PartFormat.class)
    void theCodecsReadWhatIsWritten(PartFormat format) throws IOException {
        RecordCodec codec = codec(format);
        Map<SimulatedRecord.Kind, Integer> kinds = new EnumMap<>(SimulatedRecord.Kind.class);
        for (long seed = 1; seed <= 3; seed++) {
            new SimulatedMarket(Profiles.small(seed)).partition(0, 1).pollUntil(Long.MAX_VALUE, record -> {
                kinds.merge(record.kind, 1, Integer::sum);
                assertRead(record, decode(codec, format.append(new StringBuilder(), record)));
            });
        }
        assertThat(kinds).hasSize(3);
        assertThat(kinds.get(SimulatedRecord.Kind.BAD)).isGreaterThan(100);
    }

    @Test
    void theFormatsHaveTheSameRecords() throws IOException {
        SimulatedMarket market = new SimulatedMarket(Profiles.small(3));
        assertThat(PartFiles.write(market, dir, 4, PartFormat.JSON))
                .isEqualTo(PartFiles.write(market, dir, 4, PartFormat.CSV));
        for (int i = 0; i < 4; i++) {
            List<String> table = Files.readAllLines(dir.resolve(PartFormat.CSV.fileName(i)));
            assertThat(Files.readAllLines(dir.resolve("part-" + i + ".jsonl"))).hasSize(table.size() - 1);
        }
    }

    private static void assertRead(SimulatedRecord record, Arrival arrival) {
        switch (record.kind) {
            case TRADE -> assertSame(arrival.event, record.into(new Trade()));
            case HEARTBEAT -> assertSame(arrival.event, record.into(new Heartbeat()));
            case BAD -> assertThat(arrival.outcome).isEqualTo(Outcome.REJECTED);
        }
    }

    private static void assertSame(MarketEvent read, MarketEvent written) {
        assertThat(EventText.of(read)).isEqualTo(EventText.of(written));
    }

    private static RecordCodec codec(PartFormat format) throws IOException {
        Map<String, Instrument> known = new HashMap<>();
        for (InstrumentSpec spec : Profiles.small(1).instruments()) {
            known.put(spec.name(), spec.instrument());
        }
        RecordCodec codec = LogFormats.of(format.fileName(0), known::get).codec();
        codec.open(format.fileName(0), Line.of(format.header().strip()));
        return codec;
    }

    private static Arrival decode(RecordCodec codec, StringBuilder line) {
        Decoded decoded = new Decoded().reset("p", 1);
        codec.decode(Line.of(line.toString()), decoded);
        return decoded.arrival;
    }
}
