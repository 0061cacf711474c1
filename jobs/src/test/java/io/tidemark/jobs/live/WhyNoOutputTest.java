package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.operators.gate.GateCount;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets no output is told what became of the records, once that is so for a while. */
final class WhyNoOutputTest {

    private static final long PATIENCE = 10_000;

    private final WhyNoOutput why = new WhyNoOutput(PATIENCE);
    private final Map<GateCount, Long> counts = new EnumMap<>(GateCount.class);

    @BeforeEach
    void begins() {
        add(GateCount.RECORDS, 1_000);
        add(GateCount.HEARTBEATS, 50);
        add(GateCount.LATE, 20);
        assertThat(look(0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LATE | no new output: all 7 records of the last 10 s were late, behind their partition's clock by more than",
                "SESSION_CLOSED | no new output: all 7 records of the last 10 s were ignored: their session is closed",
                "REJECTED | no new output: all 7 records of the last 10 s were rejected; ./tidemark topics tail dlq.failed",
                "QUARANTINED | no new output: all 7 records of the last 10 s were dated in the future",
                "IGNORED | no new output: all 7 records of the last 10 s were ignored: their types are not used",
            })
    void whereAllRecordsWent(GateCount end, String sentence) {
        add(GateCount.RECORDS, 7);
        add(GateCount.HEARTBEATS, 3);
        add(end, 7);
        assertThat(look(PATIENCE - 1)).isEmpty();
        assertThat(look(PATIENCE)).startsWith(sentence);
    }

    @Test
    void whereSomeWentHereAndSomeThere() {
        add(GateCount.RECORDS, 7);
        add(GateCount.LATE, 4);
        add(GateCount.SESSION_CLOSED, 3);
        assertThat(look(PATIENCE))
                .isEqualTo(
                        "no new output: none of the 7 records of the last 10 s got any further: 3 session closed, 4 late");
    }

    @Test
    void thatNothingWasReadOrOnlyTheTime() {
        assertThat(look(PATIENCE)).isEqualTo("no output: nothing was read for 10 s");
        add(GateCount.HEARTBEATS, 4);
        assertThat(look(PATIENCE + 2_000)).isEqualTo("no trades or quotes for 12 s: the log has heartbeats alone");
    }

    @Test
    void nothingWhileOneRecordGetsThrough() {
        add(GateCount.RECORDS, 7);
        add(GateCount.LATE, 6);
        assertThat(look(PATIENCE)).isEmpty();
        add(GateCount.RECORDS, 6);
        add(GateCount.LATE, 6);
        assertThat(look(2 * PATIENCE - 1)).isEmpty();
        assertThat(look(2 * PATIENCE)).startsWith("no new output: all 6 records");
    }

    @Test
    void nothingAfterARestartWhichCountsFromZero() {
        counts.clear();
        assertThat(look(PATIENCE)).isEmpty();
        add(GateCount.RECORDS, 5);
        add(GateCount.LATE, 5);
        assertThat(look(PATIENCE + 1)).isEmpty();
        assertThat(look(2 * PATIENCE + 1)).isEqualTo("no output: nothing was read for 10 s");
    }

    @Test
    void theKindStaysWhileTheNumbersGoOn() {
        add(GateCount.RECORDS, 5);
        add(GateCount.LATE, 5);
        String kind = why.look(counts, PATIENCE).orElseThrow().kind();
        add(GateCount.RECORDS, 5);
        add(GateCount.LATE, 5);
        assertThat(why.look(counts, 2 * PATIENCE).orElseThrow())
                .matches(
                        again -> again.kind().equals(kind) && again.text().contains("all 10 records of the last 20 s"));
    }

    private void add(GateCount count, long more) {
        counts.merge(count, more, Long::sum);
    }

    private String look(long nowMillis) {
        return why.look(counts, nowMillis).map(WhyNoOutput.Reason::text).orElse("");
    }
}
