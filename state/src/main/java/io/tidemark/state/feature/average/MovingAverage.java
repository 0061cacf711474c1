package io.tidemark.state.feature.average;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The moving average of a type by its name, with the other parameters of that kernel as usual: {@code ma(close,20,wma)} is
 * {@code wma(close,20)}. A mama has no length; an average of one value is that value, of whatever type (TA-Lib).
 */
public final class MovingAverage {

    /** {@code ma(close,30,type=sma)}. */
    public static final KernelType TYPE =
            KernelType.of("ma", MovingAverage::kernel, source(Column.CLOSE), length("length", 30, 1), type("type"));

    private static final int MAMA_FIRST = 33;

    private final String type;
    private final int length;

    /** A type's average of so many values. */
    public MovingAverage(String type, int length) {
        this.type = type;
        this.length = length;
    }

    /** A parameter that says of which type an average is, simple unless said otherwise. */
    public static Parameter type(String name) {
        return choice(name, "sma", "ema", "wma", "dema", "tema", "trima", "kama", "mama", "t3");
    }

    /** The expression of this average of a source. */
    public String over(String source) {
        if (length == 1) {
            return source;
        }
        return type + "(" + source + (type.equals("mama") ? ")" : "," + length + ")");
    }

    /**
     * The expression of this average of a source, which begins with value {@code before} + 1, however early it could: what it
     * remembers is then as old as a longer average's.
     */
    public String over(String source, int before) {
        int early = before - before();
        return early == 0 || isWindowed() ? over(source) : over("since(" + source + "," + (early + 1) + ")");
    }

    /** Values that it takes before the first result. */
    public int before() {
        if (length == 1) {
            return 0;
        }
        return switch (type) {
            case "dema" -> 2 * (length - 1);
            case "tema" -> 3 * (length - 1);
            case "t3" -> 6 * (length - 1);
            case "kama" -> length;
            case "mama" -> MAMA_FIRST - 1;
            default -> length - 1;
        };
    }

    /** True when it is the same wherever it began. */
    private boolean isWindowed() {
        return length == 1 || type.equals("sma") || type.equals("wma") || type.equals("trima");
    }

    private static Kernel kernel(Wiring wiring) {
        MovingAverage average = new MovingAverage(wiring.choice("type"), wiring.whole("length"));
        return Alias.of(wiring, average.over(wiring.expression("source")));
    }
}
