package io.tidemark.jobs.cluster;

import java.nio.file.Path;

/** Where a cluster has its files; nothing of it is elsewhere. */
public record ClusterFolder(Path path) {

    /** Flink's settings, which both processes read. */
    Path settings() {
        return path.resolve("config.yaml");
    }

    /** How a process was started: {@code java @FILE}. */
    Path command(Role role) {
        return path.resolve(role.label() + ".args");
    }

    Path processId(Role role) {
        return path.resolve(role.label() + ".pid");
    }

    /** Gone with the process. */
    Path temporary(Role role) {
        return path.resolve("tmp").resolve(role.label());
    }

    Path log(Role role) {
        return path.resolve("log").resolve(role.label() + ".log");
    }

    /** What a process says past its log, like why the JVM did not start. */
    Path output(Role role) {
        return path.resolve("log").resolve(role.label() + ".out");
    }

    Path logging() {
        return path.resolve("log4j2.xml");
    }
}
