package io.tidemark.state.analysis;

import io.tidemark.state.bar.ClosedBars;

/** One instant of one instrument: what closes, what the instrument remembers, and what is known of others. */
record Moment(ClosedBars closed, AnalysisState state, Sides sides) {}
