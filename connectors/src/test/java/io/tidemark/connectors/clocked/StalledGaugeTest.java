package io.tidemark.connectors.clocked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A clock is stalled when it has not moved for ten seconds, and no longer once it moves. */
final class StalledGaugeTest {

    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong nanos = new AtomicLong(7 * SECOND);
    private final StalledGauge gauge = new StalledGauge(clock::get, nanos::get);

    @Test
    void isOneForAClockThatStandsStill() {
        assertThat(at(16, Long.MIN_VALUE)).isZero();
        assertThat(at(17, Long.MIN_VALUE)).as("before the first record").isEqualTo(1);
        assertThat(at(18, 5)).isZero();
        assertThat(at(27, 5)).isZero();
        assertThat(at(28, 5)).isEqualTo(1);
        assertThat(at(28, 6)).isZero();
    }

    @Test
    void looksAlsoWhileNobodyAsks() {
        clock.set(5);
        nanos.set(10 * SECOND);
        gauge.update();
        assertThat(at(20, 5)).isEqualTo(1);
    }

    private int at(long seconds, long micros) {
        nanos.set(seconds * SECOND);
        clock.set(micros);
        return gauge.getValue();
    }
}
