/**
 * From one line of a file to one event, or to the reason why there is none: start with
 * {@link io.tidemark.connectors.codec.RecordCodec}. {@link io.tidemark.connectors.codec.CsvFormat} describes tables of
 * trades, quotes and bars; {@link io.tidemark.connectors.codec.JsonLogFormat} the log itself as JSON;
 * {@link io.tidemark.connectors.codec.BinanceFormat} raw recorded websocket messages.
 */
package io.tidemark.connectors.codec;
