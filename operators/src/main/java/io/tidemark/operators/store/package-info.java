/**
 * Where a room's state lives between two calls: by reference on the heap, behind a write-back buffer on RocksDB; one
 * savepoint format for both.
 */
package io.tidemark.operators.store;
