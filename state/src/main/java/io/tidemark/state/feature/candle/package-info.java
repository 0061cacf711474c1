/**
 * Candle patterns by TA-Lib's names, values and defaults: {@code cdlhammer}, {@code cdlmorningstar(0.3)}. A pattern is a rule
 * over {@link io.tidemark.state.feature.candle.Candle}s, the newest and those before it; what is long, short or near is said by
 * {@link io.tidemark.state.feature.candle.CandleSetting}.
 */
package io.tidemark.state.feature.candle;
