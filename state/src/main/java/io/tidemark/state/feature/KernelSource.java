package io.tidemark.state.feature;

import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.feature.kernel.KernelType;
import java.util.List;
import java.util.function.Function;

/**
 * Kernels of another library, which expressions name with a prefix: {@code ta4j:RSI(close,14)}. Found as a service beside
 * the class that implements it, so that this module knows no library.
 */
public interface KernelSource {

    /** The word before the colon. */
    String prefix();

    /** What can be named, with parameters, sorted: {@code ta4j:RSI(indicator, barCount)}. A name has a line per way to make it. */
    List<String> signatures();

    /** What all of them are, in words. */
    String words();

    /**
     * What an expression with the prefix means: a type without parameters, named by the canonical expression.
     *
     * @param inputs the meaning of an argument that is a column or feature
     * @throws io.tidemark.state.feature.expression.ExpressionException with column and nearest right name
     */
    KernelType type(FeatureExpression expression, Function<FeatureExpression, Input> inputs);
}
