package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Correlation of the last n values with those so many values before, −1 to 1; 0 where nothing moves, as {@code correl}.
 * First value at value n + lag. Mostly of returns: {@code autocorr(log_return(close,1),60,1)}. Source: G. Box and G.
 * Jenkins, Time Series Analysis, 1970.
 */
public final class Autocorrelation {

    /** {@code autocorr(close,30,1)}. */
    public static final KernelType TYPE = KernelType.of(
            "autocorr", Autocorrelation::kernel, source(Column.CLOSE), length("length", 30, 2), length("lag", 1, 1));

    private Autocorrelation() {}

    private static Kernel kernel(Wiring wiring) {
        String source = wiring.expression("source");
        return Alias.of(
                wiring,
                "correl(" + source + ",lag(" + source + "," + wiring.whole("lag") + ")," + wiring.whole("length")
                        + ")");
    }
}
