/**
 * The lattice of moving averages: every period over every daily-and-longer timeframe, in five alignments, with one row at
 * each canonical close and previews between. Start with {@link io.tidemark.state.feature.ema.EmaLattice}.
 */
package io.tidemark.state.feature.ema;
