package io.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressMeterTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong();
    private final StringWriter text = new StringWriter();

    @Test
    void plainLinesComeEveryFiveSecondsOrTenPercent() {
        ProgressMeter meter = meter(false);
        at(meter, SECOND, 1_000, 0.05);
        at(meter, 2 * SECOND, 2_000, 0.10);
        at(meter, 3 * SECOND, 2_100, 0.11);
        at(meter, 7 * SECOND, 2_800, 0.14);
        meter.clear();
        assertThat(text.toString().lines())
                .containsExactly(" 10 %  2,000 records  1,000/s  18 s left", " 14 %  2,800 records  400/s  43 s left");
    }

    @Test
    void nothingReadHasNoRate() {
        at(meter(false), 5 * SECOND, 0, 0);
        assertThat(text.toString().strip()).isEqualTo("0 %  0 records");
    }

    @Test
    void aTerminalHasOneLineThatIsWiped() {
        ProgressMeter meter = meter(true);
        at(meter, SECOND, 1_000_000, 0.001);
        at(meter, SECOND + 1, 1_000_001, 0.5);
        at(meter, 2 * SECOND, 2_000_000, 1.0);
        meter.clear();
        assertThat(text.toString().split("\r"))
                .containsExactly(
                        "",
                        "  0 %  1,000,000 records  1,000,000/s  16 min 39 s left",
                        "100 %  2,000,000 records  1,000,000/s                  ",
                        " ".repeat(37));
    }

    @Test
    void anUnknownShareShowsNoPercentAndNoEnd() {
        at(meter(false), 5 * SECOND, 50, -1);
        assertThat(text.toString().strip()).isEqualTo("50 records  10/s");
    }

    private ProgressMeter meter(boolean terminal) {
        return new ProgressMeter(new PrintWriter(text), terminal, clock::get);
    }

    private void at(ProgressMeter meter, long nanos, long records, double share) {
        clock.set(nanos);
        meter.update(records, share);
    }
}
