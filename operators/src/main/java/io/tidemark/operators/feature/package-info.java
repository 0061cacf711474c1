/**
 * Features of other libraries: {@link io.tidemark.operators.feature.Ta4jKernels} finds any indicator of Ta4j by the name of its
 * class, {@code ta4j:RSI(close,14,window=300)}, and computes it anew at each bar from the last bars alone.
 */
package io.tidemark.operators.feature;
