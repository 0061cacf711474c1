package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages that want to break a parser end as rejected records, with line and reason; nothing else is touched. */
class HostileJsonTest {

    private static final String STAMP = "1704186000000000000 ";
    private static final String TRADE = trade("\"t\":1,\"p\":\"100.5\",\"q\":\"2\"");

    @TempDir
    Path files;

    private record Hostile(String line, String reason) {}

    private static String trade(String fields) {
        return STAMP + "{\"e\":\"trade\",\"E\":1704186000000," + fields + "}";
    }

    private static List<Hostile> lines() {
        int deep = 100_000;
        return List.of(
                new Hostile(trade("\"x\":" + "[".repeat(deep) + "]".repeat(deep)), "nesting depth"),
                new Hostile(trade("\"x\":" + "{\"a\":".repeat(deep) + "1" + "}".repeat(deep)), "nesting depth"),
                new Hostile(trade("\"x\":\"" + "a".repeat(2_000_000) + "\""), "longer than"),
                new Hostile(trade("\"p\":\"" + "9".repeat(900_000) + "\""), "String"),
                new Hostile(trade("\"p\":NaN,\"q\":\"2\""), "NaN"),
                new Hostile(trade("\"p\":\"NaN\",\"q\":\"2\""), "p is not a number"),
                new Hostile(trade("\"p\":\"1\",\"p\":\"2\",\"q\":\"2\""), "p stands twice"),
                new Hostile(trade("\"e\":\"trade\",\"p\":\"2\",\"q\":\"2\""), "e stands twice"),
                new Hostile(trade("\"p\":1e400,\"q\":\"2\""), "p does not fit"),
                new Hostile(trade("\"p\":\"1e400\",\"q\":\"2\""), "p does not fit"),
                new Hostile(trade("\"p\":" + "9".repeat(10_000) + ",\"q\":\"2\""), "exceeds the maximum"),
                new Hostile(trade("\"p\":\"1\",\"q\":\"2\",\"t\":99999999999999999999999"), "out of range"),
                new Hostile(trade("\"p\":\"\\u0000\",\"q\":\"2\""), "p is not a number"),
                new Hostile(trade("\"p\":\"1\0002\",\"q\":\"2\""), "CTRL-CHAR"),
                new Hostile(trade("\"p\":{\"p\":\"1\"},\"q\":\"2\""), "p is missing"),
                new Hostile(trade("\"p\":\"-1\",\"q\":\"2\""), "p is negative"),
                new Hostile(trade("\"p\":null,\"q\":\"2\""), "p is not a number"),
                new Hostile(STAMP + "{\"e\":{\"e\":\"trade\"},\"E\":1}", "e is no text"),
                new Hostile(STAMP + "{\"e\":\"trade\",\"E\":1e400,\"p\":\"1\",\"q\":\"2\"}", "range"),
                new Hostile(STAMP + "{\"e\":\"trade\",\"E\":-1,\"p\":\"1\",\"q\":\"2\"}", "E is no time in ms"),
                new Hostile(STAMP + "{\"e\":\"trade\",\"E\":1704186000000,\"p\":\"1", "JSON: Unexpected end"),
                new Hostile(STAMP + "[1,2,3]", "not a JSON object"),
                new Hostile(STAMP + "{} {}", "text after the JSON object"),
                new Hostile(STAMP, "JSON"),
                new Hostile("{\"e\":\"trade\"}", "does not start with a receipt time"),
                new Hostile("-1 {\"e\":\"trade\"}", "does not start with a receipt time"));
    }

    @Test
    void isTurnedAwayLineByLine() throws IOException {
        List<String> text = new ArrayList<>();
        List<Hostile> hostile = lines();
        for (Hostile each : hostile) {
            text.add(TRADE.replace("\"t\":1", "\"t\":" + text.size()));
            text.add(each.line());
        }
        Files.writeString(files.resolve("a.log"), String.join("\n", text) + "\n");
        CommandRun run =
                CommandRun.backfill(files, "--feed binance @/a.log --instrument A.x --timeframes 1m --parallelism 1");
        List<SideRecord> turned = run.assertDone(2 * hostile.size());
        for (int i = 0; i < turned.size(); i++) {
            int line = 2 * i + 2;
            assertThat(turned.get(i).reason())
                    .startsWith("a.log:" + line + ": ")
                    .contains(hostile.get(i).reason());
            assertThat(turned.get(i).raw()).hasSizeLessThanOrEqualTo(4_096);
        }
        assertThat(turned).hasSameSizeAs(hostile);
        assertThat(run.count(Outcome.PROCESSED)).isEqualTo(hostile.size());
        assertThat(run.lines("bars.csv")).hasSize(2);
    }
}
