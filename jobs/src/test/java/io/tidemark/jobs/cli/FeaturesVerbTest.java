package io.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.feature.KernelRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code features list}, {@code explain} and {@code warmup}. */
class FeaturesVerbTest {

    @TempDir
    Path folder;

    @Test
    void listShowsParametersAndTheirDefaults() {
        Cli.Result all = new Cli(folder).run("features", "list");
        assertThat(all.code()).isZero();
        assertThat(all.out().lines().map(line -> line.split("[( ]")[0]))
                .isSorted()
                .hasSizeGreaterThan(300);
        assertThat(all.out().lines())
                .anyMatch(line -> line.startsWith("rsi(source=close, length"))
                .anyMatch(line -> line.startsWith("ema(source=close, length, seed=sma|first)"));
        assertThat(new Cli(folder).run("features", "list", "rsi").out().lines())
                .anyMatch(line -> line.startsWith("stochrsi_k("))
                .noneMatch(line -> line.startsWith("sma("));
    }

    /** Columns of bar, quotes and book, the clock, and what an account alone knows: errors send users to this list. */
    @Test
    void listHasAllThatExpressionsCanName() {
        List<String> listed = new Cli(folder)
                .run("features", "list")
                .out()
                .lines()
                .map(line -> line.split("[( ]")[0])
                .toList();
        assertThat(listed).containsAll(KernelRegistry.builtIn().names());
        assertThat(new Cli(folder).run("features", "list", "hour").out().lines())
                .anyMatch(line -> line.matches("hour +Hour of the session's clock at the bar's open, 0 to 23\\."));
        assertThat(new Cli(folder).run("features", "list", "depth").out().lines())
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(line -> line.matches("depth_imbalance_\\d+ +How far .*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time_normalized   | Hour of the session's clock at the bar's open ÷ 24.",
                "position          | What an account holds, known to its desk alone: null in stored rows.",
                "depth_imbalance_5 | How far the best five levels of bids outweigh those of asks, −1 to 1.",
                "close             | The bar's last price.",
                "macro_complete    | 1 when no macro series that the feature set reads is missing or stale, else 0.",
                "macro_z(dxy,252)  | Standard score of a macro series"
            })
    void explainHasWordsForWhatIsNoKernel(String expression, String words) {
        assertThat(new Cli(folder).run("features", "explain", expression).out()).contains("  " + words);
    }

    @Test
    void explainNamesTheSource() {
        assertThat(new Cli(folder).run("features", "explain", "hurst").out())
                .containsPattern("\n  Hurst exponent of the last n values: .*\n  source       H\\. Hurst, 1951; ");
        assertThat(new Cli(folder).run("features", "explain", "sma(20)").out()).doesNotContain("source  ");
    }

    /** Walks that meet prove nothing where prices need not ever do what makes them meet. */
    @ParameterizedTest
    @ValueSource(strings = {"zigzag_pivot", "sar", "supertrend", "renko_close", "fib_618", "ema(supertrend(10,3),9)"})
    void whatIsPathDependentSaysSoAndNoBar(String expression) {
        assertThat(new Cli(folder).run("features", "explain", expression).out())
                .contains("  settled      path-dependent: ")
                .doesNotContain("(measured)");
    }

    @Test
    void macroFeaturesCountValueDates() {
        assertThat(new Cli(folder).run("features", "warmup", "usdcop_15").out())
                .containsPattern("dxy_z +1 +given +macro_z\\(dxy,252\\) +after 252 value dates of dxy\n")
                .contains("null until their series have a value date, or as many value dates as the line says");
        assertThat(new Cli(folder)
                        .run("features", "explain", "sma(macro_change(brent,1),5)@1D")
                        .out())
                .contains("  value dates  macro_change(brent,1) is null until there are 2 value dates of brent, "
                        + "counted by the series' own days, not by bars");
        assertThat(new Cli(folder)
                        .run("features", "explain", "macro_until(earnings)")
                        .out())
                .doesNotContain("value date");
    }

    @Test
    void explainSaysWhatItMeansAndMeasuresHowLongItRemembers() {
        Cli.Result explained = new Cli(folder).run("features", "explain", "sma(rsi(14),5)");
        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains("sma(rsi(close,14),5)   as a feature sma_rsi_14_5")
                .contains("first value  at bar 19")
                .containsPattern("settled      within 1e-9 of infinite history from bar [23]\\d\\d on")
                .containsPattern("memory       \\d+ bytes per instrument and timeframe")
                .contains("made of      rsi(close,14)");
    }

    @Test
    void warmupIsATableOfTheSet() throws Exception {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"),
                "name: mine\ntimeframes: []\nfeatures: {slow: 'sma(close,50)', fast: 'ema(close,9)'}\n");
        Cli.Result table = new Cli(folder).run("features", "warmup", file.toString());
        assertThat(table.code()).as(table.err()).isZero();
        assertThat(table.out().lines().toList().get(1)).matches("slow +50 +50 +sma\\(close,50\\)");
        assertThat(table.out().lines().toList().get(2)).matches("fast +9 +\\d\\d +ema\\(close,9\\)");
        assertThat(new Cli(folder).run("features", "warmup", "core-first").out())
                .contains("rsi_14", "ema_21");
    }

