package io.tidemark.state.macro;

import static io.tidemark.state.macro.MacroFiles.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.SessionFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bars of a trading day see. */
class MacroViewTest {

    private static final MacroRegistry REGISTRY = MacroFiles.registry();

    private final MacroLog log = MacroLog.opening(REGISTRY, MacroLog.DEPTH);

    /** A value that says which day it is of, received by the rule. */
    private void publish(String series, String... dates) {
        for (String date : dates) {
            publish(series, day(date), day(date));
        }
    }

    private void publish(String series, int date, double value) {
        long received = REGISTRY.publicationMicros(REGISTRY.find(series), date);
        log.add(MacroValue.of(series, "", date, received, value));
    }

    private static MacroDay trading(String session, String date) {
        SessionCalendar calendar = SessionFiles.calendar(session);
        return MacroDay.of(calendar, calendar.dayOf(day(date)));
    }

    private MacroView view(String session, String date) {
        return MacroView.of(log, trading(session, date), "AAPL.nasdaq");
    }

    private static MacroSeries series(String name) {
        return REGISTRY.find(name);
    }

    private static long micros(String instant) {
        return Instant.parse(instant).getEpochSecond() * 1_000_000L;
    }

    @ParameterizedTest
    @CsvSource({
        // Tuesday sees Monday's, Monday sees Friday's.
        "US_EQUITY, VIX, 2024-01-23, 2024-01-22",
        "US_EQUITY, VIX, 2024-01-22, 2024-01-19",
        // Monday 2024-01-15 is a holiday of the venue, which Brent does not keep: its value is of no day of both.
        "US_EQUITY, BRENT, 2024-01-16, 2024-01-12",
        // Monday 2024-01-08 is a holiday of the series in Colombia, not of the venue.
        "US_EQUITY, COL_10Y, 2024-01-09, 2024-01-05",
        "US_EQUITY, BRENT, 2024-01-09, 2024-01-08",
        // Always open: on Saturday Friday's value is due, but that and the weekend's come on Monday at 06:00 UTC only.
        "CRYPTO, BRENT, 2024-01-13, 2024-01-11",
        "CRYPTO, BRENT, 2024-01-15, 2024-01-11",
        "CRYPTO, BRENT, 2024-01-16, 2024-01-14",
        // FX opens on the evening before, when the value of that day is not published yet.
        "FX_24x5, BRENT, 2024-01-17, 2024-01-15"
    })
    void seesTheLastBusinessDayOfBothCalendars(String session, String series, String today, String seen) {
        for (int date = day("2023-12-20"); date <= day("2024-01-31"); date++) {
            // On holidays of its calendar, too: whatever comes, the rule decides what is seen.
            publish(series, date, date);
        }
        assertThat(view(session, today).asOf(series(series)).value().valueDate())
                .as(session + " " + series)
                .isEqualTo(day(seen));
    }

    @Test
    void earlyValuesAreOnlySeenOnTheDayAfter() {
        log.add(MacroValue.of("VIX", "", day("2024-01-23"), micros("2024-01-22T01:00:00Z"), 1));
        assertThat(view("US_EQUITY", "2024-01-23").value(series("VIX")).reason())
                .isEqualTo(MissingReason.ABSENT);
        assertThat(view("US_EQUITY", "2024-01-24").value(series("VIX")).value()).isEqualTo(1);
    }

    @Test
    void whatComesDuringTheSessionIsSeenOnTheNextDay() {
        int monday = day("2024-01-22");
        publish("VIX", monday, 13);
        // The open of Tuesday is 14:30 UTC.
        log.add(MacroValue.of("VIX", "", monday, micros("2024-01-23T14:30:00Z"), 14));
        MacroAnswer tuesday = view("US_EQUITY", "2024-01-23").asOf(series("VIX"));
        assertThat(tuesday.value().value()).isEqualTo(13);
        assertThat(tuesday.value().revision()).isZero();
        MacroAnswer wednesday = view("US_EQUITY", "2024-01-24").asOf(series("VIX"));
        assertThat(wednesday.value().value()).isEqualTo(14);
        assertThat(wednesday.value().revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "VIX, 2024-01-19, 2024-01-24, 5",
        "VIX, 2024-01-19, 2024-01-25, -1",
        // Ages of months and quarters count from their ends, whichever of their days they are dated by.
        "PMI_US, 2024-01-31, 2024-03-15, 44",
        "PMI_US, 2024-01-01, 2024-03-15, 44",
        "PMI_US, 2024-01-01, 2024-03-18, -1",
        "UNEMPLOYMENT_COL, 2024-01-31, 2024-04-15, 75",
        "UNEMPLOYMENT_COL, 2024-01-31, 2024-04-16, -1",
        "GDP_US, 2024-01-01, 2024-08-13, 135",
        "GDP_US, 2024-03-31, 2024-08-14, -1"
    })
    void valuesAreCarriedUntilTheirLimit(String series, String date, String today, int age) {
        publish(series, date);
        MacroReading reading = view("US_EQUITY", today).age(series(series));
        assertThat(reading.isKnown() ? (int) reading.value() : -1).isEqualTo(age);
        assertThat(reading.reason()).isEqualTo(age < 0 ? MissingReason.STALE : null);
    }

