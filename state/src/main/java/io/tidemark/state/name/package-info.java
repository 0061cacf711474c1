/** Names that people write, and what they meant: {@link io.tidemark.state.name.NearestName}. */
package io.tidemark.state.name;
