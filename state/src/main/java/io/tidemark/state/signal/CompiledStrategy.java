package io.tidemark.state.signal;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.expression.ExpressionException;
import java.util.ArrayList;
import java.util.List;

/** A strategy whose rules have been checked against a feature set. */
final class CompiledStrategy {

    private final Strategy strategy;
    private final List<CompiledStep> steps = new ArrayList<>();

    /** A step with its rule, the expression of its confidence, and the features that the latter needs. */
    private record CompiledStep(Direction direction, Rule rule, Quantity confidence, int[] reads) {

        boolean fires(double[] now, double[] before) {
            return Rule.areKnown(now, reads) && rule.holds(now, before);
        }

        double confidence(double[] now) {
            double value = confidence.of(now);
            return Double.isNaN(value) ? 0 : Math.max(0, Math.min(1, value));
        }
    }

    CompiledStrategy(Strategy strategy, List<String> names) {
        this.strategy = strategy;
        for (Strategy.Step step : strategy.steps()) {
            try {
                steps.add(compile(step, names));
            } catch (ExpressionException mistake) {
                throw mistake.in("strategy " + strategy.id());
            }
        }
    }

    private static CompiledStep compile(Strategy.Step step, List<String> names) {
        RuleParser confidence = new RuleParser(step.confidence(), names);
        Quantity quantity = confidence.quantity();
        return new CompiledStep(step.direction(), Rule.parse(step.when(), names), quantity, confidence.reads());
    }

    /** The signal of the first step that fires; null when none does. */
    Signal next(Bar bar, double[] now, double[] before, Lineage lineage) {
        for (CompiledStep step : steps) {
            if (step.fires(now, before)) {
                return signal(bar, step.direction(), step.confidence(now), now, lineage);
            }
        }
        return null;
    }

    private Signal signal(Bar bar, Direction direction, double confidence, double[] now, Lineage lineage) {
        String barId = BarId.of(bar);
        return new Signal(
                Signal.id(strategy, bar, direction, barId),
                bar.instrument(),
                strategy.id(),
                strategy.version(),
                bar.timeframe(),
                bar.closeTime(),
                direction,
                confidence,
                barId,
                lineage.contractHash(),
                lineage.modelHash(),
                lineage.configHash(),
                lineage.names(),
                now.clone());
    }
}
