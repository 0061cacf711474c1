package io.tidemark.connectors.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What a record becomes, read back by a parser that knows nothing of it. */
final class JsonRowTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FeatureSet SET = FeatureSet.of("core", List.of("ema(close,9)", "rsi(14)", "close"));

    private final JsonRow<FeatureRow> rows = new JsonRow<>(new FeaturesTable(List.of(SET)));

    private static FeatureRow row(String instrument, long ts, double... values) {
        return new FeatureRow(instrument, "1m", ts, "core", SET.contractHash(), values);
    }

    @Test
    void aRowIsOneFlatObjectInTheOrderOfItsTable() {
        assertThat(text(row("BTC-USD.test", 1_704_067_260_000L, 42_000.125, Double.NaN, -0.5)))
                .isEqualTo("{\"instrument\":\"BTC-USD.test\",\"timeframe\":\"1m\",\"ts\":\"2024-01-01T00:01:00.000Z\","
                        + "\"feature_set\":\"core\",\"contract_hash\":\"" + SET.contractHash() + "\","
                        + "\"builder_version\":2,\"data_hash\":\""
                        + row("X", 0, 42_000.125, Double.NaN, -0.5).dataHash()
                        + "\",\"validity\":\"101\","
                        + "\"features\":{\"ema_9\":42000.125,\"rsi_14\":null,\"close\":-0.5}}");
    }

    @Test
    void whatWasMissingStandsAtTheEnd() {
        FeatureRow lacking =
                new FeatureRow("X", "1m", 0, "other", "cafe", new double[0], List.of("DXY:stale", "S&P500:absent"));
        for (int i = 0; i < 2; i++) {
            assertThat(text(lacking)).endsWith("\"features\":{},\"missing\":[\"DXY:stale\",\"S&P500:absent\"]}");
            assertThat(text(row("X", 0, 1, 2, 3))).doesNotContain("missing").endsWith("\"close\":3}}");
        }
    }

    @Test
    void anyTextComesBack() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            String text = hostile(random);
            assertThat(JSON.readTree(rows.write(row(text, 0, 1, 2, 3)))
                            .get("instrument")
                            .textValue())
                    .isEqualTo(text);
        }
    }

    /** Half of a pair is no text at all: it is shown as a question mark, and the rest of the record is well. */
    @Test
    void halfOfAPairIsShown() {
        assertThat(text(row("a\uD83Db", 0, 1, 2, 3))).startsWith("{\"instrument\":\"a?b\",");
    }

    @Test
    void anyNumberComesBackToTheBit() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            JsonNode read = JSON.readTree(rows.write(row("X", 0, value, 0, 0)))
                    .get("features")
                    .get("ema_9");
            if (Double.isNaN(value)) {
                assertThat(read.isNull()).isTrue();
            } else {
                assertThat(Double.parseDouble(read.asText())).isEqualTo(value);
            }
        }
        assertThat(text(row("X", 0, Double.NEGATIVE_INFINITY, 0, 0))).contains("\"ema_9\":\"-Infinity\"");
    }

    @Test
    void anyInstantComesBack() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20_000; i++) {
            long millis = random.nextLong(-100_000_000_000_000L, 400_000_000_000_000L);
            String ts = JSON.readTree(rows.write(row("X", millis, 1, 2, 3)))
                    .get("ts")
                    .textValue();
            assertThat(Instant.parse(ts).toEpochMilli()).isEqualTo(millis);
        }
    }

    /** A set that the table does not know has numbers for names; many of them do not pile up. */
    @Test
    void unknownSetsAreNumbered() {
        for (int i = 0; i < 1_000; i++) {
            FeatureRow row = new FeatureRow("X", "1m", 0, "other", "cafe", new double[] {1, i});
            assertThat(text(row)).endsWith("\"features\":{\"1\":1,\"2\":" + i + "}}");
        }
        assertThat(text(new FeatureRow("X", "1m", 0, "other", "cafe", new double[0])))
                .endsWith("\"features\":{}}");
    }

    private String text(FeatureRow row) {
        return new String(rows.write(row), StandardCharsets.UTF_8);
    }

    private static String hostile(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x20));
                case 1 -> text.append("\"\\/{}".charAt(random.nextInt(5)));
                case 2 -> text.appendCodePoint(random.nextInt(0x1F300, 0x1F600));
                default -> text.append((char) random.nextInt(0x20, 0xD7FF));
            }
        }
        return text.toString();
    }
}
