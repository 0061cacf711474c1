package io.tidemark.state.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class SessionCalendarTest {

    static final List<String> SESSIONS = SessionFiles.NAMES;

    @ParameterizedTest
    @FieldSource("SESSIONS")
    void everyDayOpensAndClosesAsTheFileSays(String name) {
        SessionCalendar calendar = SessionFiles.calendar(name);
        NaiveSession session = new NaiveSession(SessionFiles.read(name));
        assertThat(calendar.days()).isEqualTo(session.days.size());
        for (int day = 0; day < calendar.days(); day++) {
            LocalDate date = session.days.get(day);
            long open = session.open(date).toInstant().toEpochMilli();
            long close = session.close(date).toInstant().toEpochMilli();
            boolean closedBefore = day == 0 || calendar.close(day - 1) < open;
            boolean same = calendar.open(day) == open
                    && calendar.close(day) == close
                    && calendar.epochDay(day) == date.toEpochDay()
                    && calendar.dayOf((int) date.toEpochDay()) == day
                    && calendar.dayAt(open) == day
                    && calendar.dayAt(close - 1) == day
                    && calendar.dayAt(open - 1) == (closedBefore ? SessionCalendar.NONE : day - 1)
                    && calendar.dayFrom(open) == day
                    && calendar.dayFrom(close - 1) == day
                    && calendar.dayFrom(close) == day + 1
                    && calendar.covers(open)
                    && calendar.covers(close - 1);
            assertThat(same).as("%s %s", name, date).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CRYPTO, 1970-01-01T00:00:00Z, 2101-01-01T00:00:00Z",
        "US_EQUITY, 1998-01-01T05:00:00Z, 2028-01-01T05:00:00Z",
        "FX_COP, 1998-01-01T05:00:00Z, 2028-01-01T05:00:00Z",
        "NSE, 1997-12-31T18:30:00Z, 2026-12-31T18:30:00Z",
        "FX_24x5, 1997-12-31T22:00:00Z, 2100-12-31T22:00:00Z"
    })
    void aYearOutsideTheFileIsNotCovered(String name, Instant from, Instant to) {
        SessionCalendar calendar = SessionFiles.calendar(name);
        assertThat(calendar.covers(from.toEpochMilli())).isTrue();
        assertThat(calendar.covers(from.toEpochMilli() - 1)).isFalse();
        assertThat(calendar.covers(to.toEpochMilli() - 1)).isTrue();
        assertThat(calendar.covers(to.toEpochMilli())).isFalse();
        assertThat(calendar.dayFrom(to.toEpochMilli())).isEqualTo(calendar.days());
        assertThat(calendar.dayAt(to.toEpochMilli())).isEqualTo(SessionCalendar.NONE);
    }

    @Test
    void theFirstDayIsTheOriginOfRollingPeriods() {
        assertThat(SessionFiles.calendar("CRYPTO").epochDay(0)).isZero();
        assertThat(date(SessionFiles.calendar("US_EQUITY"), 0)).isEqualTo("1998-01-02");
        assertThat(date(SessionFiles.calendar("FX_24x5"), 0)).isEqualTo("1998-01-01");
    }

    @Test
    void weekendsAndHolidaysHaveNoDay() {
        SessionCalendar calendar = SessionFiles.calendar("US_EQUITY");
        for (String closed : List.of("2021-07-05", "2021-07-10", "1997-12-31", "2028-01-03")) {
            assertThat(calendar.dayOf((int) LocalDate.parse(closed).toEpochDay()))
                    .as(closed)
                    .isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "US_EQUITY, 2021-03-12T14:29:59Z, false",
        "US_EQUITY, 2021-03-12T14:30:00Z, true",
        "US_EQUITY, 2021-03-12T20:44:59Z, true",
        "US_EQUITY, 2021-03-12T20:45:00Z, false",
        "US_EQUITY, 2021-03-15T19:44:59Z, true",
        "US_EQUITY, 2021-03-15T19:45:00Z, false",
        "US_EQUITY, 2021-11-26T17:59:59Z, true",
        "US_EQUITY, 2021-11-26T18:00:00Z, false",
        "CRYPTO, 2021-03-13T23:59:59Z, true",
        "FX_24x5, 2021-03-12T22:00:00Z, false",
        "FX_24x5, 2021-03-14T21:00:00Z, true"
    })
    void signalsAreTakenInTheSignalWindow(String name, Instant instant, boolean expected) {
        assertThat(SessionFiles.calendar(name).isSignalTime(instant.toEpochMilli()))
                .isEqualTo(expected);
    }

    private static String date(SessionCalendar calendar, int day) {
        return LocalDate.ofEpochDay(calendar.epochDay(day)).toString();
    }
}
