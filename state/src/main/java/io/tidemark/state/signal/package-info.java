/**
 * Signals: strategies as data. A {@link io.tidemark.state.signal.Strategy} says under which rule over features it wants
 * to be long, short or flat; {@link io.tidemark.state.signal.Strategies} asks the rules at every closed bar:
 *
 * <pre>{@code
 * LONG when cross_above(ema_9, ema_21) and rsi_14 < 70
 * }</pre>
 */
package io.tidemark.state.signal;
