/** How records travel between tasks: one serializer for market events, small and without reflection. */
package io.tidemark.operators.wire;
