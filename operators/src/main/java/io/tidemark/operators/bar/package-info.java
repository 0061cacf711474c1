/**
 * The room of bars as a Flink operator: {@link io.tidemark.operators.bar.BarsOperator} loads, asks
 * {@link io.tidemark.state.bar.Bars}, stores and emits.
 */
package io.tidemark.operators.bar;
