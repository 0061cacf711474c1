/** The gate: each arrival goes on as a market event, or to its side stream. Stateless, in the source's own task. */
package io.tidemark.operators.gate;
