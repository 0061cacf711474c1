package io.tidemark.state.analysis;

import io.tidemark.state.bar.ClosedBars;

/** One instant of one instrument: what closes, what the instrument remembers, what is known of others, and who is told. */
record Moment(ClosedBars closed, AnalysisState state, Sides sides, AnalysisSink out) {}
