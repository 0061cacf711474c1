/** Dominant cycles (Ehlers). */
package io.tidemark.state.feature.cycle;
