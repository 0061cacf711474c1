package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Published values that are not one feature at one bar: bricks, lines, codes, two series, a fitted model. */
class PublishedLinesTest {

    private static final double TIGHT = 1e-9;

    /** A file with named columns. */
    private record Table(List<String> header, List<String[]> rows) {

        static Table of(String file) {
            List<String> lines = DailySeries.lines("reference/" + file);
            List<String> header = Arrays.stream(lines.get(0).split(",", -1))
                    .map(String::strip)
                    .toList();
            return new Table(
                    header,
                    lines.stream().skip(1).map(line -> line.split(",", -1)).toList());
        }

        String text(int row, String column) {
            return rows.get(row)[header.indexOf(column)].strip();
        }

        double number(int row, String column) {
            String text = text(row, column);
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        }
    }

    /**
     * Volatility of S and P returns in per cent by the model that arch has fitted. Its start looks at 75 returns, ours at none: from
     * the 250th on they are the same. Ours is known a day before.
     */
    @Test
    void garchEqualsArch() {
        String json = String.join("\n", DailySeries.lines("reference/garch/sp500_garch11_arch.json"));
        Table prices = Table.of("garch/sp500_1999_2018.csv.gz");
        Table published = Table.of("garch/sp500_garch11_condvol.csv.gz");
        List<Bar> bars = IntStream.range(0, prices.rows().size())
                .mapToObj(day -> DailySeries.flat(day, prices.number(day, "Adj Close")))
                .toList();
        String model = String.join(
                ",",
                parameter(json, "mu"),
                parameter(json, "omega"),
                parameter(json, "alpha[1]"),
                parameter(json, "beta[1]"));
        compare("roc(1)", "arch", bars, 1, 1e-12, i -> published.number(i - 1, "return_pct"));
        compare(
                "garch_volatility(roc(1)," + model + ")",
                "arch",
                bars.subList(0, bars.size() - 1),
                250,
                TIGHT,
                i -> published.number(i, "cond_vol"));
    }

