package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The config hash that a signal carries is the one that {@code config show} shows for its configuration. */
class SignalHashTest {

    private static final int MINUTES = 400;

    @TempDir
    Path files;

    @Test
    void isThatOfConfigShow() throws IOException {
        StringBuilder log = new StringBuilder("type,instrument,event_us,ingest_us,price,size,side,id,sequence\n");
        for (int i = 0; i < MINUTES; i++) {
            log.append("T,A.x,")
                    .append(1_704_186_000_000_000L + i * 60_000_000L)
                    .append(",,")
                    .append(100 + Math.abs(i % 80 - 40))
                    .append(",1,,")
                    .append(i)
                    .append(",\n");
        }
        Files.writeString(files.resolve("a.csv"), log);
        Files.writeString(
                files.resolve("mine.yaml"), "market: {timeframes: [1m]}\nstrategies: {active: [ema-cross]}\n");
        CommandRun run = CommandRun.backfill(files, "--log @/a.csv --config @/mine.yaml --parallelism 1");
        run.assertDone(MINUTES);
        List<String> hashes = run.lines("signals.csv").stream()
                .skip(1)
                .map(line -> line.split(",")[11])
                .distinct()
                .toList();

        String shown = CommandRun.call(
                        files, "config", "show", files.resolve("mine.yaml").toString())
                .out();
        assertThat(hashes).hasSize(1);
        assertThat(shown).contains("config hash = " + hashes.get(0) + "  #");
    }
}
