package io.tidemark.state.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A venue with a lunch break, 11:30 to 12:30, and a half day that ends before it. */
class BreaksTest {

    private static final String YAML = """
            name: TOKYO
            source: test
            zone: Asia/Tokyo
            weekdays: [MON, TUE, WED, THU, FRI]
            open: "09:00"
            close: "15:00"
            breaks: ["11:30-12:30"]
            first_year: 2020
            last_year: 2020
            year_days: 245
            rolling: {week: 5, month: 21, year: 252}
            early_closes:
              2020: {12-30: "11:00"}
            """;

    private final SessionCalendar calendar = SessionCalendar.of(SessionFiles.parse(YAML));

    private TimeLattice lattice(String base, String... wanted) {
        List<Timeframe> timeframes = List.of(wanted).stream().map(Timeframe::of).toList();
        return TimeLattice.of(calendar, Timeframe.of(base), timeframes, Align.SESSION);
    }

    @Test
    void slicesEndAtTheBreakAndBeginBehindIt() {
        TimeLattice lattice = lattice("30m", "1h", "2h");
        assertThat(TimeLatticeTest.periods(lattice, 0, "2020-03-02"))
                .containsExactly(
                        "09:00-09:30",
                        "09:30-10:00",
                        "10:00-10:30",
                        "10:30-11:00",
                        "11:00-11:30",
                        "12:30-13:00",
                        "13:00-13:30",
                        "13:30-14:00",
                        "14:00-14:30",
                        "14:30-15:00");
        assertThat(TimeLatticeTest.periods(lattice, 1, "2020-03-02"))
                .containsExactly(
                        "09:00-10:00", "10:00-11:00", "11:00-11:30", "12:30-13:00", "13:00-14:00", "14:00-15:00");
        assertThat(TimeLatticeTest.periods(lattice, 2, "2020-03-02"))
                .containsExactly("09:00-11:00", "11:00-11:30", "12:30-13:00", "13:00-15:00");
    }

    @Test
    void aHalfDayThatEndsBeforeTheBreakHasNoAfternoon() {
        assertThat(TimeLatticeTest.periods(lattice("45m"), 0, "2020-12-30"))
                .containsExactly("09:00-09:45", "09:45-10:30", "10:30-11:00");
    }

    @Test
    void theBreakIsClosed() {
        long noon = Instant.parse("2020-03-02T03:00:00Z").toEpochMilli();
        for (String base : List.of("1m", "1D")) {
            TimeLattice lattice = lattice(base);
            assertThat(lattice.sliceOpen(noon)).as(base).isEqualTo(TimeLattice.NONE);
            assertThat(calendar.dayAt(noon)).isEqualTo(calendar.dayFrom(noon));
        }
        assertThat(lattice("1m").nextSliceClose(noon)).isEqualTo(noon + 31 * 60_000);
    }

    @Test
    void slicesAreCountedWithoutTheBreak() {
        TimeLattice lattice = lattice("1m");
        int day = calendar.dayFrom(Instant.parse("2020-03-02T00:00:00Z").toEpochMilli());
        long morning = lattice.slicesBefore(calendar.open(day));
        assertThat(lattice.slicesBefore(calendar.close(day)) - morning).isEqualTo(300);
        assertThat(lattice.slicesBefore(calendar.open(day) + 200 * 60_000) - morning)
                .isEqualTo(150);
        assertThat(lattice("1D").slicesBefore(calendar.close(day))).isEqualTo(day + 1);
    }
}