    private static String parameter(String json, String name) {
        Matcher value =
                Pattern.compile("\"" + Pattern.quote(name) + "\": ([-0-9.e]+)").matcher(json);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    /** Closes of TSLA and SPY. */
    @Test
    void covarianceEqualsSkender() {
        Table published = Table.of("skender/corr.csv");
        List<String> others = DailySeries.lines("market/equity_daily/skender_compare.csv");
        List<Bar> bars = new ArrayList<>();
        for (Bar spy : DailySeries.skender()) {
            double tsla = Double.parseDouble(others.get(bars.size() + 1).split(",")[4]);
            bars.add(DailySeries.bar(bars.size(), tsla, spy.high(), spy.low(), spy.close(), spy.volume()));
        }
        compare("cov(open,close,20)", "Skender", bars, 0, TIGHT, i -> published.number(i, "covariance"));
        double[] correlation = Runs.values("correl(open,close,20)", bars);
        compare(
                PlainSeries.of(bars.size(), i -> correlation[i] * correlation[i]),
                "correl squared",
                0,
                TIGHT,
                i -> published.number(i, "rSquared"));
    }

    /** Closes of two symbols by turns, the value beside the second. Before 252 Lean prints 0. */
    @Test
    void rankCorrelationEqualsLean() {
        Table published = Table.of("lean/spy_qqq_corr.csv.gz");
        List<Bar> bars = IntStream.range(0, published.rows().size() / 2)
                .mapToObj(day -> DailySeries.bar(
                        day, published.number(2 * day, "Close"), 1, 1, published.number(2 * day + 1, "Close"), 1))
                .toList();
        compare(
                "spearman(open,close,252)",
                "Lean",
                bars,
                251,
                TIGHT,
                i -> published.number(2 * i + 1, "Correlation_Spearman"));
    }

    /** Lean's file says 1 where the Bollinger bands lie inside its Keltner channel, else −1. */
    @Test
    void squeezeEqualsLean() {
        Table published = Table.of("lean/spy_sm.csv.gz");
        List<Bar> bars = LeanTwin.bars(DailySeries.lines("reference/lean/spy_sm.csv.gz"));
        double[] upper = Runs.values("bb_upper(20,2)", bars);
        double[] lower = Runs.values("bb_lower(20,2)", bars);
        double[] ceiling = Runs.values("keltner_simple_upper(20,1.5)", bars);
        double[] floor = Runs.values("keltner_simple_lower(20,1.5)", bars);
        int on = 0;
        for (int i = 0; i < bars.size(); i++) {
            boolean inside = upper[i] < ceiling[i] && lower[i] > floor[i];
            assertThat(published.number(i, "squeeze on")).as("row %d", i).isEqualTo(inside ? 1 : -1);
            on += inside ? 1 : 0;
        }
        assertThat(on).isGreaterThan(50);
    }

    /** Lean's codes: 0 none, 1 falling setup, 3 countdown after it, 5 its ninth bar when perfect. */
    @Test
    void sequentialEqualsLean() {
        Table published = Table.of("lean/td_sequential_test_data.csv");
        List<Bar> bars = LeanTwin.bars(DailySeries.lines("reference/lean/td_sequential_test_data.csv"));
        double[] setup = Runs.values("td_setup", bars);
        double[] countdown = Runs.values("td_countdown", bars);
        boolean complete = false;
        for (int i = 5; i < bars.size(); i++) {
            int code = (int) published.number(i, "TDS");
            int expected = complete ? 3 : setup[i] == -9 ? 5 : setup[i] < 0 ? 1 : 0;
            assertThat(code).as("row %d", i).isEqualTo(expected);
            assertThat(countdown[i] < 0).as("row %d", i).isEqualTo(complete);
            complete |= setup[i] == -9;
        }
        assertThat(countdown[bars.size() - 1]).isEqualTo(-12);
    }

    /** Bricks of one dollar of SPY: each line of the file is one of those that its day has made. */
    @Test
    void bricksEqualSkender() {
        Table published = Table.of("skender/renko.csv");
        List<String> days = DailySeries.lines("market/equity_daily/skender_default.csv");
        List<Bar> bars = DailySeries.skender();
        double[] count = Runs.values("renko_bricks(1)", bars);
        double[] close = Runs.values("renko_close(1)", bars);
        double[] direction = Runs.values("renko_direction(1)", bars);
        int row = 0;
        for (int i = 1; i < bars.size(); i++) {
            for (double left = count[i] - count[i - 1]; left > 0; left--) {
                assertThat(published.text(row, "timestamp"))
                        .startsWith(days.get(i + 1).substring(0, 10));
                assertThat(published.text(row, "isUp")).isEqualTo(direction[i] > 0 ? "true" : "false");
                assertThat(published.number(row, "close")).isEqualTo(close[i] - (left - 1) * direction[i]);
                row++;
            }
        }
        assertThat(row).isEqualTo(published.rows().size());
        for (String kernel : List.of("renko_bricks", "renko_close", "renko_direction")) {
            Oracles.note(kernel, "Skender", 0);
        }
    }

    /** The file draws lines between closes that were known as turning points later. Ours has the first low, where it begins. */
    @Test
    void turningPointsEqualSkender() {
        Table published = Table.of("skender/zigzag.csv");
        List<Bar> bars = DailySeries.skender();
        double[] pivot = Runs.values("zigzag_pivot(5)", bars);
        double[] direction = Runs.values("zigzag_direction(5)", bars);
        List<String> ours = new ArrayList<>();
        for (int i = 1; i < bars.size(); i++) {
            if (direction[i] != direction[i - 1]) {
                ours.add((direction[i] > 0 ? "L " : "H ") + pivot[i]);
            }
        }
        List<String> theirs = IntStream.range(0, bars.size())
                .filter(i -> !published.text(i, "pointType").isEmpty())
                .mapToObj(
                        i -> published.text(i, "pointType") + " " + bars.get(i).close())
                .toList();
        assertThat(ours.subList(1, ours.size())).isEqualTo(theirs).hasSize(10);
        assertThat(ours.get(0)).isEqualTo("L " + bars.get(0).close());
        Oracles.note("zigzag_pivot", "Skender", 0);
        Oracles.note("zigzag_direction", "Skender", 0);
    }

    /** The period as a whole number; it starts otherwise. */
    @Test
    void dominantCycleEqualsSkender() {
        Table published = Table.of("skender/htl.csv");
        double[] period = Runs.values("ht_dcperiod(medprice)", DailySeries.skender());
        for (int i = 150; i < period.length; i++) {
            assertThat(Math.floor(period[i] + 0.5)).as("row %d", i).isEqualTo(published.number(i, "dcPeriods"));
        }
    }

    /** Three closes on steps of five cents. */
    @Test
    void timeProfileEqualsLean() {
        Table published = Table.of("lean/tp_datatest.csv");
        List<Bar> bars = LeanTwin.bars(DailySeries.lines("reference/lean/tp_datatest.csv"));
        compare("profile_poc(3,0.05,by=time)", "Lean", bars, 0, TIGHT, i -> published.number(i, "POCPrice"));
        compare("profile_vah(3,0.05,by=time)", "Lean", bars, 0, TIGHT, i -> published.number(i, "VAH"));
        compare("profile_val(3,0.05,by=time)", "Lean", bars, 0, TIGHT, i -> published.number(i, "VAL"));
    }

    /** The intercept is at the beginning of the file; the line is drawn through the last window alone. */
    @Test
    void regressionLinesEqualSkender() {
        Table published = Table.of("skender/slope.csv");
        List<Bar> bars = DailySeries.skender();
        double[] end = Runs.values("linearreg(14)", bars);
        double[] slope = Runs.values("linearreg_slope(14)", bars);
        double[] intercept = PlainSeries.of(bars.size(), i -> end[i] - slope[i] * (i + 1));
        compare(intercept, "intercept", 0, TIGHT, i -> published.number(i, "intercept"));
        int last = bars.size() - 1;
        compare(
                PlainSeries.of(bars.size(), i -> i > last - 14 ? end[last] - slope[last] * (last - i) : Double.NaN),
                "line",
                0,
                TIGHT,
                i -> published.number(i, "line"));
    }

    /** Each band is printed where it is the line. */
    @Test
    void supertrendBandsEqualSkender() {
        Table published = Table.of("skender/supertrend.csv");
        List<Bar> bars = DailySeries.skender();
        double[] line = Runs.values("supertrend(10,3)", bars);
        double[] direction = Runs.values("supertrend_direction(10,3)", bars);
        double[] upper = PlainSeries.of(bars.size(), i -> direction[i] < 0 ? line[i] : Double.NaN);
        double[] lower = PlainSeries.of(bars.size(), i -> direction[i] > 0 ? line[i] : Double.NaN);
        compare(upper, "upper", 0, TIGHT, i -> published.number(i, "upperBand"));
        compare(lower, "lower", 0, TIGHT, i -> published.number(i, "lowerBand"));
        Oracles.note("supertrend_direction", "Skender", 0);
    }

    private static void compare(
            String expression,
            String oracle,
            List<Bar> bars,
            int from,
            double tolerance,
            IntToDoubleFunction expected) {
        double[] ours = Runs.values(expression, bars);
        compare(ours, expression, from, tolerance, expected);
        for (int i = from; i < ours.length; i++) {
            Oracles.note(expression, oracle, Oracles.difference(ours[i], expected.applyAsDouble(i)));
        }
    }

    private static void compare(double[] ours, String what, int from, double tolerance, IntToDoubleFunction expected) {
        for (int i = from; i < ours.length; i++) {
            int at = i;
            double value = expected.applyAsDouble(i);
            double allowed = tolerance * Math.max(1, Math.abs(value));
            DailySeries.assertClose(ours[i], value, allowed, () -> what + " at row " + at);
        }
    }
}
