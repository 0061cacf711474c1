package io.tidemark.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HoursTest {

    @Test
    void weekdaysOpenAndClose() {
        MarketHours hours = WeekdayHours.utc(LocalTime.of(14, 30), LocalTime.of(21, 0));
        assertThat(hours.isOpen(micros("2024-01-02T14:29:59Z"))).isFalse();
        assertThat(hours.isOpen(micros("2024-01-02T14:30:00Z"))).isTrue();
        assertThat(hours.isOpen(micros("2024-01-02T20:59:59Z"))).isTrue();
        assertThat(hours.isOpen(micros("2024-01-02T21:00:00Z"))).isFalse();
        assertThat(hours.openFrom(micros("2024-01-05T21:00:00Z"))).isEqualTo(micros("2024-01-08T14:30:00Z"));
        assertThat(hours.openFrom(micros("2024-01-02T10:00:00Z"))).isEqualTo(micros("2024-01-02T14:30:00Z"));
    }

    @Test
    void newYorkKeepsSummerTimeAndHolidays() {
        MarketHours hours = NewYorkHours.hours();
        assertThat(hours.openFrom(micros("2023-07-04T00:00:00Z"))).isEqualTo(micros("2023-07-05T13:30:00Z"));
        assertThat(hours.isOpen(micros("2023-07-05T19:59:59Z"))).isTrue();
        assertThat(hours.isOpen(micros("2023-07-05T20:00:00Z"))).isFalse();
        assertThat(hours.openFrom(micros("2023-12-30T00:00:00Z"))).isEqualTo(micros("2024-01-02T14:30:00Z"));
    }

    @Test
    void sessionsAreBusiestAtTheirEdges() {
        MarketHours hours = WeekdayHours.utc(LocalTime.of(14, 30), LocalTime.of(21, 0));
        double open = hours.activity(micros("2024-01-02T14:30:00Z"));
        double noon = hours.activity(micros("2024-01-02T17:45:00Z"));
        assertThat(open).isGreaterThan(2 * noon);
        assertThat(MarketHours.always().activity(micros("2024-01-02T15:00:00Z")))
                .isGreaterThan(2 * MarketHours.always().activity(micros("2024-01-02T03:00:00Z")));
    }

    @Test
    void sessionMustOpenBeforeItCloses() {
        assertThatThrownBy(() -> WeekdayHours.utc(LocalTime.NOON, LocalTime.NOON))
                .hasMessageContaining("12:00 to 12:00");
    }

    @Test
    void heartbeatsChangeTheirInterval() {
        HeartbeatPlan plan = new HeartbeatPlan(3_600, 10_000, 1_000);
        assertThat(plan.after(0)).isEqualTo(3_600);
        assertThat(plan.after(7_200)).isEqualTo(10_000);
        assertThat(plan.after(10_000)).isEqualTo(11_000);
    }

    private static long micros(String instant) {
        return TimeUnit.SECONDS.toMicros(Instant.parse(instant).getEpochSecond());
    }
}