    @Test
    void indicatorsOfTa4jAreListedAndExplained() {
        Cli.Result list = new Cli(folder).run("features", "list", "ta4j:rsi");
        assertThat(list.out().strip()).matches("ta4j:RSI\\(indicator, barCount\\) +windowed: the indicator of Ta4j.*");
        assertThat(new Cli(folder).run("features", "list", "windowed").out().lines())
                .hasSizeGreaterThan(150)
                .allMatch(line -> line.startsWith("ta4j:"));
        Cli.Result explained = new Cli(folder).run("features", "explain", "ta4j:ATRIndicator(14,window=300)");
        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains("ta4j:ATR(14,window=300)   as a feature ta4j_atr_14_window_300")
                .contains("windowed: the indicator of Ta4j, made anew at each bar")
                .contains("parameters   ta4j:ATR(barCount)")
                .contains("or           ta4j:ATR(tr:TR, barCount)")
                .contains("first value  at bar 15")
                .contains("settled      windowed: made of the last 300 values alone");
        assertThat(new Cli(folder)
                        .run("features", "explain", "ema(ta4j:RSI(close,14),9)")
                        .out())
                .contains("first value  at bar 22")
                .contains("settled      not measured: a part of it is windowed")
                .contains("made of      ta4j:RSI(close,14,window=250)");
    }

    @Test
    void aMistakeInAnIndicatorOfTa4jIsSaidWithThePlace() throws Exception {
        Path file = Files.writeString(
                folder.resolve("wrong.yaml"), "name: wrong\ntimeframes: []\nfeatures: {a: 'ta4j:RSY(close,14)'}\n");
        Cli.Result wrong = new Cli(folder).run("features", "warmup", file.toString());
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("feature set wrong, a: unknown indicator 'ta4j:RSY' of Ta4j at column 1")
                .contains("did you mean 'ta4j:RSI'?");
        Path right = Files.writeString(
                folder.resolve("right.yaml"),
                "name: right\ntimeframes: []\nfeatures: {a: 'ta4j:SMA(close,20)', b: 'ema(ta4j:SMA(close,20),9)'}\n");
        assertThat(new Cli(folder)
                        .run("features", "warmup", right.toString())
                        .out()
                        .lines())
                .anyMatch(line -> line.matches("a +21 +window 250 +ta4j:SMA\\(close,20\\)"))
                .anyMatch(line -> line.matches("b +29 +windowed +ema\\(.*"));
    }

    /** Every line is a feature that there is, and says when its first value is. */
    @Test
    void theShippedCoreHasMoreThanFortyFeatures() {
        Cli.Result core = new Cli(folder).run("features", "warmup", "core");
        assertThat(core.code()).as(core.err()).isZero();
        assertThat(core.out().lines().filter(line -> line.matches("\\w+ +\\d+ +\\S+ +\\w+\\(.*")))
                .hasSizeGreaterThan(40);
    }

