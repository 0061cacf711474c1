package io.tidemark.state.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeframeTest {

    @Test
    void thereAre199OfADayAndLonger() {
        assertThat(Timeframe.all()).hasSize(199).doesNotHaveDuplicates().isSorted();
        assertThat(count("[0-9]+D")).isEqualTo(143);
        assertThat(count("[0-9]+W.*")).isEqualTo(35);
        assertThat(count("[0-9]+M.*")).isEqualTo(18);
        assertThat(count("1Y.*")).isEqualTo(3);
    }

    private static long count(String pattern) {
        return Timeframe.all().stream()
                .filter(each -> each.name().matches(pattern))
                .count();
    }

    @Test
    void theDayFamilyIsTheListedOne() {
        assertThat(Timeframe.all()).contains(names("60D", "63D", "65D", "77D", "252D", "365D"));
        assertThat(Timeframe.all()).doesNotContain(names("61D", "62D", "64D", "257D", "259D", "366D"));
    }

    @Test
    void theUsualIntradayTimeframesComeShortestFirst() {
        assertThat(Timeframe.intraday())
                .containsExactly(names(
                        "1s", "5s", "15s", "30s", "1m", "3m", "5m", "7m", "10m", "13m", "15m", "30m", "45m", "1h", "2h",
                        "4h", "6h", "8h", "12h"));
    }

    @Test
    void orderIsTotal() {
        assertThat(names(
                        "59s", "1m", "90m", "2h", "1D", "6D", "7D", "1W", "1W_CAL_ISO", "1W_CAL_ANCHOR_US", "8D", "1Y"))
                .isSorted();
        assertThat(Timeframe.of("60m")).isLessThan(Timeframe.of("1h")).isNotEqualTo(Timeframe.of("1h"));
    }

    private static Timeframe[] names(String... names) {
        return List.of(names).stream().map(Timeframe::of).toArray(Timeframe[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17s", "90m", "23h", "366D", "5W", "5W_CAL_US", "53W_CAL_ANCHOR_ISO", "5M_CAL_ANCHOR", "2Y_CAL"})
    void anyNumberIsRight(String name) {
        assertThat(Timeframe.of(name)).hasToString(name);
    }

    @ParameterizedTest
    @CsvSource({
        "1d, 1D",
        "1H, 1h",
        "90min, 90m",
        "7w_cal_iso, 7W_CAL_ISO",
        "1W_CAL, 1W_CAL_US",
        "1M_CAL_ISO, 1M_CAL",
        "2D_CAL, 2D",
        "1Y_ANCHOR, 1Y_CAL_ANCHOR",
        "24h, 1D",
        "48h, 2D",
        "13M_CAL_ANCHOR, 12M_CAL_ANCHOR",
        "0m, 1m",
        "01m, 1m",
        "'', 1s",
        "14 D, 14D",
        "1week, 1W"
    })
    void aWrongNameIsRefusedWithTheNearestRightOne(String wrong, String right) {
        assertThatThrownBy(() -> Timeframe.of(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timeframe '" + wrong + "'")
                .hasMessageEndingWith("did you mean " + right + "?");
    }

    @ParameterizedTest
    @CsvSource({
        "1D, 1, 1",
        "9D, 9, 9",
        "1W, 7, 5",
        "2W_CAL_ISO, 14, 10",
        "1M, 30, 21",
        "12M, 360, 252",
        "1Y, 365, 252",
        "1Y_CAL_ANCHOR, 365, 252",
        "4h, 0, 0"
    })
    void tfDays(String name, int crypto, int equity) {
        assertThat(Timeframe.of(name).tfDays(SessionFiles.read("CRYPTO"))).isEqualTo(crypto);
        assertThat(Timeframe.of(name).tfDays(SessionFiles.read("US_EQUITY"))).isEqualTo(equity);
    }

    @Test
    void onlyIntradayTimeframesHaveSeconds() {
        assertThat(Timeframe.of("90m").seconds()).isEqualTo(5_400);
        assertThatThrownBy(() -> Timeframe.of("1D").seconds()).hasMessageContaining("1D");
    }
}
