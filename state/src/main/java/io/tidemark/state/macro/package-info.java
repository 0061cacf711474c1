/**
 * Macro and reference series, bitemporal: what was known when. A {@link io.tidemark.state.macro.MacroRegistry} names the
 * series, a {@link io.tidemark.state.macro.MacroLog} remembers their values, and a
 * {@link io.tidemark.state.macro.MacroView} is what a bar of one trading day sees of them.
 *
 * <pre>{@code
 * MacroView view = MacroView.of(log, MacroDay.of(calendar, day), "USD-COP.broker");
 * MacroRow row = MacroRow.of(List.of(MacroExpression.of(registry, MacroFunction.Z, List.of("DXY"), 252)), view);
 * }</pre>
 */
package io.tidemark.state.macro;
