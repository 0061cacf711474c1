package io.tidemark.state.feature;

import com.tictactec.ta.lib.Core;
import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of windows against TA-Lib, published values and their definitions. */
class StatisticsKernelsTest {

    private static final MathContext DIGITS = new MathContext(60);

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void variancesEqualTheirDefinition(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {2, 14, 64, 65, 200}) {
            DecimalTwin.check("var(" + n + ")", bars, b -> variances(DecimalOracle.closes(b), n, n));
            DecimalTwin.check("var(" + n + ",of=sample)", bars, b -> variances(DecimalOracle.closes(b), n, n - 1));
        }
    }

    private static BigDecimal[] variances(BigDecimal[] x, int n, int divisor) {
        BigDecimal[] means = DecimalOracle.sma(x, n);
        BigDecimal[] out = new BigDecimal[x.length];
        for (int i = n - 1; i < x.length; i++) {
            out[i] = BigDecimal.ZERO;
            for (int j = i - n + 1; j <= i; j++) {
                out[i] = out[i].add(x[j].subtract(means[i]).pow(2));
            }
            out[i] = out[i].divide(new BigDecimal(divisor), DIGITS);
        }
        return out;
    }
}
