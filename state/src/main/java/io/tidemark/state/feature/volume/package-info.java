/** What volume says. */
package io.tidemark.state.feature.volume;
