package io.tidemark.state.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLatticeTest {

    @Test
    void equalBoundariesAreOneNodeUnderAllTheirNames() {
        TimeLattice crypto = lattice("CRYPTO", "1D", Align.SESSION, "1W", "7D", "12M", "360D", "1Y", "365D");
        assertThat(nodes(crypto))
                .containsExactly("D1 [] -1", "D7 [7D, 1W] 0", "D360 [360D, 12M] 0", "D365 [365D, 1Y] 0");
        TimeLattice equity = lattice("US_EQUITY", "1D", Align.SESSION, "1W", "5D", "12M", "252D", "1Y");
        assertThat(nodes(equity)).containsExactly("D1 [] -1", "D5 [5D, 1W] 0", "D252 [252D, 12M, 1Y] 0");
        TimeLattice calendar = lattice("CRYPTO", "1D", Align.SESSION, "12M_CAL", "1Y_CAL", "1D", "1Y_CAL_ANCHOR");
        // Equal boundaries, but only the anchored bar leaves when it began before the data.
        assertThat(nodes(calendar))
                .containsExactly("D1 [1D] -1", "CAL_M12 [12M_CAL, 1Y_CAL] 0", "ANCHOR_M12 [1Y_CAL_ANCHOR] 1");
    }

    @Test
    void everyNodeIsFedByTheLongestThatFits() {
        TimeLattice lattice = lattice(
                "CRYPTO",
                "1m",
                Align.SESSION,
                "5m",
                "7m",
                "15m",
                "45m",
                "1h",
                "4h",
                "6h",
                "12h",
                "2D",
                "4D",
                "6D",
                "12D",
                "1W_CAL_US",
                "4W_CAL_US",
                "2W_CAL_ISO",
                "4W_CAL_ISO",
                "1M_CAL",
                "3M_CAL",
                "9M_CAL",
                "3M_CAL_ANCHOR",
                "9M_CAL_ANCHOR",
                "2W_CAL_ANCHOR_US",
                "4W_CAL_ANCHOR_US",
                "1Y_CAL");
        assertThat(feeder(lattice, "5m", "7m", "15m", "45m", "1h", "4h", "6h", "12h"))
                .containsExactly("S60", "S60", "S300", "S900", "S900", "S3600", "S3600", "S21600");
        assertThat(feeder(lattice, "2D", "4D", "6D", "12D")).containsExactly("D1", "D2", "D2", "D6");
        assertThat(feeder(lattice, "1W_CAL_US", "4W_CAL_US", "2W_CAL_ISO", "4W_CAL_ISO"))
                .containsExactly("D1", "CAL_US_W1", "D1", "CAL_ISO_W2");
        assertThat(feeder(lattice, "1M_CAL", "3M_CAL", "9M_CAL", "3M_CAL_ANCHOR", "9M_CAL_ANCHOR", "1Y_CAL"))
                .containsExactly("D1", "CAL_M1", "ANCHOR_M3", "CAL_M3", "ANCHOR_M3", "ANCHOR_M3");
        assertThat(feeder(lattice, "2W_CAL_ANCHOR_US", "4W_CAL_ANCHOR_US")).containsExactly("D1", "ANCHOR_US_W2");
        int day = lattice.parent(SliceOracleTest.node(lattice, Timeframe.of("2D")));
        assertThat(lattice.names(day)).isEmpty();
        assertThat(lattice.id(lattice.parent(day))).isEqualTo("S43200");
    }

    @ParameterizedTest
    @CsvSource({
        "CRYPTO, SESSION, 0",
        "US_EQUITY, SESSION, 0",
        "FX_COP, SESSION, 777",
        "NSE, CLOCK, 0",
        "FX_24x5, CLOCK, 13",
        "US_EQUITY, CLOCK, 0"
    })
    void boundariesOfEveryNodeAreBoundariesOfItsFeeder(String name, Align align, int origin) {
        List<Timeframe> wanted = new ArrayList<>(Timeframe.intraday());
        wanted.addAll(Timeframe.all());
        TimeLattice lattice = TimeLattice.of(SessionFiles.calendar(name), Timeframe.of("1s"), wanted, align);
        SessionCalendar calendar = lattice.calendar();
        for (int node = 1; node < lattice.size(); node++) {
            int parent = lattice.parent(node);
            assertThat(parent).isBetween(0, node - 1);
            int stride = lattice.isIntraday(node) ? 997 : 1;
            for (int day = origin; day < calendar.days() && parent > 0; day += stride) {
                Period period = lattice.period(node, lattice.sliceOpen(calendar.open(day)), origin);
                Period first =
                        lattice.period(parent, lattice.sliceOpen(Math.max(period.open(), calendar.open(day))), origin);
                // A clock slice may be labelled before the session opens, the day is not.
                long firstOpen = Math.max(first.open(), calendar.open(day));
                boolean nested = firstOpen >= period.open() && first.close() <= period.close();
                if (period.close() != Period.BEYOND && !lattice.isIntraday(node)) {
                    day = period.lastDay();
                    Period last = lattice.period(parent, lattice.sliceOpen(period.close() - 1), origin);
                    nested &= last.close() == period.close();
                }
                assertThat(nested)
                        .as("%s in %s, day %s", lattice.id(node), lattice.id(parent), day)
                        .isTrue();
            }
        }
    }

    @Test
    void hoursOfAUsEquityBeginAtHalfPastAndTheLastIsShort() {
        TimeLattice lattice = lattice("US_EQUITY", "1m", Align.SESSION, "1h");
        assertThat(periods(lattice, 1, "2021-03-12"))
                .containsExactly(
                        "09:30-10:30",
                        "10:30-11:30",
                        "11:30-12:30",
                        "12:30-13:30",
                        "13:30-14:30",
                        "14:30-15:30",
                        "15:30-16:00");
        assertThat(periods(lattice, 1, "2021-11-26"))
                .containsExactly("09:30-10:30", "10:30-11:30", "11:30-12:30", "12:30-13:00");
    }

    @Test
    void clockHoursBeginOnTheHourAndTheFirstBeforeTheSession() {
        TimeLattice lattice = lattice("US_EQUITY", "1h", Align.CLOCK, "2h");
        assertThat(lattice.id(0)).isEqualTo("S3600_CLOCK");
        assertThat(periods(lattice, 0, "2021-03-15"))
                .containsExactly(
                        "09:00-10:00",
                        "10:00-11:00",
                        "11:00-12:00",
                        "12:00-13:00",
                        "13:00-14:00",
                        "14:00-15:00",
                        "15:00-16:00");
        assertThat(periods(lattice, 1, "2021-03-15"))
                .containsExactly("08:00-10:00", "10:00-12:00", "12:00-14:00", "14:00-16:00");
        long nine = Instant.parse("2021-03-15T13:00:00Z").toEpochMilli();
        assertThat(lattice.sliceOpen(nine)).isEqualTo(TimeLattice.NONE);
        assertThat(lattice.sliceClose(nine)).isEqualTo(nine + 3_600_000);
        assertThat(lattice("CRYPTO", "1h", Align.CLOCK).id(0)).isEqualTo("S3600");
    }

    @Test
    void bogotaHasSixtyFiveMinuteBars() {
        List<String> bars = periods(lattice("FX_COP", "5m", Align.SESSION), 0, "2024-01-09");
        assertThat(bars).hasSize(60).startsWith("08:00-08:05").endsWith("12:55-13:00");
    }

    @Test
    void sevenMinutesRestartEveryDay() {
        List<String> bars = periods(lattice("CRYPTO", "7m", Align.SESSION), 0, "2024-02-29");
        assertThat(bars).hasSize(206).startsWith("00:00-00:07", "00:07-00:14").endsWith("23:55-00:00");
    }

    @Test
    void aWeekIsKnownOnFridayAndCarriesItsFlags() {
        TimeLattice lattice = lattice("US_EQUITY", "1D", Align.SESSION, "1W_CAL_ISO", "2W_CAL_ANCHOR_ISO");
        Period week = lattice.period(1, open(lattice, "2021-07-06"), 0);
        assertThat(Instant.ofEpochMilli(week.open())).isEqualTo("2021-07-06T13:30:00Z");
        assertThat(Instant.ofEpochMilli(week.close())).isEqualTo("2021-07-09T20:00:00Z");
        assertThat(lattice.dropsPartialStart(1)).isTrue();
        assertThat(lattice.dropsPartialStart(2)).isFalse();
        Period newYear = lattice.period(2, open(lattice, "2025-01-02"), 0);
        assertThat(newYear.stubStart()).isTrue();
        assertThat(Instant.ofEpochMilli(newYear.close())).isEqualTo("2025-01-03T21:00:00Z");
        assertThat(lattice.period(2, open(lattice, "2025-12-31"), 0).stubEnd()).isTrue();
    }

    @Test
    void whatTheFileDoesNotKnowIsBeyond() {
        TimeLattice lattice = lattice("US_EQUITY", "1D", Align.SESSION, "1D", "2W_CAL_ISO", "1Y_CAL", "100D");
        long last = open(lattice, "2027-12-31");
        assertThat(lattice.period(node(lattice, "1Y_CAL"), last, 0).close()).isEqualTo(lattice.sliceClose(last));
        Period weeks = lattice.period(node(lattice, "2W_CAL_ISO"), last, 0);
        assertThat(weeks.close()).isEqualTo(Period.BEYOND);
        assertThat(weeks.lastDay()).isEqualTo(lattice.calendar().days() - 1);
        assertThat(lattice.period(node(lattice, "100D"), last, 0).close()).isEqualTo(Period.BEYOND);
        assertThat(lattice.nextSliceClose(lattice.sliceClose(last))).isEqualTo(Period.BEYOND);
        assertThat(lattice.sliceOpen(lattice.sliceClose(last))).isEqualTo(TimeLattice.NONE);
        assertThat(lattice.slicesBefore(Long.MAX_VALUE))
                .isEqualTo(lattice.calendar().days());
        Period first = lattice.period(node(lattice, "2W_CAL_ISO"), open(lattice, "1998-01-02"), 0);
        assertThat(first.firstDay()).as("the week began in 1997").isEqualTo(SessionCalendar.NONE);
        assertThat(lattice.period(node(lattice, "1Y_CAL"), open(lattice, "1998-01-02"), 0)
                        .firstDay())
                .isZero();
    }

    @Test
    void rollingPeriodsMayCountFromAnInstrumentsFirstDay() {
        TimeLattice lattice = lattice("US_EQUITY", "1D", Align.SESSION, "5D");
        int origin =
                lattice.calendar().dayOf((int) LocalDate.parse("2021-03-17").toEpochDay());
        Period own = lattice.period(1, open(lattice, "2021-03-24"), origin);
        assertThat(List.of(own.firstDay(), own.lastDay())).containsExactly(origin + 5, origin + 9);
        assertThat(lattice.period(1, open(lattice, "2021-03-17"), origin).firstDay())
                .isEqualTo(origin);
        assertThat(lattice.period(1, open(lattice, "2021-03-16"), origin).lastDay())
                .isEqualTo(origin - 1);
    }

    @Test
    void aStepThatTheBaseSliceDoesNotFillIsRefused() {
        assertThatThrownBy(() -> lattice("CRYPTO", "5m", Align.SESSION, "7m"))
                .hasMessage(
                        "timeframe 7m of session CRYPTO: it is no multiple of the base slice 5m; the nearest one is 5m");
        assertThatThrownBy(() -> lattice("CRYPTO", "15m", Align.SESSION, "5m"))
                .hasMessageContaining("the nearest one is 15m");
        assertThatThrownBy(() -> lattice("CRYPTO", "1D", Align.SESSION, "1h")).hasMessageContaining("one bar a day");
        assertThatThrownBy(() -> lattice("CRYPTO", "2D", Align.SESSION)).hasMessageContaining("base slice 2D");
    }

    private static List<String> nodes(TimeLattice lattice) {
        List<String> nodes = new ArrayList<>();
        for (int node = 0; node < lattice.size(); node++) {
            nodes.add(lattice.id(node) + " " + lattice.names(node) + " " + lattice.parent(node));
        }
        return nodes;
    }

    private static List<String> feeder(TimeLattice lattice, String... names) {
        return List.of(names).stream()
                .map(name -> lattice.id(lattice.parent(node(lattice, name))))
                .toList();
    }

    private static int node(TimeLattice lattice, String name) {
        return SliceOracleTest.node(lattice, Timeframe.of(name));
    }

    /** The periods of a node on one day as local times. */
    static List<String> periods(TimeLattice lattice, int node, String date) {
        SessionCalendar calendar = lattice.calendar();
        int day = calendar.dayOf((int) LocalDate.parse(date).toEpochDay());
        ZoneId zone = ZoneId.of(calendar.session().zone());
        List<String> periods = new ArrayList<>();
        long slice = calendar.open(day);
        while (slice < calendar.close(day)) {
            long open = lattice.sliceOpen(slice);
            if (open == TimeLattice.NONE) {
                slice += 60_000;
                continue;
            }
            Period period = lattice.period(node, open, 0);
            periods.add(time(period.open(), zone) + "-" + time(period.close(), zone));
            slice = period.close();
        }
        return periods;
    }

    private static LocalTime time(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone).toLocalTime();
    }

    private static long open(TimeLattice lattice, String date) {
        return lattice.calendar()
                .open(lattice.calendar().dayOf((int) LocalDate.parse(date).toEpochDay()));
    }

    private static TimeLattice lattice(String session, String base, Align align, String... wanted) {
        List<Timeframe> timeframes = List.of(wanted).stream().map(Timeframe::of).toList();
        return TimeLattice.of(SessionFiles.calendar(session), Timeframe.of(base), timeframes, align);
    }
}
