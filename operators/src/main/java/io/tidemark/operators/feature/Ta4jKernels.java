package io.tidemark.operators.feature;

import io.tidemark.state.feature.KernelSource;
import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;
import java.util.function.Function;

/** The indicators of Ta4j as features: {@code ta4j:RSI(close,14)} is its {@code RSIIndicator}. */
public final class Ta4jKernels implements KernelSource {

    /** What names of Ta4j begin with, before the colon. */
    static final String PREFIX = "ta4j";

    private final IndicatorIndex index = new IndicatorIndex();

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public List<String> signatures() {
        return index.names().stream()
                .flatMap(name -> index.constructors(name).stream())
                .map(IndicatorConstructor::signature)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String words() {
        return "windowed: the indicator of Ta4j, made anew at each bar over the last bars alone (window=…)";
    }

    @Override
    public KernelType type(FeatureExpression expression, Function<FeatureExpression, Input> inputs) {
        IndicatorBinder binder = new IndicatorBinder(index, inputs);
        IndicatorCall call = binder.bind(expression);
        int window = binder.window(expression, call);
        String usual = PREFIX + "_" + call.usualName() + (window == call.usualWindow() ? "" : "_window_" + window);
        WindowedIndicator indicator = new WindowedIndicator(call, binder.inputs(), window, expression);
        return KernelType.windowed(
                call.idWith("window=" + window), usual, window, wiring -> WindowedKernel.of(wiring, indicator));
    }
}
