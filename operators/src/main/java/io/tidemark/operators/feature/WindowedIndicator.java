package io.tidemark.operators.feature;

import io.tidemark.state.feature.expression.ExpressionException;
import io.tidemark.state.feature.expression.FeatureExpression;
import java.util.List;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;

/** An indicator over the last bars: what it reads, columns of the bar first, and how many bars it may see. */
record WindowedIndicator(IndicatorCall call, List<String> inputs, int window, FeatureExpression expression) {

    /** Room for its bars. */
    BarWindow room(int length) {
        return new BarWindow(inputs.size(), length);
    }

    /**
     * The value at the newest of the first bars of a window, about which alone it is asked, or about all of them in order; true
     * is 1, and what is no number is NaN.
     */
    double value(BarWindow bars, int size, boolean inOrder) {
        BarSeries series = bars.series(size);
        Object value;
        try {
            Indicator<?> indicator = call.over(series, bars);
            for (int place = 0; inOrder && place < size - 1; place++) {
                indicator.getValue(place);
            }
            value = indicator.getValue(size - 1);
        } catch (StackOverflowError tooDeep) {
            // An error would end the job; what fails as a kernel does stands alone.
            throw new IllegalStateException("Ta4j's recursion is too deep for " + size + " bars", tooDeep);
        }
        if (value instanceof Num number) {
            return number.isNaN() ? Double.NaN : number.doubleValue();
        }
        return value instanceof Boolean is ? is ? 1 : 0 : ((Number) value).doubleValue();
    }

    /** A mistake of the expression. */
    ExpressionException error(String what) {
        return expression.error(what, "");
    }
}
