/** Direction and strength of a trend. */
package io.tidemark.state.feature.trend;
