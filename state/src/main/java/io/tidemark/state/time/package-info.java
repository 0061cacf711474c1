/**
 * Time: sessions, their calendars, timeframes, and the lattice in which longer bars are composed of shorter ones.
 *
 * <p>Start with {@link io.tidemark.state.time.TimeLattice}.
 */
package io.tidemark.state.time;