    /** What is given beside the bars is there from the first bar on. */
    @Test
    void theInputsOfTheTransformerHaveTheirWarmUp() {
        Cli.Result tft = new Cli(folder).run("features", "warmup", "tft");
        assertThat(tft.code()).as(tft.err()).isZero();
        assertThat(tft.out().lines().filter(line -> line.matches("[a-z_0-9]+ +\\d+ .*")))
                .hasSizeGreaterThan(25);
        assertThat(tft.out()).containsPattern("sma_50 +50 +50 +sma").containsPattern("mentions +1 +given +macro");
        Cli.Result usdcop = new Cli(folder).run("features", "warmup", "usdcop_15");
        assertThat(usdcop.code()).as(usdcop.err()).isZero();
        assertThat(usdcop.out()).containsPattern("log_ret_4h +49 ").containsPattern("dxy_z +1 +given ");
    }

    @Test
    void explainSaysWhatAMacroSeriesIs() {
        Cli.Result explained = new Cli(folder).run("features", "explain", "sma(macro_spread(COL10Y,us_10y),5)");
        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.out())
                .contains(
                        "series       col_10y: COL_10Y, daily, business days of FX_COP, published 1 day after its day "
                                + "unless records say when, stale after 5 days")
                .contains("series       us_10y: UST10Y, daily, business days of US_EQUITY, ");
        assertThat(new Cli(folder)
                        .run("features", "explain", "macro_z(gdp_us,8)")
                        .out())
                .contains("gdp_us: GDP_US, quarterly, business days from Monday to Friday, "
                        + "published 30 days after its quarter unless records say when, stale after 135 days");
        assertThat(new Cli(folder)
                        .run("features", "explain", "macro_until(earnings)")
                        .out())
                .contains("earnings: EARNINGS, event, of each instrument, business days from Monday to Friday, "
                        + "published when records say, stale after 120 days");
        assertThat(new Cli(folder).run("features", "explain", "sma(close,2)").out())
                .doesNotContain("series");
    }

    /** As a run refuses it; also where it is read by way of another timeframe. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "macro(dxi)                       | 'macro(dxi)': no macro series is named dxi (nearest: dxy)",
                "ema(macro_change(us_10),5)       | 'macro_change(us_10,1)': no macro series is named us_10 (nearest: us_10y)",
                "sma(macro_spread(sp50,vix),3)@1D | 'macro_spread(sp50,vix)': no macro series is named sp50 (nearest: sp500)",
                "macro(nothinglikeit)             | no macro series is named nothinglikeit (known: dxy, vix, us_10y, "
            })
    void aMacroSeriesThatIsNotThereIsRefused(String expression, String message) throws Exception {
        Cli.Result explained = new Cli(folder).run("features", "explain", expression);
        assertThat(explained.code()).isEqualTo(2);
        assertThat(explained.out()).isEmpty();
        assertThat(explained.err()).contains(message);
        Path file = Files.writeString(
                folder.resolve("wrong.yaml"), "name: wrong\ntimeframes: []\nfeatures: {a: '" + expression + "'}\n");
        Cli.Result table = new Cli(folder).run("features", "warmup", file.toString());
        assertThat(table.code()).isEqualTo(2);
        assertThat(table.err()).contains("feature set wrong, a: ").contains(message);
    }

    @Test
    void theRegistryIsThatOfTheConfiguration() throws Exception {
        Files.writeString(folder.resolve("series.yaml"), "series: {TIDES: {frequency: monthly, lag-days: 2}}\n");
        Path config = Files.writeString(folder.resolve("mine.yaml"), "macro: {dir: '" + folder + "'}\n");
        Cli.Result own = new Cli(folder).run("features", "explain", "macro(tides)", "--config", config.toString());
        assertThat(own.code()).as(own.err()).isZero();
        assertThat(own.out()).contains("tides: TIDES, monthly, ").contains("published 2 days after its month");
        assertThat(new Cli(folder)
                        .run("features", "list", "tides", "--config", config.toString())
                        .out()
                        .lines())
                .singleElement()
                .asString()
                .matches("macro\\(tides\\) +TIDES, monthly, .*");
    }

    @Test
    void macroFunctionsAndSeriesAreListed() {
        Cli.Result list = new Cli(folder).run("features", "list", "macro");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out().lines().map(line -> line.replaceFirst(" {2,}.*", "")))
                .contains(
                        "macro(series)",
                        "macro(us_10y)",
                        "macro_age(series)",
                        "macro_change(series, number=1)",
                        "macro_spread(series, series)",
                        "macro_z(series, number=252)");
        assertThat(new Cli(folder).run("features", "list", "UST").out()).contains("macro(us_10y)");
    }
}
