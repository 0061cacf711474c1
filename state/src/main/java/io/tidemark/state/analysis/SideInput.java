package io.tidemark.state.analysis;

import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.macro.MacroValue;

/** Something that every instrument's analysis may be told: bars of another instrument, or a macro value; the other is null. */
public record SideInput(ClosedBars bars, MacroValue macro) {}
