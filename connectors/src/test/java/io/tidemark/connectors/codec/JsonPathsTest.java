package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The scanner is an abbreviation: with and without it, every record comes to the same. */
class JsonPathsTest {

    private static final long SEED = 20_240_102L;
    private static final int RECORDS = 120_000;

    private final JsonLogCodec scanning = new JsonLogCodec(JsonLogCodecTest.LISTINGS, true);
    private final JsonLogCodec plodding = new JsonLogCodec(JsonLogCodecTest.LISTINGS, false);
    private final long[] outcomes = new long[Outcome.values().length];
    private long scanned;

    @Test
    void goodRecords() {
        JsonDraws draws = new JsonDraws(SEED);
        for (int i = 0; i < RECORDS; i++) {
            compare(draws.record().getBytes(StandardCharsets.UTF_8), i);
        }
        assertThat(scanned).as("most were read by the scanner").isGreaterThan(RECORDS / 2);
        assertThat(count(Outcome.PROCESSED)).isGreaterThan(RECORDS / 2);
        assertThat(count(Outcome.IGNORED)).isPositive();
    }

    @Test
    void whateverBecomesOfThem() {
        JsonDraws draws = new JsonDraws(SEED + 1);
        for (int i = 0; i < 2 * RECORDS; i++) {
            compare(draws.mutation(), i);
        }
        assertThat(scanned).isGreaterThan(RECORDS / 10);
        assertThat(count(Outcome.REJECTED)).isGreaterThan(RECORDS / 2);
        assertThat(count(Outcome.PROCESSED)).isGreaterThan(RECORDS / 10);
    }

    @Test
    void tenMegabytes() {
        byte[] endless = new byte[10 << 20];
        Arrays.fill(endless, (byte) '[');
        compare(endless, 0);
        Decoded cut = new Decoded().reset("p", 1);
        Line line = new Line().set(endless, 0, scanning.maxLineBytes());
        line.cut();
        scanning.decode(line, cut);
        assertThat(cut.arrival.reason).isEqualTo("longer than 4096 bytes");
        assertThat(cut.arrival.raw).hasSize(4_096);
    }

    private void compare(byte[] record, int number) {
        // Records lie anywhere in a buffer, and what lies around them is none of theirs.
        byte[] buffer = new byte[record.length + 14];
        Arrays.fill(buffer, (byte) '7');
        System.arraycopy(record, 0, buffer, 7, record.length);
        Line line = new Line().set(buffer, 7, 7 + record.length);
        String said = "seed " + SEED + ", record " + number + ": " + line.text();
        try {
            String fast = told(scanning, line);
            assertThat(fast).as(said).isEqualTo(told(plodding, line));
        } catch (RuntimeException thrown) {
            throw new AssertionError(said, thrown);
        }
        scanned += new JsonScanner().scan(line, new JsonMembers()) ? 1 : 0;
    }

    private String told(JsonLogCodec codec, Line line) {
        Decoded decoded = new Decoded().reset("p", 1);
        codec.decode(line, decoded);
        Arrival arrival = decoded.arrival;
        outcomes[arrival.outcome.ordinal()]++;
        return String.join(" ", arrival.outcome.label(), arrival.reason, arrival.raw, EventText.of(arrival.event)) + " "
                + codec.rounded();
    }

    /** Both ways count. */
    private long count(Outcome outcome) {
        return outcomes[outcome.ordinal()] / 2;
    }
}
