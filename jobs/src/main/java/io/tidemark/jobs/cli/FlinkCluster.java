package io.tidemark.jobs.cli;

import java.util.Map;
import java.util.Optional;

/**
 * A Flink cluster of two processes on this machine, for those who have none. A {@link UsageException} says why what was asked
 * cannot be done; nothing was done then.
 */
public interface FlinkCluster {

    /** How a cluster is to be started: what is empty has a default, or stays as it is when half of the cluster is up. */
    record Start(Optional<Integer> port, Optional<Integer> slots, Map<String, String> settings) {

        /** Nothing is asked for. */
        public static final Start AS_IT_WAS = new Start(Optional.empty(), Optional.empty(), Map.of());
    }

    /** Starts what is not up, and waits until there are slots. */
    Summary up(Start start) throws Exception;

    /** Submits the live job: {@code from} is a savepoint, {@code latest}, {@code beginning} or empty = there is nothing before. */
    Summary submit(LiveRequest request, Optional<String> from) throws Exception;

    /** All jobs and their states. */
    Summary list() throws Exception;

    /** Takes a savepoint of a job that goes on; empty = of the only one that runs. */
    Summary savepoint(Optional<String> job) throws Exception;

    /** Stops a job with a savepoint; empty = the only one that runs. */
    Summary stop(Optional<String> job) throws Exception;

    /** Ends all of its processes. */
    Summary down() throws Exception;
}
