package io.tidemark.jobs.causality;

import io.tidemark.state.feature.KernelSource;
import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.List;
import java.util.function.Function;

/**
 * Kernels that break the law, for those who look for them: {@code zz:tomorrow()} says the next close of the log that is being
 * played, {@code zz:gossip()} the greatest close that any row has seen, for it remembers in a field.
 */
public final class BadKernels implements KernelSource {

    /** Closes by the number of the bar, from 1; what a kernel must not have. */
    static final ThreadLocal<double[]> LOG = ThreadLocal.withInitial(() -> new double[0]);

    @Override
    public String prefix() {
        return "zz";
    }

    @Override
    public List<String> signatures() {
        return List.of("zz:gossip()", "zz:tomorrow()");
    }

    @Override
    public String words() {
        return "breaks the law, for tests alone";
    }

    @Override
    public KernelType type(FeatureExpression expression, Function<FeatureExpression, Input> inputs) {
        boolean tomorrow = expression.name().equals("zz:tomorrow");
        return new KernelType(
                expression.name() + "()",
                expression.name().replace(':', '_'),
                List.<Parameter>of(),
                tomorrow ? Tomorrow::new : Gossip::new,
                0,
                false);
    }

    private static final class Tomorrow extends Kernel {

        Tomorrow(Wiring wiring) {
            super(wiring, 0, 1);
            wiring.use("close");
        }

        @Override
        protected double update(double[] frame, double[] row) {
            int next = (int) count(row) + 1;
            double[] closes = LOG.get();
            return next < closes.length ? closes[next] : Double.NaN;
        }
    }

    private static final class Gossip extends Kernel {

        private final int close;
        private double greatest;

        Gossip(Wiring wiring) {
            super(wiring, 0, 1);
            close = wiring.use("close");
        }

        @Override
        protected double update(double[] frame, double[] row) {
            greatest = Math.max(greatest, frame[close]);
            return greatest;
        }
    }
}
