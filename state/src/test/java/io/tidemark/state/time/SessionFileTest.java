package io.tidemark.state.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the session files say, against real data and published schedules. */
class SessionFileTest {

    @Test
    void usEquityHasExactlyTheDaysOnWhichSpyTraded() throws IOException {
        String data = System.getenv("TIDEMARK_REFERENCE_DATA");
        Assumptions.assumeTrue(data != null, "TIDEMARK_REFERENCE_DATA is unset: no real trading days to compare with");
        List<String> traded = firstColumn(Path.of(data, "market/lean/equity_usa/daily/spy.csv.gz"));
        assertThat(traded).hasSize(5_849).startsWith("19980102").endsWith("20210331");
        SessionCalendar calendar = SessionFiles.calendar("US_EQUITY");
        for (int day = 0; day < traded.size(); day++) {
            String date = LocalDate.ofEpochDay(calendar.epochDay(day)).toString();
            assertThat(date.replace("-", "")).isEqualTo(traded.get(day));
        }
    }

    private static List<String> firstColumn(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            return lines.lines().skip(1).map(line -> line.substring(0, 8)).toList();
        }
    }

    /** The schedules that the exchange has published for these years. */
    @ParameterizedTest
    @CsvSource({
        "2021, 01-01 01-18 02-15 04-02 05-31 07-05 09-06 11-25 12-24, 11-26",
        "2022, 01-17 02-21 04-15 05-30 06-20 07-04 09-05 11-24 12-26, 11-25",
        "2023, 01-02 01-16 02-20 04-07 05-29 06-19 07-04 09-04 11-23 12-25, 07-03 11-24",
        "2024, 01-01 01-15 02-19 03-29 05-27 06-19 07-04 09-02 11-28 12-25, 07-03 11-29 12-24",
        "2025, 01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25, 07-03 11-28 12-24",
        "2026, 01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25, 11-27 12-24",
        "2027, 01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24, 11-26"
    })
    void nyseIsClosedOnThePublishedDays(int year, String holidays, String halfDays) {
        Session session = SessionFiles.read("US_EQUITY");
        assertThat(session.holidays().get(year)).containsExactly(holidays.split(" "));
        assertThat(session.earlyCloses().get(year))
                .containsOnlyKeys(halfDays.split(" "))
                .containsValue("13:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-06-18, true", // Juneteenth became law a day before and was kept from 2022 on.
        "2022-06-20, false",
        "2022-01-03, true",
        "2021-12-31, true",
        "2001-09-10, true",
        "2001-09-17, true",
        "2012-10-31, true"
    })
    void nyseOnSpecialDays(LocalDate date, boolean open) {
        int day = SessionFiles.calendar("US_EQUITY").dayOf((int) date.toEpochDay());
        assertThat(day != SessionCalendar.NONE).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-01-08", "2024-03-25", "2024-05-13", "2024-06-03", "2024-06-10", "2024-07-01", "2024-08-19"
            })
    void colombiaMovesItsHolidaysToMonday(LocalDate date) {
        assertThat(SessionFiles.calendar("FX_COP").dayOf((int) date.toEpochDay()))
                .isEqualTo(SessionCalendar.NONE);
    }

    @Test
    void bogotaClosesForTheUnitedStatesToo() {
        List<String> holidays = SessionFiles.read("FX_COP").holidays().get(2024);
        assertThat(holidays).contains("01-15", "02-19", "05-27", "06-19", "07-04", "09-02", "10-14", "11-28");
    }

    @Test
    void aHalfDayEndsAtOne() {
        SessionCalendar calendar = SessionFiles.calendar("US_EQUITY");
        int day = calendar.dayOf((int) LocalDate.parse("2024-12-24").toEpochDay());
        assertThat(Duration.ofMillis(calendar.close(day) - calendar.open(day))).isEqualTo(Duration.ofMinutes(210));
    }

    @Test
    void fxDaysAreNamedAfterTheirCloseAndNeverTouch() {
        SessionCalendar calendar = SessionFiles.calendar("FX_24x5");
        int monday = calendar.dayOf((int) LocalDate.parse("2021-03-15").toEpochDay());
        // The clocks of New York change on Sunday morning, while the market is closed: a weekend of 47 hours.
        assertThat(Duration.ofMillis(calendar.open(monday) - calendar.close(monday - 1)))
                .isEqualTo(Duration.ofHours(47));
        assertThat(Duration.ofMillis(calendar.close(monday) - calendar.open(monday)))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aSessionTravelsWithTheJob() throws Exception {
        Session session = SessionFiles.read("US_EQUITY");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(session);
        var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(in.readObject()).isEqualTo(session);
    }

    @Test
    void annualDays() {
        assertThat(SessionFiles.NAMES.stream()
                        .map(name -> SessionFiles.read(name).yearDays()))
                .containsExactly(365, 252, 260, 252, 260);
    }
}
