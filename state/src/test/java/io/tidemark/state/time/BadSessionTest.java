package io.tidemark.state.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value of a right session file is replaced by a wrong one: the error names session, key, value and remedy. */
class BadSessionTest {

    private static final String RIGHT = """
            name: TOKYO
            source: test
            zone: Asia/Tokyo
            weekdays: [MON, TUE, WED, THU, FRI]
            open: "09:00"
            close: "15:00"
            breaks: ["11:30-12:30"]
            signal_window: "09:10-14:50"
            first_year: 2020
            last_year: 2021
            year_days: 245
            rolling: {week: 5, month: 21, year: 252}
            holidays:
              2020: [01-01, 01-02]
            early_closes:
              2020: {12-30: "11:00"}
            """;

    @Test
    void theRightFileIsRight() {
        assertThat(SessionCalendar.of(SessionFiles.parse(RIGHT)).days()).isEqualTo(262 + 261 - 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: Asia/Tokyo | zone: Asia/Tokio | zone: Asia/Tokio: no such time zone; did you mean Asia/Tokyo?",
                "MON, TUE | MON, Tue | weekdays: Tue: write MON, TUE, WED",
                "MON, TUE | MON, MON | weekdays: MON: write MON, TUE, WED, THU, FRI, SAT, SUN, each at most once",
                "[MON, TUE, WED, THU, FRI] | [] | a session needs at least one trading day",
                "open: '\"09:00\"' | open: '\"9:00\"' | open: 9:00: write a time as",
                "close: '\"15:00\"' | close: '\"25:00\"' | close: 25:00: write a time as",
                "close: '\"15:00\"' | close: '\"08:00\"' | close: 08:00: it must be later than the open 09:00; say opens_day_before",
                "11:30-12:30 | 11:30 | breaks: 11:30: write HH:MM-HH:MM",
                "11:30-12:30 | 12:30-11:30 | breaks: 12:30-11:30: it must lie within 09:00-15:00",
                "11:30-12:30 | 14:30-15:00 | breaks lie within the session",
                "09:10-14:50 | 09:10-15:10 | signal_window: 09:10-15:10: it must lie within 09:00-15:00",
                "first_year: 2020 | first_year: 2022 | first_year, last_year: 2022-2021: first ≤ last",
                "year_days: 245 | year_days: 0 | year_days: 0: 365 for 24/7",
                "week: 5 | week: 50 | rolling: Rolling[week=50, month=21, year=252]: ",
                "01-01 | 13-01 | holidays: 2020: 13-01: no such date; write MM-DD",
                "01-01 | 02-30 | holidays: 2020: 02-30: no such date",
                "01-01 | 01-04 | holidays: 2020-01-04: it is a SATURDAY, which has no session anyway",
                "01-01 | 01-02 | holidays: 2020-01-02: it is listed twice",
                "2020: [01 | 2019: [01 | holidays: 2019: the file's years are 2020-2021",
                "12-30: | 01-01: | early_closes: 2020-01-01: it is a holiday, too",
                "11:00 | 15:30 | early_closes: 2020-12-30 15:30: an early close lies between 09:00 and 15:00",
                "source: test | source: | source: null: say where the dates come from",
                "name: TOKYO | name: | name: null: every session has a name"
            })
    void aWrongValueIsNamed(String right, String wrong, String message) {
        String from = right.replace("'", "");
        assertThat(RIGHT).contains(from);
        Session session = SessionFiles.parse(RIGHT.replaceFirst(Pattern.quote(from), wrong.replace("'", "")));
        assertThatThrownBy(() -> SessionCalendar.of(session))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("session ")
                .hasMessageContaining(message);
    }

    @Test
    void aYearWithoutDatesHasNone() {
        String yaml = RIGHT.replace("[01-01, 01-02]", "").replace("{12-30: \"11:00\"}", "");
        assertThat(SessionCalendar.of(SessionFiles.parse(yaml)).days()).isEqualTo(262 + 261);
    }

    @Test
    void aSessionThatOpensOnTheDayBeforeIsNoLongerThanADay() {
        String yaml = RIGHT.replace("open: \"09:00\"", "open: \"09:00\"\nopens_day_before: true");
        assertThatThrownBy(() -> SessionCalendar.of(SessionFiles.parse(yaml)))
                .hasMessageContaining("with opens_day_before it must not be later than the open 09:00");
    }
}
