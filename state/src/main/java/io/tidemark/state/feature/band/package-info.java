/** Bands and channels. */
package io.tidemark.state.feature.band;
