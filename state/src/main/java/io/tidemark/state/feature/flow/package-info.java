/** Order flow, spreads and sessions. */
package io.tidemark.state.feature.flow;
