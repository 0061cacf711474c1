/** Momentum: how fast, and for how long, a series moves one way. */
package io.tidemark.state.feature.momentum;
