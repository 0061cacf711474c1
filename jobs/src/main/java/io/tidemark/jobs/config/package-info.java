/**
 * Configuration: YAML files, environment variables and {@code -D} options, bound strictly to records.
 *
 * <p>{@link io.tidemark.jobs.config.ConfigReader} reads one file into one record:
 * {@code ConfigReader.read(Path.of("config/sessions/CRYPTO.yaml"), Session.class)}.
 * {@link io.tidemark.jobs.config.ConfigLoader} stacks the layers of {@code tidemark.yaml} and remembers where each value
 * came from. A key is the record component in kebab-case: {@code latenessBound} is {@code lateness-bound}. A component of
 * type {@code Optional} may be left out, a missing list or map is empty, everything else is required.
 */
package io.tidemark.jobs.config;
