/** Counts of what became of records, as part of the log's output, so that they are exactly once like all else. */
package io.tidemark.operators.tally;
