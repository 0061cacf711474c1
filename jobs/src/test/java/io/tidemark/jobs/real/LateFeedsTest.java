package io.tidemark.jobs.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three recorded exchange feeds, late and out of order as they came, in one run. */
final class LateFeedsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("cm_btcusd_perp", "spot_btcusdt", "usdm_btcusdt");

    @TempDir
    Path dir;

    /** A message and its place in time: its own, or for one that is not used that of the one before. */
    private record Message(String line, long micros) {}

    private int naiveLate;

    @Test
    void onlyLatenessDecidesWhatIsLate() throws IOException {
        List<String> raw = new ArrayList<>();
        List<String> sorted = new ArrayList<>();
        for (String name : NAMES) {
            Path file = RealRun.market("l2_feed/" + name + "_20240808.gz");
            raw.add(file.toString());
            sorted.add(sort(file, dir.resolve(name + ".txt")).toString());
        }
        RealRun one = run("one", raw, "0s", "1");
        assertThat(naiveLate).isPositive();
        assertThat(one.count("late")).isEqualTo(naiveLate);
        assertThat(one.read("rejected.csv", line -> line.startsWith("late,"))).hasSize(naiveLate);
        assertThat(run("two", raw, "0s", "2").json("digest.json")).isEqualTo(one.json("digest.json"));
        assertThat(run("three", raw, "0s", "3").json("digest.json")).isEqualTo(one.json("digest.json"));

        RealRun patient = run("patient", raw, "2s", "2");
        RealRun ordered = run("ordered", sorted, "2s", "2");
        assertThat(patient.count("late")).isZero();
        assertThat(Files.mismatch(
                        patient.out().resolve("bars.csv"), ordered.out().resolve("bars.csv")))
                .isEqualTo(-1);
        assertThat(patient.bars("usdm_btcusdt", "1s")).isNotEqualTo(one.bars("usdm_btcusdt", "1s"));
    }

    private RealRun run(String folder, List<String> files, String lateness, String parallelism) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("backfill"));
        for (int i = 0; i < NAMES.size(); i++) {
            arguments.addAll(List.of("--feed", "binance", files.get(i), "--instrument", NAMES.get(i)));
        }
        arguments.addAll(List.of("--timeframes", "1s,1m", "--lateness", lateness, "--parallelism", parallelism));
        return RealRun.of(dir.resolve(folder), arguments);
    }

    /** Writes a copy in order of event time, equal times as they came; counts what came behind the clock. */
    private Path sort(Path from, Path to) throws IOException {
        List<Message> messages = new ArrayList<>();
        long clock = Long.MIN_VALUE;
        long last = Long.MIN_VALUE;
        for (String line : Vendor.lines(from)) {
            long micros = micros(line);
            if (micros != Long.MIN_VALUE) {
                naiveLate += micros < clock ? 1 : 0;
                clock = Math.max(clock, micros);
                last = micros;
            }
            messages.add(new Message(line, last));
        }
        messages.sort(Comparator.comparingLong(Message::micros));
        return Files.write(to, messages.stream().map(Message::line).toList());
    }

    /** E, or the receipt of a book snapshot that has none; the smallest number for what is not used. */
    private static long micros(String line) throws IOException {
        int blank = line.indexOf(' ');
        JsonNode message = JSON.readTree(line.substring(blank + 1));
        JsonNode data = message.path("data").isObject() ? message.get("data") : message;
        if (data.has("E")) {
            return 1_000L * data.get("E").asLong();
        }
        return data.has("lastUpdateId") ? Long.parseLong(line.substring(0, blank)) / 1_000L : Long.MIN_VALUE;
    }
}