    @Test
    void spreadsNeedBothSides() {
        publish("COL_10Y", day("2024-01-16"), 9.75);
        MacroView view = view("US_EQUITY", "2024-01-18");
        MacroSeries us = series("us_10y");
        assertThat(view.spread(series("COL_10Y"), us)).isEqualTo(new MacroReading(Double.NaN, MissingReason.ABSENT));
        assertThat(view.spread(us, series("COL_10Y")).reason()).isEqualTo(MissingReason.ABSENT);
        MacroRow row = MacroRow.of(List.of(expression(MacroFunction.SPREAD, 0, "COL_10Y", "US_10Y")), view);
        assertThat(row.missing()).hasToString("[UST10Y:absent]");
        publish("UST10Y", day("2024-01-17"), 4.25);
        assertThat(view.spread(series("COL_10Y"), us)).isEqualTo(new MacroReading(5.5, null));
    }

    @Test
    void changesGoBackOverValueDatesNotDays() {
        publish("VIX", day("2024-01-12"), 10);
        publish("VIX", day("2024-01-16"), 12);
        publish("VIX", day("2024-01-17"), 15);
        MacroView view = view("US_EQUITY", "2024-01-18");
        assertThat(view.change(series("VIX"), 1).value()).isEqualTo(0.25);
        assertThat(view.change(series("VIX"), 2).value()).isEqualTo(0.5);
        assertThat(view.change(series("VIX"), 3).reason()).isEqualTo(MissingReason.WARMING);
    }

    @Test
    void aChangeFromZeroIsUndefined() {
        publish("VIX", day("2024-01-16"), 0);
        publish("VIX", day("2024-01-17"), 15);
        assertThat(view("US_EQUITY", "2024-01-18").change(series("VIX"), 1).reason())
                .isEqualTo(MissingReason.UNDEFINED);
    }

    @Test
    void zIsThatOfTheLastValueInAFullWindow() {
        publish("VIX", day("2024-01-12"), 1);
        publish("VIX", day("2024-01-16"), 2);
        publish("VIX", day("2024-01-17"), 6);
        MacroView view = view("US_EQUITY", "2024-01-18");
        // Mean 3, deviations −2, −1, 3: sample variance 7.
        assertThat(view.z(series("VIX"), 3).value()).isCloseTo(3 / Math.sqrt(7), within(1e-15));
        assertThat(view.z(series("VIX"), 4).reason()).isEqualTo(MissingReason.WARMING);
    }

    /** The mean of values like 0.1 is not 0.1, so their deviations must not be taken from it. */
    @ParameterizedTest
    @CsvSource({"0.1", "1e-9", "3.3333333333333335e11", "-7.7", "0"})
    void zIsUndefinedWhenAllValuesAreEqual(double value) {
        for (int date = day("2022-06-01"); date <= day("2024-01-17"); date++) {
            publish("BRENT", date, value);
        }
        assertThat(view("US_EQUITY", "2024-01-18").z(series("BRENT"), 252))
                .isEqualTo(new MacroReading(Double.NaN, MissingReason.UNDEFINED));
    }

    @Test
    void aZOfSeriesThatStoppedIsStale() {
        for (int date = day("2022-06-01"); date <= day("2024-01-12"); date++) {
            publish("BRENT", date, date % 17);
        }
        assertThat(view("US_EQUITY", "2024-01-16").z(series("BRENT"), 252).isKnown())
                .isTrue();
        assertThat(view("US_EQUITY", "2024-01-18").z(series("BRENT"), 252).reason())
                .isEqualTo(MissingReason.STALE);
    }

