package io.tidemark.jobs.cli;

/** Runs the demonstration: a simulated market through the whole graph. */
@FunctionalInterface
public interface Demo {

    /** Runs to the end of the simulated time. */
    Summary run(DemoRequest request, Progress progress) throws Exception;
}
