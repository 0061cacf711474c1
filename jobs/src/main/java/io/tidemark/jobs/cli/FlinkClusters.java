package io.tidemark.jobs.cli;

import java.nio.file.Path;

/** Finds the cluster that has its files in a folder. */
@FunctionalInterface
public interface FlinkClusters {

    /** The cluster of this folder, whether it is up or not. */
    FlinkCluster in(Path folder);
}