    @Test
    void completeMeansFreshValuesOfAllThatIsNeeded() {
        publish("VIX", day("2024-01-17"), 13);
        publish("BRENT", day("2024-01-05"), 80);
        MacroView view = view("US_EQUITY", "2024-01-18");
        assertThat(view.isComplete(List.of(series("VIX")))).isTrue();
        assertThat(view.missing(List.of(series("DXY"), series("VIX"), series("BRENT"))))
                .hasToString("[DXY:absent, BRENT:stale]");
        assertThat(view.isComplete(List.of(series("VIX"), series("DXY")))).isFalse();
        assertThat(view.isComplete(List.of())).isTrue();
    }

    @Test
    void beyondItsCalendarASeriesIsMissingNotAnError() {
        publish("BRENT", day("2040-01-12"), 80);
        log.add(MacroValue.of("VIX", "", day("2040-01-12"), micros("2040-01-13T06:00:00Z"), 13));
        MacroView view = view("CRYPTO", "2040-01-17");
        assertThat(view.value(series("BRENT")).value()).isEqualTo(80);
        assertThat(view.value(series("VIX")).reason()).isEqualTo(MissingReason.UNCOVERED);
        assertThat(view.z(series("VIX"), 5).reason()).isEqualTo(MissingReason.UNCOVERED);
    }

    @Test
    void datesOfEarningsAreKnownAheadAndMayMove() {
        earnings("2024-01-25", "2024-01-02T12:00:00Z", 1);
        earnings("2024-02-01", "2024-01-20T12:00:00Z", 1);
        earnings("2024-01-25", "2024-01-20T12:00:00Z", 0);
        log.add(MacroValue.of("EARNINGS", "MSFT.nasdaq", day("2024-01-18"), micros("2024-01-02T12:00:00Z"), 1));
        MacroSeries series = series("EARNINGS");
        assertThat(view("US_EQUITY", "2024-01-02").until(series).value()).isEqualTo(23);
        assertThat(view("US_EQUITY", "2024-01-19").until(series).value()).isEqualTo(6);
        assertThat(view("US_EQUITY", "2024-01-22").until(series).value()).isEqualTo(10);
        assertThat(view("US_EQUITY", "2024-02-01").until(series).value()).isZero();
        assertThat(view("US_EQUITY", "2024-02-01").since(series).value()).isZero();
        assertThat(view("US_EQUITY", "2024-02-02").until(series).reason()).isEqualTo(MissingReason.ABSENT);
        assertThat(view("US_EQUITY", "2024-02-02").since(series).value()).isEqualTo(1);
        assertThat(view("US_EQUITY", "2024-01-31").since(series).reason()).isEqualTo(MissingReason.ABSENT);
    }

    private void earnings(String date, String received, double value) {
        log.add(MacroValue.of("EARNINGS", "AAPL.nasdaq", day(date), micros(received), value));
    }

    @Test
    void expressionsAreNamedAndEvaluated() {
        for (int date = day("2022-06-01"); date <= day("2024-01-17"); date++) {
            publish("DXY", date, 100 + date % 13);
        }
        publish("COL_10Y", day("2024-01-17"), 9.75);
        publish("UST10Y", day("2024-01-17"), 4.25);
        List<MacroExpression> expressions = List.of(
                expression(MacroFunction.VALUE, 0, "DXY"),
                expression(MacroFunction.CHANGE, 1, "dxy"),
                expression(MacroFunction.Z, 252, "DXY"),
                expression(MacroFunction.SPREAD, 0, "COL_10Y", "UST10Y"),
                expression(MacroFunction.AGE, 0, "DXY"),
                expression(MacroFunction.CHANGE, 1, "US_10Y"),
                expression(MacroFunction.VALUE, 0, "EMBI"),
                expression(MacroFunction.UNTIL, 0, "EARNINGS"));
        assertThat(expressions)
                .hasToString("[macro(dxy), macro_change(dxy,1), macro_z(dxy,252), macro_spread(col_10y,us_10y), "
                        + "macro_age(dxy), macro_change(us_10y,1), macro(embi), macro_until(earnings)]");
        assertThat(expressions).extracting(MacroExpression::dates).containsExactly(1, 2, 252, 1, 1, 2, 1, 1);
        MacroView view = view("US_EQUITY", "2024-01-18");
        MacroRow row = MacroRow.of(expressions, view);
        assertThat(row.tradingDay()).isEqualTo(day("2024-01-18"));
        assertThat(row.values())
                .containsExactly(
                        view.value(series("DXY")).value(),
                        view.change(series("DXY"), 1).value(),
                        view.z(series("DXY"), 252).value(),
                        5.5,
                        1.0,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN);
        assertThat(row.values().subList(0, 5)).doesNotContain(Double.NaN);
        assertThat(row.missing()).hasToString("[UST10Y:warming, EMBI:absent, EARNINGS:absent]");
        assertThat(row.isComplete()).isFalse();
        assertThat(MacroRow.of(expressions.subList(0, 5), view).isComplete()).isTrue();
    }

