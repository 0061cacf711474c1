package io.tidemark.jobs.cluster;

import io.tidemark.jobs.cli.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has made for a cluster: the job's jar, and a file with the class path of Flink's processes. */
public record Build(Path jobJar, Path classPathFile) {

    /** The build of the house at home. */
    public static Build of(Path home) {
        Path target = home.resolve("jobs").resolve("target").toAbsolutePath();
        return new Build(target.resolve("tidemark.jar"), target.resolve("cluster-classpath.txt"));
    }

    String classPath() {
        requireFile(classPathFile);
        try {
            return Files.readString(classPathFile).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path requiredJar() {
        requireFile(jobJar);
        return jobJar;
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no " + file + ": ./mvnw -DskipTests -pl jobs -am package makes it");
        }
    }
}
