/** Candle patterns. */
package io.tidemark.state.feature.candle;
