package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.SideRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is turned away, at the gate or behind it, stands in {@code rejected.csv} with file and line. */
class TurnedAwayTest {

    private static final String HEADER = "time,price,size,id\n";

    @TempDir
    Path files;

    /** The files of one instrument are one partition, and their lines have the same numbers. */
    @Test
    void eachOutcomeNamesFileAndLine() throws IOException {
        Files.writeString(files.resolve("1.csv"), HEADER + day("2024-01-02"));
        Files.writeString(files.resolve("2.csv"), HEADER + day("2024-01-03"));
        CommandRun run =
                CommandRun.backfill(files, "--trades @/2.csv @/1.csv --instrument A.x --timeframes 1m --parallelism 1");
        List<SideRecord> turned = run.assertDone(14);
        assertThat(turned).extracting(TurnedAwayTest::place).containsExactly(places());
    }

    private static String day(String date) {
        return String.join(
                "\n",
                date + "T09:00:00Z,100,1,a",
                date + "T09:00:01Z,100,1,b",
                date + "T09:00:01Z,100,1,b",
                date + "T08:00:00Z,100,1,c",
                date + "T09:00:02Z,x,1,d",
                date + "T09:05:00Z,200,1,e",
                "2124-01-01T00:00:00Z,100,1,f",
                "");
    }

    private String[] places() {
        return List.of("1.csv", "2.csv").stream()
                .flatMap(name -> List.of(
                                "duplicate 4: seen before",
                                "late 5: behind its partition's clock",
                                "rejected 6: " + name + ":6: price \"x\" is not a number",
                                "quarantined 7: price spike",
                                "rejected 8: outside the years 1970–2100 of session CRYPTO")
                        .stream()
                        .map(words -> files.resolve(name) + " " + words))
                .toArray(String[]::new);
    }

    private static String place(SideRecord record) {
        return record.file() + " " + record.outcome().label() + " " + record.position() + ": " + record.reason();
    }
}
