/**
 * The demonstration: start with {@link io.tidemark.jobs.demo.LiveDemo}. {@link io.tidemark.jobs.demo.DemoJob} puts the
 * simulated market in front of the real graph, {@link io.tidemark.jobs.demo.Board} is where the job's rows end up, and
 * {@link io.tidemark.jobs.demo.BoardText} is what the terminal shows of it.
 */
package io.tidemark.jobs.demo;
