/**
 * What stands to be bought and sold: {@link io.tidemark.state.book.OrderBook} is built from a snapshot and the deltas behind
 * it, {@link io.tidemark.state.book.QuoteRoom} folds quotes and books on arrival and says at a slice's close T the
 * {@link io.tidemark.state.book.Depth} that was known then.
 */
package io.tidemark.state.book;
