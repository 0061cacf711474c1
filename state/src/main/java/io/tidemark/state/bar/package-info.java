/**
 * Bars: {@link io.tidemark.state.bar.Bar} is what leaves; a base slice is what trades are folded into; longer bars are
 * composed of closed slices.
 */
package io.tidemark.state.bar;