    private static MacroExpression expression(MacroFunction function, int number, String... names) {
        return MacroExpression.of(REGISTRY, function, List.of(names), number);
    }

    @Test
    void anUndefinedNumberIsNotAMissingSeries() {
        publish("VIX", day("2024-01-16"), 0);
        publish("VIX", day("2024-01-17"), 15);
        MacroRow row =
                MacroRow.of(List.of(expression(MacroFunction.CHANGE, 1, "VIX")), view("US_EQUITY", "2024-01-18"));
        assertThat(row.values()).containsExactly(Double.NaN);
        assertThat(row.isComplete()).isTrue();
    }

    @Test
    void expressionsRefuseWhatTheirFunctionDoesNotTake() {
        assertThatThrownBy(() -> expression(MacroFunction.SPREAD, 0, "DXY"))
                .hasMessage("macro_spread takes 2 series, not 1");
        assertThatThrownBy(() -> expression(MacroFunction.VALUE, 3, "DXY")).hasMessage("macro takes no number, not 3");
        assertThatThrownBy(() -> expression(MacroFunction.CHANGE, 0, "DXY"))
                .hasMessage("macro_change takes a number of at least 1, not 0");
        assertThatThrownBy(() -> expression(MacroFunction.Z, 1, "DXY"))
                .hasMessage("macro_z takes a number of at least 2, not 1");
        assertThatThrownBy(() -> expression(MacroFunction.Z, 252, "DYX"))
                .hasMessage("no macro series is named DYX (nearest: dxy)");
        assertThat(MacroFunction.lookUp("MACRO_Z")).isEqualTo(MacroFunction.Z);
        assertThat(MacroFunction.lookUp("macro_zz")).isNull();
        assertThat(MacroFunction.words()).contains("macro_spread");
    }

    /** A day's row can be kept for all its bars: what comes in its session, or is let go of behind it, does not change it. */
    @Test
    void theRowOfADayStaysWhatItIs() {
        for (int date = day("2022-06-01"); date <= day("2024-01-17"); date++) {
            publish("BRENT", date, 80 + date % 13);
        }
        List<MacroExpression> expressions =
                List.of(expression(MacroFunction.Z, 252, "BRENT"), expression(MacroFunction.CHANGE, 5, "BRENT"));
        MacroDay today = trading("US_EQUITY", "2024-01-18");
        MacroRow before = MacroRow.of(expressions, MacroView.of(log, today, ""));
        assertThat(before.isComplete()).isTrue();
        for (int date = day("2023-12-01"); date <= day("2024-01-17"); date++) {
            log.add(MacroValue.of("BRENT", "", date, today.openMicros() + date, 1));
        }
        log.forget(today);
        assertThat(MacroRow.of(expressions, MacroView.of(log, today, ""))).isEqualTo(before);
        assertThat(MacroRow.of(expressions, view("US_EQUITY", "2024-01-19")).values())
                .isNotEqualTo(before.values());
    }

    @Test
    void calendarsWithoutACommonDayAreNotSearchedForEver() {
        BusinessDays weekend = new BusinessDays() {
            @Override
            public boolean covers(int epochDay) {
                return true;
            }

            @Override
            public boolean contains(int epochDay) {
                return !BusinessDays.WEEKDAYS.contains(epochDay);
            }
        };
        MacroRegistry odd = MacroRegistry.of(
                List.of(MacroSeries.of("ODD", MacroFrequency.DAILY, "WEEKEND")), Map.of("WEEKEND", weekend));
        MacroView view = MacroView.of(MacroLog.opening(odd, 5), trading("US_EQUITY", "2024-01-18"), "");
        assertThat(view.value(odd.find("ODD")).reason()).isEqualTo(MissingReason.UNCOVERED);
    }

    @Test
    void weekdaysAreMondayToFriday() {
        List<String> names = new ArrayList<>();
        for (int date = day("1969-12-22"); date < day("1969-12-29"); date++) {
            if (BusinessDays.WEEKDAYS.contains(date)) {
                names.add(java.time.LocalDate.ofEpochDay(date).getDayOfWeek().toString());
            }
        }
        assertThat(names).containsExactly("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
    }
}
