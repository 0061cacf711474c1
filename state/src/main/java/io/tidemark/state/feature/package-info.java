/**
 * Features: numbers about closed bars. A {@link io.tidemark.state.feature.FeatureSet} names them, a
 * {@link io.tidemark.state.feature.Plan} computes them over one flat {@code double[]} row per instrument and timeframe:
 *
 * <pre>{@code
 * Plan plan = Plan.of(FeatureSet.of("core", List.of("rsi(14)", "ema(close,21,seed=first)")));
 * double[] row = plan.newRow();
 * double[] values = new double[plan.width()];
 * plan.evaluate(bar, row, values);
 * }</pre>
 */
package io.tidemark.state.feature;
