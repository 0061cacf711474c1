package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.stream.Stream;

/**
 * Pring's know sure thing, in per cent: four rates of change, each under a simple average of its own, weighted 1 : 2 :
 * 3 : 4; the first result comes when the slowest has its average. Source: M. Pring, 1992.
 */
public final class Kst {

    private static final Parameter[] LINE = {
        source(Column.CLOSE),
        length("roc1", 10, 1),
        length("roc2", 15, 1),
        length("roc3", 20, 1),
        length("roc4", 30, 1),
        length("sma1", 10, 1),
        length("sma2", 10, 1),
        length("sma3", 10, 1),
        length("sma4", 15, 1)
    };

    /**
     * {@code kst(close,10,15,20,30,10,10,10,15)}: the line itself; its lengths are those of the four rates of change,
     * then of their averages.
     */
    public static final KernelType TYPE = KernelType.of("kst", Kst::kernel, LINE);

    /** {@code kst_signal(close,10,15,20,30,10,10,10,15,9)}: the simple average of the line, its signal. */
    public static final KernelType SIGNAL = KernelType.of(
            "kst_signal",
            wiring -> Alias.of(wiring, "sma(" + line(wiring) + "," + wiring.whole("signal") + ")"),
            Stream.concat(Stream.of(LINE), Stream.of(length("signal", 9, 1))).toArray(Parameter[]::new));

    private Kst() {}

    private static Kernel kernel(Wiring wiring) {
        int one = wiring.use(part(wiring, 1));
        int two = wiring.use(part(wiring, 2));
        int three = wiring.use(part(wiring, 3));
        int four = wiring.use(part(wiring, 4));
        return Formula.of(wiring, frame -> frame[one] + 2 * frame[two] + 3 * frame[three] + 4 * frame[four]);
    }

    private static String part(Wiring wiring, int at) {
        return "sma(roc(" + wiring.expression("source") + "," + wiring.whole("roc" + at) + "),"
                + wiring.whole("sma" + at) + ")";
    }

    private static String line(Wiring wiring) {
        StringBuilder line = new StringBuilder("kst(").append(wiring.expression("source"));
        for (String length : new String[] {"roc1", "roc2", "roc3", "roc4", "sma1", "sma2", "sma3", "sma4"}) {
            line.append(',').append(wiring.whole(length));
        }
        return line.append(')').toString();
    }
}
