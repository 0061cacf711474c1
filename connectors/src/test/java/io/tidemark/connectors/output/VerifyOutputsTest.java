package io.tidemark.connectors.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.market.SideRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyOutputsTest {

    private static final RejectedTable TABLE = new RejectedTable();

    @TempDir
    Path dir;

    private Path a;
    private Path b;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void fill() throws IOException {
        a = Files.createDirectories(dir.resolve("a"));
        b = Files.createDirectories(dir.resolve("b"));
        Draws draws = new Draws(4);
        List<SideRecord> records = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            records.add(draws.side());
        }
        records.sort(TABLE.order());
        records.forEach(record -> lines.add(TABLE.format(record)));
        write(a, "rejected", lines);
        write(b, "rejected", lines);
    }

    @Test
    void equalFolders() throws IOException {
        VerifyOutputs.Result result = VerifyOutputs.compare(a, b, List.of(TABLE));
        assertThat(result).hasToString("100 records, 0 differ");
        assertThat(result.exitCode()).isZero();
        assertThat(VerifyOutputs.compare(a, b).exitCode()).isZero();
    }

    @Test
    void anAbsentRecordCountsOnce() throws IOException {
        List<String> fewer = new ArrayList<>(lines);
        String gone = fewer.remove(40);
        write(b, "rejected", fewer);
        VerifyOutputs.Result result = VerifyOutputs.compare(a, b, List.of(TABLE));
        assertThat(result.records()).isEqualTo(100);
        assertThat(result.differing()).isEqualTo(1);
        assertThat(result.exitCode()).isEqualTo(1);
        StreamComparison.Difference first = result.streams().get(0).first();
        assertThat(first.textA()).isEqualTo(gone);
        assertThat(first.lineB()).isEmpty();
        assertThat(VerifyOutputs.compare(b, a, List.of(TABLE)).differing()).isEqualTo(1);
    }

    @Test
    void changedRecordsAreCountedAndTheFirstIsShown() throws IOException {
        write(a, "other", List.of("1,x", "2,x", "3,x"));
        write(b, "other", List.of("1,x", "2,y", "3,y", "4,y"));
        VerifyOutputs.Result result = VerifyOutputs.compare(a, b, List.of(TABLE));
        assertThat(result)
                .hasToString("other: 4 records, 3 differ, the first:\n  a:3: 2,x\n  b:3: 2,y\n104 records, 3 differ");
    }

    @Test
    void anotherHeaderIsADifference() throws IOException {
        Files.writeString(a.resolve("other.csv"), "p\n1\n");
        Files.writeString(b.resolve("other.csv"), "q\n1\n");
        assertThat(VerifyOutputs.compare(a, b).differing()).isEqualTo(1);
    }

    @Test
    void anAbsentFileIsADifference() throws IOException {
        write(b, "bars", List.of());
        VerifyOutputs.Result result = VerifyOutputs.compare(a, b, List.of(TABLE));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.toString()).contains("bars: no such file in " + a);
    }

    @Test
    void nothingToCompareIsAnError() throws IOException {
        Path empty = Files.createDirectories(dir.resolve("empty"));
        assertThatThrownBy(() -> VerifyOutputs.compare(empty, empty)).hasMessageContaining("nothing to compare");
        assertThatThrownBy(() -> VerifyOutputs.compare(a, dir.resolve("nowhere")))
                .hasMessageContaining("nowhere is not a folder");
    }

    private static void write(Path to, String stream, List<String> records) throws IOException {
        Files.writeString(to.resolve(stream + ".csv"), "header\n" + String.join("\n", records) + "\n");
    }
}
