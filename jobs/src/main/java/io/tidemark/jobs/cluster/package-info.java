/**
 * A real Flink cluster on this machine: a JobManager and a TaskManager, each a JVM of its own, made of Flink's artifacts. {@link
 * io.tidemark.jobs.cluster.StandaloneCluster} is where its verbs are; all it knows of its processes is in a {@link
 * io.tidemark.jobs.cluster.ClusterFolder}.
 */
package io.tidemark.jobs.cluster;
