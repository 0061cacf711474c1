/** Moving averages. */
package io.tidemark.state.feature.average;
