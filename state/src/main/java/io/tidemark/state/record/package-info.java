/**
 * What a record is, byte for byte: {@link io.tidemark.state.record.CanonicalBytes} writes it, and
 * {@link io.tidemark.state.record.Digest} adds records up so that order does not matter.
 */
package io.tidemark.state.record;
