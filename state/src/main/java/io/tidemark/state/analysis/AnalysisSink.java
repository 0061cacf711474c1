package io.tidemark.state.analysis;

import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.KernelFailure;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.macro.MacroRow;
import io.tidemark.state.signal.Signal;

/** Where the room's results go; all of them are built anew and belong to the receiver. */
public interface AnalysisSink {

    /** A row of the lattice of averages. */
    void ema(EmaRow row);

    /** The features of one set at one closed bar. */
    void features(FeatureRow row);

    /** A kernel that says nothing any more for an instrument and timeframe. */
    void failure(String instrument, String timeframe, KernelFailure failure);

    /** Macro series that a day of an instrument lacks; its features are null, and nobody waits. */
    default void missing(String instrument, MacroRow day) {}

    /** A strategy's word. */
    void signal(Signal signal);
}
