package io.tidemark.benchmarks;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.feature.SavedMemory;
import io.tidemark.state.feature.kernel.Column;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What sixty features remember of one instrument on one timeframe, once all rings are full: not timed. */
record StateSize(
        String id,
        String title,
        int features,
        int kernels,
        int rowBytes,
        int savedBytes,
        Map<String, Integer> rings,
        boolean reached,
        List<String> names) {

    static final String ID = "STATE";

    private static final int GOAL_BYTES = 2_560;
    private static final int BARS = 500;

    /** The set {@code core} less the book's, with windows of at most 64; then what it has not. */
    static final List<String> SIXTY = List.of(
            // trend
            "ema(close,9)",
            "ema(close,21)",
            "ema(close,50)",
            "ema(close,200)",
            "ema_cross(9,21)",
            "macd(12,26)",
            "macd_signal(12,26,9)",
            "macd_hist(12,26,9)",
            "adx(14)",
            "plus_di(14)",
            "minus_di(14)",
            "ichimoku_tenkan(9)",
            "ichimoku_kijun(26)",
            "ichimoku_senkou_a()",
            "ichimoku_senkou_b(52)",
            // momentum
            "rsi(14)",
            "stoch_k(14,3)",
            "stoch_d(14,3,3)",
            // ranges and bands
            "bb_upper(20,2)",
            "bb_middle(20)",
            "bb_lower(20,2)",
            "bb_width(20,2)",
            "bb_percent(20,2)",
            "atr(14)",
            "natr(14)",
            "atr_percentile(14,64)",
            "donchian_upper(20)",
            "donchian_lower(20)",
            "close_to_close(20)",
            "parkinson(20)",
            // levels
            "pivot()",
            "pivot_r1()",
            "pivot_r2()",
            "pivot_s1()",
            "pivot_s2()",
            "fib_382()",
            "fib_500()",
            "fib_618()",
            // volume
            "volume_z(20)",
            "vwma(close,20)",
            "obv()",
            "ad()",
            "mfi(14)",
            // returns
            "pct_return(1)",
            "log_return(1)",
            "log_return(12)",
            "log_return(48)",
            // and what core has not
            "sma(20)",
            "sma(50)",
            "wma(20)",
            "dema(20)",
            "tema(20)",
            "kama(10)",
            "rsi(7)",
            "cci(20)",
            "mom(10)",
            "roc(10)",
            "willr(14)",
            "stddev(20)",
            "linearreg(14)");

    static StateSize measure() {
        Plan plan = Plan.of(FeatureSet.of("sixty", SIXTY));
        double[] row = plan.newRow();
        double[] values = new double[plan.width()];
        for (Bar bar : Walk.of(1, BARS).bars()) {
            plan.evaluate(bar, row, values);
        }
        int rowBytes = row.length * Double.BYTES;
        byte[] saved = plan.save(row);
        String title = "bytes per instrument and timeframe, " + SIXTY.size() + " features of windows ≤ 64";
        return new StateSize(
                ID,
                title,
                SIXTY.size(),
                plan.kernels().size(),
                rowBytes,
                saved.length,
                rings(plan, SavedMemory.of(saved)),
                rowBytes <= GOAL_BYTES,
                SIXTY);
    }

    /** Bytes of each ring of past values by its input; the greatest first. */
    private static Map<String, Integer> rings(Plan plan, SavedMemory saved) {
        Map<String, Integer> bytes = new LinkedHashMap<>();
        for (String input :
                Stream.concat(Column.IDS.stream(), plan.kernels().stream()).toList()) {
            ByteBuffer ring = saved.get("ring(" + input + ")");
            if (ring != null) {
                bytes.put(input, ring.remaining());
            }
        }
        return bytes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(id + "  " + title));
        lines.add(String.format(
                Locale.ROOT,
                "    %,d bytes in memory, %,d saved; %d kernels with those of shared inputs; goal ≤ %,d in memory: %s",
                rowBytes,
                savedBytes,
                kernels,
                GOAL_BYTES,
                reached ? "reached" : "missed"));
        lines.add(String.format(
                Locale.ROOT,
                "    %,d of them are values in %d rings: %s",
                rings.values().stream().mapToInt(Integer::intValue).sum(),
                rings.size(),
                rings.entrySet().stream()
                        .map(ring -> ring.getKey() + " " + ring.getValue())
                        .collect(Collectors.joining(", "))));
        return lines;
    }
}
