/**
 * The command line: it reads options into immutable requests, checks everything that can be checked before a run, and
 * hands the request to the one who does the work.
 *
 * <p>Start with {@link io.tidemark.jobs.cli.Main}. A verb's class ends in {@code Command}; what it asks for is an
 * interface in {@link io.tidemark.jobs.cli.Services}.
 */
package io.tidemark.jobs.cli;
