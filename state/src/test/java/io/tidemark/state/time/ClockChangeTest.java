package io.tidemark.state.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A venue that never closes in a zone whose clocks change: days of 23 and 25 hours, slices of elapsed time. */
class ClockChangeTest {

    private static final long HOUR = 3_600_000;

    private static final Session LONDON = SessionFiles.parse("""
            name: LONDON_24x7
            source: test
            zone: Europe/London
            weekdays: [MON, TUE, WED, THU, FRI, SAT, SUN]
            open: "00:00"
            close: "24:00"
            first_year: 2021
            last_year: 2021
            year_days: 365
            rolling: {week: 7, month: 30, year: 365}
            """);

    @ParameterizedTest
    @CsvSource({"2021-03-27, 24, 12", "2021-03-28, 23, 12", "2021-10-31, 25, 13", "2021-11-01, 24, 12"})
    void slicesAreElapsedTime(LocalDate date, int hours, int twoHours) {
        SessionCalendar calendar = SessionCalendar.of(LONDON);
        int day = calendar.dayOf((int) date.toEpochDay());
        assertThat(calendar.close(day) - calendar.open(day)).isEqualTo(hours * HOUR);
        assertThat(calendar.close(day)).isEqualTo(calendar.open(day + 1));
        for (Align align : Align.values()) {
            assertThat(slices(calendar, day, "1h", align)).isEqualTo(hours);
            assertThat(slices(calendar, day, "2h", align)).isEqualTo(twoHours);
        }
    }

    private static long slices(SessionCalendar calendar, int day, String base, Align align) {
        TimeLattice lattice = TimeLattice.of(calendar, Timeframe.of(base), List.of(), align);
        return lattice.slicesBefore(calendar.close(day)) - lattice.slicesBefore(calendar.open(day));
    }
}
