/**
 * The room of averages, features and strategies as a Flink operator:
 * {@link io.tidemark.operators.analysis.AnalysisOperator} loads, asks {@link io.tidemark.state.analysis.Analysis}, stores
 * and emits.
 */
package io.tidemark.operators.analysis;
