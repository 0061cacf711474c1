/** Statistics of windows. */
package io.tidemark.state.feature.statistics;
