package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No published value is left out: each column of each file of the reference values is in a row of this table or of another test's,
 * is read whole by a named test, or cannot be reproduced, with the reason.
 */
final class PublishedValuesTest {

    /** File, column, one feature or two with a sign between them, tolerance, first row that counts. */
    private static final String TABLE = """
            lean/spy_coppock_curve.csv | roc_11 | roc(11) | 1e-9 | 0
            lean/spy_coppock_curve.csv | roc_14 | roc(14) | 1e-9 | 0
            lean/spy_dpo.csv | Lag(11) | lag(11) | 1e-12 | 0
            lean/spy_dpo.csv | Sma(21) | sma(21) | 1e-9 | 0
            lean/spy_ema.csv | EMA14 | ema(14) | 1e-9 | 0
            lean/spy_ker.csv | KER | efficiency_ratio(10) | 1e-8 | 10
            lean/spy_sm.csv.gz | mid_bb | bb_middle(20) | 1e-9 | 0
            lean/spy_sm.csv.gz | bb high | bb_upper(20,2) | 1e-9 | 0
            lean/spy_sm.csv.gz | bb low | bb_lower(20,2) | 1e-9 | 0
            lean/spy_sm.csv.gz | kc high | keltner_simple_upper(20,1.5) | 1e-9 | 0
            lean/spy_sm.csv.gz | kc low | keltner_simple_lower(20,1.5) | 1e-9 | 0
            lean/spy_sr.csv | SR_10 | sharpe(10,of=population) | 1e-4 | 10
            lean/spy_sr.csv | Volume MA | sma(volume,20) | 1e-9 | 20
            lean/spy_tr.csv | TR | tr | 1e-12 | 0
            lean/spy_valueatrisk.csv.gz | returns | pct_return(1) | 1e-12 | 0
            lean/spy_valueatrisk.csv.gz | VaR_99 | value_at_risk(252,0.99) | 1e-12 | 252
            lean/spy_valueatrisk.csv.gz | VaR_95 | value_at_risk(252,0.95) | 1e-12 | 252
            lean/spy_valueatrisk.csv.gz | VaR_90 | value_at_risk(252,0.9) | 1e-12 | 252
            lean/spy_with_ichimoku.csv | TenkanMaximum | max(high,9) | 1e-9 | 0
            lean/spy_with_ichimoku.csv | TenkanMinimum | min(low,9) | 1e-9 | 0
            lean/spy_with_ichimoku.csv | KijunMaximum | max(high,26) | 1e-9 | 0
            lean/spy_with_ichimoku.csv | KijunMinimum | min(low,26) | 1e-9 | 0
            lean/spy_with_ichimoku.csv | DelayedTenkanSenkouA | lag(ichimoku_tenkan,26) | 1e-9 | 51
            lean/spy_with_ichimoku.csv | DelayedKijunSenkouA | lag(ichimoku_kijun,26) | 1e-9 | 0
            lean/spy_with_ichimoku.csv | Senkou A | lag(ichimoku_senkou_a,26) | 1e-9 | 0
            lean/spy_with_ichimoku.csv | SenkouBMaximum | max(high,52) | 1e-9 | 0
            lean/spy_with_ichimoku.csv | SenkouBMinimum | min(low,52) | 1e-9 | 0
            lean/spy_with_ichimoku.csv | DelayedMaximumSenkouB | lag(max(high,52),26) | 1e-9 | 0
            lean/spy_with_ichimoku.csv | DelayedMinimumSenkouB | lag(min(low,52),26) | 1e-9 | 0
            lean/spy_with_ichimoku.csv | Senkou B | lag(ichimoku_senkou_b,26) | 1e-9 | 0
            skender/alligator.csv | jaw | lag(smma(medprice,13),8) | 1e-9 | 0
            skender/alligator.csv | teeth | lag(smma(medprice,8),5) | 1e-9 | 0
            skender/alligator.csv | lips | lag(smma(medprice,5),3) | 1e-9 | 0
            skender/awesome.csv | normalized | 100 * awesome / medprice | 1e-9 | 0
            skender/cci.csv | cci | cci(20) | 1e-9 | 0
            skender/chaikin-osc.csv | moneyFlowMultiplier | money_flow / volume | 1e-9 | 0
            skender/chaikin-osc.csv | fastEma | ema(ad,3) | 1e-9 | 0
            skender/chaikin-osc.csv | slowEma | ema(ad,10) | 1e-9 | 0
            skender/cmf.csv | moneyFlowMultiplier | money_flow / volume | 1e-9 | 0
            skender/cmf.csv | moneyFlowVolume | money_flow | 1e-9 | 0
            skender/doji.csv | candle.size | bar_range | 1e-12 | 0
            skender/doji.csv | candle.body | candle_body | 1e-12 | 0
            skender/doji.csv | candle.upperWick | upper_shadow | 1e-12 | 0
            skender/doji.csv | candle.lowerWick | lower_shadow | 1e-12 | 0
            skender/doji.csv | candle.bodyPct | candle_body / bar_range | 1e-12 | 0
            skender/doji.csv | candle.upperWickPct | upper_shadow / bar_range | 1e-12 | 0
            skender/doji.csv | candle.lowerWickPct | lower_shadow / bar_range | 1e-12 | 0
            skender/ma-env.csv | centerline | sma(20) | 1e-9 | 0
            skender/macd.csv | histogram | apo(12,26,ma=ema) - ema(apo(12,26,ma=ema),9) | 1e-9 | 0
            skender/macd.csv | fastEma | ema(12) | 1e-9 | 0
            skender/macd.csv | slowEma | ema(26) | 1e-9 | 0
            skender/slope.csv | rSquared | r_squared(14) | 1e-9 | 0
            skender/sma-analysis.csv | mape | mape(20) | 1e-9 | 0
            skender/sma-analysis.csv | sma | sma(20) | 1e-9 | 0
            skender/stc.csv | stc | stc(10,23,50) | 1e-9 | 0
            skender/stdev.csv | mean | sma(14) | 1e-9 | 0
            skender/stoch.csv | oscillator | stoch_k(14,3) | 1e-9 | 0
            skender/stoch.csv | signal | stoch_d(14,3,3) | 1e-9 | 0
            skender/stoch.csv | percentJ | stoch_j(14,3,3) | 1e-9 | 0
            skender/trix.csv | ema3 | ema(ema(ema(14,seed=first),14,seed=first),14,seed=first) | 1e-9 | 250
            skender/ulcer.csv | ui | ulcer(14) | 1e-9 | 0
            skender/htl.csv | trendline | ht_trendline(medprice) | 1e-9 | 219
            skender/htl.csv | smoothPrice | wma(medprice,4) | 1e-9 | 6
            ta4j/atr13_first_seed.csv | tr | tr | 1e-9 | 1
            ta4j/ema13_first_seed.csv | ema | ema(13,seed=first) | 1e-9 | 0
            """;

