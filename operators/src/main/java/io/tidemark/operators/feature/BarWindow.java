package io.tidemark.operators.feature;

import io.tidemark.state.feature.kernel.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeries;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/**
 * The bars that an indicator may see, oldest first: columns of the bar, then other inputs. Scratch space of one kernel, which
 * notes what is read of it.
 */
final class BarWindow {

    private static final DoubleNum UNKNOWN = DoubleNum.valueOf(Double.NaN);

    private final Num[][] values;
    private final List<Bar> bars = new ArrayList<>();
    private final boolean[] read;
    private int oldestRead;

    /** Room for so many bars; {@code inputs} is the number of columns and of what comes after them. */
    BarWindow(int inputs, int length) {
        values = new Num[inputs][length];
        for (Num[] input : values) {
            Arrays.fill(input, UNKNOWN);
        }
        for (int place = 0; place < length; place++) {
            bars.add(new WindowBar(this, place));
        }
        read = new boolean[inputs];
        oldestRead = length;
    }

    void set(int input, int place, double value) {
        values[input][place] = DoubleNum.valueOf(value);
    }

    /** The first bars as a series of Ta4j. Indicators remember what they said, so each series has its own. */
    BarSeries series(int size) {
        BarSeries series = new BaseBarSeries("window", bars.subList(0, size), DoubleNum.ZERO);
        Arrays.fill(read, false);
        oldestRead = size;
        return series;
    }

    Num read(int input, int place) {
        read[input] = true;
        oldestRead = Math.min(oldestRead, place);
        return values[input][place];
    }

    Num read(Column column, int place) {
        return read(column.ordinal(), place);
    }

    /** True when the input was read of the last series. */
    boolean wasRead(int input) {
        return read[input];
    }

    /** Place of the oldest bar that was read of the last series; its size when none was. */
    int oldestRead() {
        return oldestRead;
    }
}
