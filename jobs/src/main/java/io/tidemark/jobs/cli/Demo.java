package io.tidemark.jobs.cli;

/** Runs the demonstration: a simulated market through the whole graph. */
@FunctionalInterface
public interface Demo {

    /** Runs until its seconds are over or its thread is interrupted; both are a good end. */
    Summary run(DemoRequest request, Screen screen) throws Exception;
}