    /** Columns that another test reads, by file and column. */
    private static final Map<String, Class<?>> READ_BY = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("garch/sp500_.*", PublishedLinesTest.class),
            Map.entry("lean/bi_datatest.csv,Beta", StatisticsKernelsTest.class),
            Map.entry("lean/spy_acceleration_bands_20_4.csv,(Upper|Middle|Lower)Band", BandKernelsTest.class),
            Map.entry("lean/spy_candle_patterns.csv,CDL.*", CandleKernelsTest.class),
            Map.entry("lean/spy_qqq_corr.csv.gz,Correlation_Pearson", StatisticsKernelsTest.class),
            Map.entry("lean/spy_qqq_corr.csv.gz,Correlation_Spearman", PublishedLinesTest.class),
            Map.entry("lean/spy_sm.csv.gz,squeeze on", PublishedLinesTest.class),
            Map.entry("lean/spy_with_don50.csv,Donchian Channels 50 (Top|Bottom|Mean)", BandKernelsTest.class),
            Map.entry("lean/td_sequential_test_data.csv,TDS", PublishedLinesTest.class),
            Map.entry("lean/tp_datatest.csv,(POCPrice|VAH|VAL)", PublishedLinesTest.class),
            Map.entry("skender/corr.csv,(variance[AB]|correlation)", StatisticsKernelsTest.class),
            Map.entry("skender/corr.csv,(covariance|rSquared)", PublishedLinesTest.class),
            Map.entry("skender/doji.csv,match", CandleKernelsTest.class),
            Map.entry("skender/htl.csv,dcPeriods", PublishedLinesTest.class),
            Map.entry("skender/pivot-points.csv,(pp|[rs][123])", BandKernelsTest.class),
            Map.entry("skender/renko.csv,isUp", PublishedLinesTest.class),
            Map.entry("skender/slope.csv,(intercept|line)", PublishedLinesTest.class),
            Map.entry("skender/supertrend.csv,(upper|lower)Band", PublishedLinesTest.class),
            Map.entry("skender/zigzag.csv,pointType", PublishedLinesTest.class),
            Map.entry("ta4j/atr13_first_seed.csv,atr", VolatilityKernelsTest.class)));

    /** Columns without a test, and why. */
    private static final Map<String, String> NOT_REPRODUCED = new LinkedHashMap<>(Map.of(
            "lean/tp_datatest.csv,(POCVolume|PH|PL|VA)",
            "three closes counted and rounded: no feature of its own",
            "lean/spy_with_ichimoku.csv,Ichimoku Cloud",
            "no line of the indicator: near the Tenkan, of no stated formula, and Lean's own test does not read it",
            "skender/doji.csv,(price|candle\\.is.*|candle\\.(timestamp|open|high|low|close|volume|date))",
            "the bar itself, not a value",
            "skender/pivot-points.csv,[rs]4",
            "empty: standard pivots have no fourth level",
            "skender/zigzag.csv,(zigZag|retrace.*)",
            "lines drawn back from points that were known later: no stream has them at their bar"));

    private static final Set<String> INPUTS =
            Set.of("", "date", "time", "timestamp", "symbol", "open", "high", "low", "close", "adj close", "volume");
    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final Pattern TWO = Pattern.compile("(?:(\\S+) \\* )?(\\S+)(?: ([-*/]) (\\S+))?");

    /** A row of the table. */
    private record Published(String file, String column, String feature, double tolerance, int from) {

        static Published of(String row) {
            String[] cells = Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new);
            return new Published(
                    cells[0], cells[1], cells[2], Double.parseDouble(cells[3]), Integer.parseInt(cells[4]));
        }

        double[] ours(List<Bar> bars) {
            var parts = TWO.matcher(feature);
            assertThat(parts.matches()).as(feature).isTrue();
            double scale = parts.group(1) == null ? 1 : Double.parseDouble(parts.group(1));
            double[] one = Runs.values(parts.group(2), bars);
            double[] other = parts.group(4) == null ? one : Runs.values(parts.group(4), bars);
            String sign = parts.group(3) == null ? "" : parts.group(3);
            return PlainSeries.of(
                    one.length,
                    i -> scale
                            * switch (sign) {
                                case "-" -> one[i] - other[i];
                                case "*" -> one[i] * other[i];
                                case "/" -> one[i] / other[i];
                                default -> one[i];
                            });
        }
    }

    static Stream<Published> published() {
        return TABLE.lines().map(Published::of);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void equals(Published published) {
        List<String> lines = DailySeries.lines("reference/" + published.file());
        int at = columns(lines.get(0)).indexOf(published.column());
        double[] ours = published.ours(LeanTwin.bars(lines));
        int compared = 0;
        for (int i = published.from(); i < ours.length; i++) {
            String text = lines.get(i + 1).split(",", -1)[at].strip();
            double expected = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            double allowed = published.tolerance() * Math.max(1, Math.abs(expected));
            int row = i;
            DailySeries.assertClose(ours[i], expected, allowed, () -> published + " at row " + row);
            if (!published.feature().contains(" ")) {
                Oracles.note(published.feature(), judge(published.file()), Oracles.difference(ours[i], expected));
            }
            compared += Double.isNaN(expected) ? 0 : 1;
        }
        assertThat(compared).as("values of %s", published).isGreaterThan(50);
    }

    private static String judge(String file) {
        String folder = file.substring(0, file.indexOf('/'));
        return folder.equals("ta4j") ? folder : folder.substring(0, 1).toUpperCase(Locale.ROOT) + folder.substring(1);
    }

    @Test
    void noColumnIsForgotten() throws IOException {
        List<String> sources = sources();
        Set<String> unused = new TreeSet<>(READ_BY.keySet());
        unused.addAll(NOT_REPRODUCED.keySet());
        Set<String> forgotten = new TreeSet<>();
        int columns = 0;
        for (String file : files()) {
            for (String column : publishedColumns(file)) {
                columns++;
                String name = file + "," + column;
                boolean elsewhere = unused.removeIf(name::matches) | isKnown(name);
                if (!elsewhere && !isInTable(file, column) && !isInAnotherTable(sources, file, column)) {
                    forgotten.add(name);
                }
            }
        }
        assertThat(forgotten).as("published values that no test reads").isEmpty();
        assertThat(unused).as("names of no column").isEmpty();
        assertThat(columns).isGreaterThan(250);
    }

    /** A test that is said to read a file has its name in its source. */
    @Test
    void theNamedTestsReadTheirFiles() throws IOException {
        for (Map.Entry<String, Class<?>> entry : READ_BY.entrySet()) {
            Path source = SOURCES.resolve(entry.getValue().getName().replace('.', '/') + ".java");
            String file = entry.getKey()
                    .replaceFirst(",.*", "")
                    .replaceFirst("\\.\\*$", "")
                    .replaceFirst(".*/", "");
            assertThat(Files.readString(source)).as(entry.getKey()).contains(file);
        }
    }

    private static boolean isKnown(String name) {
        return Stream.concat(READ_BY.keySet().stream(), NOT_REPRODUCED.keySet().stream())
                .anyMatch(name::matches);
    }

    private static boolean isInTable(String file, String column) {
        return published()
                .anyMatch(row -> row.file().equals(file) && row.column().equals(column));
    }

    /** Rows of the tables of the families: {@code "file; column; feature…"} or a call with both. */
    private static boolean isInAnotherTable(List<String> sources, String file, String column) {
        String name = file.substring(file.indexOf('/') + 1);
        Pattern row = Pattern.compile("\"" + Pattern.quote(name) + "(; |\", \")" + Pattern.quote(column) + "[;\"].*");
        Pattern rowOfOneFile = Pattern.compile("\"" + Pattern.quote(column) + "; \\w+\".*");
        return sources.stream()
                .anyMatch(source -> row.matcher(source).find()
                        || (source.contains("check(\"" + name + "\", column,")
                                && rowOfOneFile.matcher(source).find()));
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                sources.add(Files.readString(file));
            }
        }
        return sources;
    }

    private static List<String> publishedColumns(String file) {
        List<String> columns = file.endsWith(".json")
                ? List.of("json")
                : columns(DailySeries.lines("reference/" + file).get(0));
        if (file.equals("skender/heikinashi.csv")) {
            return List.of("open", "high", "low", "close");
        }
        return columns.stream()
                .filter(column -> !INPUTS.contains(column.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<String> columns(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::strip).toList();
    }

    private static List<String> files() throws IOException {
        String root = System.getenv("TIDEMARK_REFERENCE_DATA");
        Assumptions.assumeTrue(root != null, "TIDEMARK_REFERENCE_DATA is not set: no reference data");
        Path folder = Path.of(root, "reference");
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
