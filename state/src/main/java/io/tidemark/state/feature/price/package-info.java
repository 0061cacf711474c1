/** Transforms of one bar. */
package io.tidemark.state.feature.price;
