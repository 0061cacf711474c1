package io.tidemark.state.macro;

import static io.tidemark.state.macro.MacroFiles.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped series, their names, and when their values are taken to have come. */
class MacroRegistryTest {

    private static final MacroRegistry REGISTRY = MacroFiles.registry();

    @Test
    void holdsTheNamedSeriesAndTheColombianYield() {
        assertThat(ids(MacroFrequency.DAILY))
                .containsExactly(
                        "DXY", "VIX", "UST10Y", "UST2Y", "EMBI", "BRENT", "IBR", "TPM", "TRM", "USDMXN", "USDBRL",
                        "S&P500", "COLCAP", "OIL", "GOLD", "COL_10Y");
        assertThat(ids(MacroFrequency.MONTHLY))
                .containsExactly(
                        "FEDFUNDS", "CPI", "CPI_COL", "UNEMPLOYMENT_US", "UNEMPLOYMENT_COL", "PMI_US", "PMI_COL", "M2");
        assertThat(ids(MacroFrequency.QUARTERLY)).containsExactly("GDP_US", "GDP_COL", "BOP", "FDI");
        assertThat(ids(MacroFrequency.EVENT)).containsExactly("EARNINGS", "SENTIMENT", "MENTIONS");
        assertThat(REGISTRY.find("VIX").staleAfterDays()).isEqualTo(5);
        assertThat(REGISTRY.find("CPI").staleAfterDays()).isEqualTo(45);
        assertThat(MacroFrequency.QUARTERLY.staleAfterDays()).isEqualTo(120);
    }

    private static List<String> ids(MacroFrequency frequency) {
        return REGISTRY.series().stream()
                .filter(series -> series.frequency() == frequency)
                .map(MacroSeries::id)
                .toList();
    }

    /** A series whose values come later than they are used would never be seen. */
    @Test
    void noValueIsStaleBeforeTheNextOneComes() {
        for (MacroSeries series : REGISTRY.series()) {
            if (series.frequency() == MacroFrequency.MONTHLY || series.frequency() == MacroFrequency.QUARTERLY) {
                int longest = series.frequency() == MacroFrequency.MONTHLY ? 31 : 92;
                assertThat(series.staleAfterDays())
                        .as(series.id())
                        .isGreaterThanOrEqualTo(series.lagDays() + longest - 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"UST10Y", "US_10Y", "us_10y", "ust10y", "Us_10y"})
    void aSeriesHasSeveralNames(String name) {
        assertThat(REGISTRY.find(name).id()).isEqualTo("UST10Y");
    }

    @Test
    void aWrongNameIsToldTheRightOne() {
        assertThat(REGISTRY.lookUp("BRENTT")).isNull();
        assertThatThrownBy(() -> REGISTRY.find("BRENTT"))
                .hasMessage("no macro series is named BRENTT (nearest: BRENT)");
        assertThatThrownBy(() -> REGISTRY.find("us_10")).hasMessage("no macro series is named us_10 (nearest: UST10Y)");
        assertThatThrownBy(() -> REGISTRY.find("something_else"))
                .hasMessageStartingWith("no macro series is named something_else (known: DXY, VIX, ");
    }

    @ParameterizedTest
    @CsvSource({
        // Daily: the next business day of the series.
        "BRENT, 2024-01-04, 2024-01-05T06:00:00Z",
        "BRENT, 2024-01-05, 2024-01-08T06:00:00Z",
        "BRENT, 2024-01-06, 2024-01-08T06:00:00Z",
        "VIX, 2024-01-12, 2024-01-16T06:00:00Z", // Martin Luther King Day
        "COL_10Y, 2024-01-05, 2024-01-09T06:00:00Z", // Epiphany, moved
        // Months and quarters by any of their days.
        "CPI, 2024-01-01, 2024-02-15T06:00:00Z",
        "CPI, 2024-01-31, 2024-02-15T06:00:00Z",
        "CPI, 2024-02-29, 2024-03-15T06:00:00Z",
        "GDP_US, 2023-12-31, 2024-01-30T06:00:00Z",
        "GDP_US, 2023-10-01, 2024-01-30T06:00:00Z",
        "M2, 2023-12-01, 2024-01-29T06:00:00Z" // the 28th was a Sunday
    })
    void publicationFollowsFromTheValueDate(String series, String date, Instant published) {
        assertThat(REGISTRY.publicationMicros(REGISTRY.find(series), day(date)))
                .isEqualTo(published.getEpochSecond() * 1_000_000L);
    }

    @Test
    void publicationIsNotGuessed() {
        assertThat(REGISTRY.publicationMicros(REGISTRY.find("EARNINGS"), day("2024-01-04")))
                .isEqualTo(MacroRegistry.NONE);
        assertThat(REGISTRY.publicationMicros(REGISTRY.find("VIX"), day("1997-06-02")))
                .isEqualTo(MacroRegistry.NONE);
        assertThat(REGISTRY.publicationMicros(REGISTRY.find("VIX"), day("2090-06-02")))
                .isEqualTo(MacroRegistry.NONE);
    }

    @Test
    void refusesNamesThatMeanTwoSeriesAndCalendarsThatAreNotThere() {
        MacroSeries dxy = MacroSeries.of("DXY", MacroFrequency.DAILY, "WEEKDAYS");
        MacroSeries other = new MacroSeries("DX", "dx", List.of("DXY"), MacroFrequency.DAILY, 1, 5, "WEEKDAYS", false);
        assertThatThrownBy(() -> MacroRegistry.of(List.of(dxy, other), Map.of()))
                .hasMessage("series DX: DXY is named DXY, too");
        assertThatThrownBy(() -> MacroRegistry.of(
                        List.of(MacroSeries.of("DXY", MacroFrequency.DAILY, "US_EQITY")), MacroFiles.calendars()))
                .hasMessage("series DXY: no calendar US_EQITY (nearest: US_EQUITY)");
    }

    @Test
    void refusesValuesThatMakeNoSense() {
        assertThatThrownBy(() -> MacroSeries.of("dxy", MacroFrequency.DAILY, "WEEKDAYS"))
                .hasMessageStartingWith("series dxy: upper-case");
        assertThatThrownBy(() -> MacroSeries.of("S&P", MacroFrequency.DAILY, "WEEKDAYS"))
                .hasMessageStartingWith("word s&p of S&P: ");
        assertThatThrownBy(() -> new MacroSeries("A", "a", List.of(), MacroFrequency.DAILY, 1, 0, "WEEKDAYS", false))
                .hasMessage("staleAfterDays 0 of A: at least 1");
        assertThatThrownBy(() -> new MacroSeries("A", "a", List.of(), MacroFrequency.DAILY, -2, 5, "WEEKDAYS", false))
                .hasMessage("lagDays -2 of A: 0 to 366");
    }
}
