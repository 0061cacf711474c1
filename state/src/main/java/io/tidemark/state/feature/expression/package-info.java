/**
 * The text in which features and rules are written, {@code ema(close,21,seed=sma)}: tokens, nearest names for mistakes,
 * and {@link io.tidemark.state.feature.expression.ExpressionException} which says where.
 */
package io.tidemark.state.feature.expression;
