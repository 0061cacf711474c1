/**
 * The room behind bars: at each instant T the averages, then the features of all timeframes, then the strategies, as
 * plain calls in this order. Start with {@link io.tidemark.state.analysis.Analyses}:
 *
 * <pre>{@code
 * Analysis analysis = Analyses.of(market, plan).analysis("BTC-USD.simbit");
 * state.add(analysis.wanted(closed));        // on arrival, unless it wants nothing
 * analysis.act(closed.time(), state, out);   // at T
 * }</pre>
 */
package io.tidemark.state.analysis;
