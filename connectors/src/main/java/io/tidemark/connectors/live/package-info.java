/**
 * The log of a live run: files first, if there are any, then a topic from the first record behind them, as one source that
 * never ends. {@link io.tidemark.connectors.live.LiveLog} says what is read, {@link io.tidemark.connectors.live.Handover} where
 * the files end and the topic goes on.
 */
package io.tidemark.connectors.live;
