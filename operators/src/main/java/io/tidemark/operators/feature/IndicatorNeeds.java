package io.tidemark.operators.feature;

import io.tidemark.state.feature.expression.ExpressionException;
import java.util.List;

/**
 * What an indicator needs, found by asking it about seeded bars, since Ta4j does not say.
 *
 * @param inputs places of the inputs that it reads
 * @param firstValue bars until its first value: the first number that it says behind the bars that Ta4j calls unstable, with
 *     all the bars that it reads, or as many as the greatest number that it names when it reads all there are
 * @param inOrder true when what it says of a bar depends on whether it was asked about those before
 */
record IndicatorNeeds(List<Integer> inputs, int firstValue, boolean inOrder) {

    /**
     * Asks an indicator.
     *
     * @throws ExpressionException when Ta4j refuses it or its window is too small
     */
    static IndicatorNeeds of(WindowedIndicator indicator) {
        try {
            return new IndicatorTrial(indicator).needs();
        } catch (ExpressionException mistake) {
            throw mistake;
        } catch (RuntimeException refused) {
            String reason = refused.getMessage() == null ? refused.toString() : refused.getMessage();
            throw indicator.error("Ta4j cannot compute '" + indicator.call().id() + "': " + reason);
        }
    }
}
