/**
 * What a kernel is. To add one: a final class beside its family that extends
 * {@link io.tidemark.state.feature.kernel.Kernel} and names its parameters in a
 * {@link io.tidemark.state.feature.kernel.KernelType}; one line in
 * {@link io.tidemark.state.feature.KernelRegistry}; one test.
 */
package io.tidemark.state.feature.kernel;
