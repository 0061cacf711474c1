/** Volatility: how far prices range. */
package io.tidemark.state.feature.volatility;
