package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares a kernel with its twin of TA-Lib, from TA-Lib's first value on; before that there must be none. */
final class TaLibTwin {

    private static final double RELATIVE = 1e-9;
    private static final double SQUARES = 1e-6;
    private static final String NAME = "TA-Lib";

    /** Kernels whose twins keep but a millionth of a value. */
    static final Set<String> SUBTRACT_SQUARES = new TreeSet<>(Set.of("correl", "stddev", "var"));

    private TaLibTwin() {}

    /** One function of TA-Lib, over all bars up to the last. */
    interface Call {
        RetCode into(int last, MInteger begin, MInteger count, double[] out);
    }

    /** One function of TA-Lib whose values are whole numbers. */
    interface WholeCall {
        RetCode into(int last, MInteger begin, MInteger count, int[] out);
    }

    /** Equal, value for value. */
    static void checkWhole(String expression, List<Bar> bars, WholeCall call) {
        check(expression, bars, 0, 0, (last, begin, count, out) -> {
            int[] whole = new int[out.length];
            RetCode code = call.into(last, begin, count, whole);
            Arrays.setAll(out, i -> whole[i]);
            return code;
        });
    }

    /** Equal within 1e-9 of the value. */
    static void check(String expression, List<Bar> bars, Call call) {
        check(expression, bars, RELATIVE, 0, call);
    }

    /** Equal within 1e-9 of the value, or within an absolute difference where values come near zero. */
    static void check(String expression, List<Bar> bars, double absolute, Call call) {
        check(expression, bars, RELATIVE, absolute, call);
    }

    /** Equal within 1e-6 of the value, for those whose TA-Lib subtracts sums of squares. */
    static void checkSquares(String expression, List<Bar> bars, double absolute, Call call) {
        assertThat(SUBTRACT_SQUARES).contains(expression.replaceFirst("\\(.*", ""));
        check(expression, bars, SQUARES, absolute, call);
    }

    private static void check(String expression, List<Bar> bars, double relative, double absolute, Call call) {
        MInteger begin = new MInteger();
        MInteger count = new MInteger();
        double[] expected = new double[bars.size()];
        assertThat(call.into(bars.size() - 1, begin, count, expected)).isEqualTo(RetCode.Success);
        double[] ours = Runs.values(expression, bars);
        assertThat(bars.size()).isGreaterThan(2_000);
        assertThat(Arrays.stream(ours, 0, begin.value))
                .as(expression + " before warm-up")
                .allMatch(value -> Double.isNaN(value));
        for (int i = 0; i < count.value; i++) {
            int at = begin.value + i;
            double tolerance = Math.max(absolute, relative * Math.abs(expected[i]));
            DailySeries.assertClose(ours[at], expected[i], tolerance, () -> expression + " at bar " + at);
            Oracles.note(expression, NAME, Oracles.difference(ours[at], expected[i]));
        }
    }
}
