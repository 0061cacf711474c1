package io.tidemark.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.macro.MacroFrequency;
import io.tidemark.state.macro.MacroSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of macro series, and what is said of a wrong one. */
class MacroSeriesFileTest {

    private static final Path SESSIONS = Path.of("config/sessions");

    @TempDir
    Path folder;

    private MacroCatalog read(String series) throws IOException {
        Files.writeString(folder.resolve("series.yaml"), "series:\n  " + series + "\n");
        return new ConfigFiles(Path.of("nowhere")).macro(folder, SESSIONS);
    }

    /** The file in the jar, with the session files in the jar. */
    @Test
    void theShippedSeriesAreRead() {
        MacroCatalog catalog = new ConfigFiles(Path.of("nowhere")).macro(Path.of("config/macro"), SESSIONS);
        assertThat(catalog.series()).hasSize(31);
        assertThat(catalog.sessions()).extracting("name").containsExactlyInAnyOrder("US_EQUITY", "FX_COP");
        assertThat(catalog.registry().find("us_10y").aliases()).containsExactly("US_10Y");
        assertThat(catalog.registry().find("EARNINGS").perInstrument()).isTrue();
    }

    @Test
    void whatIsNotGivenFollowsFromTheFrequency() throws IOException {
        assertThat(read("NEW_ONE: {frequency: quarterly}").series())
                .containsExactly(new MacroSeries(
                        "NEW_ONE", "new_one", List.of(), MacroFrequency.QUARTERLY, 1, 120, "WEEKDAYS", false));
        assertThat(read("A: {frequency: daily, word: b, aliases: [C], lag-days: 2, stale-after-days: 9, calendar: NSE, "
                                + "per-instrument: true}")
                        .series())
                .containsExactly(new MacroSeries("A", "b", List.of("C"), MacroFrequency.DAILY, 2, 9, "NSE", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DXY: {frequency: daly} | series.yaml:2:20: 'daly' is not one of daily, monthly, quarterly, event (nearest: "
                        + "daily)",
                "DXY: {frequency: daily, lag-dais: 1} | series.yaml:2:27: unknown key 'lag-dais' (nearest: lag-days)",
                "DXY: {word: dxy} | missing key 'frequency'",
                "DXY: {frequency: daily, stale-after-days: 0} | stale-after-days must be between 1 and 3660",
                "DXY: {frequency: daily, calendar: US_EQITY} | no such file (nearest: US_EQUITY)",
                "dxy: {frequency: daily} | series dxy: upper-case letters",
                "S&P: {frequency: daily} | word s&p of S&P: lower-case letters",
                "DXY: {frequency: daily, word: DXY} | word DXY of DXY: lower-case letters"
            })
    void saysWhatIsWrong(String series, String message) {
        assertThatThrownBy(() -> read(series))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }
}
