/**
 * Speed as ratios: {@link io.tidemark.benchmarks.Benchmarks} runs two ways of doing the same work side by side in one JVM,
 * after their outputs were found equal.
 */
package io.tidemark.benchmarks;
