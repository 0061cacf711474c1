package io.tidemark.jobs.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;

/** Writes how a process is started into its folder: the command itself is short, and tells the process from all others. */
record Command(ClusterFolder folder, Role role) {

    /** From here on JVMs warn of what Flink's libraries do. */
    private static final int WARNS = 24;

    /** Writes it, and returns what to execute. */
    List<String> write(Build build, Configuration conf) throws IOException {
        Role.Memory memory = role.memory(conf);
        Path temporary = folder.temporary(role);
        List<String> words = new ArrayList<>(memory.jvm());
        if (Runtime.version().feature() >= WARNS) {
            words.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        }
        // What a killed process cannot remove is in the folder too.
        words.add("-Djava.io.tmpdir=" + temporary);
        words.add("-XX:-UsePerfData");
        // Libraries lower the case of their settings in the default locale, and in Turkish do not find them again.
        words.addAll(List.of("-Duser.language=en", "-Duser.country=US"));
        words.add("-Dlog.file=" + folder.log(role));
        words.add("-Dlog4j2.configurationFile=" + folder.logging().toUri());
        conf.getOptional(CoreOptions.FLINK_JVM_OPTIONS)
                .filter(options -> !options.isBlank())
                .ifPresent(options -> words.addAll(List.of(options.strip().split("\\s+"))));
        words.addAll(List.of("-cp", build.classPath(), role.mainClass()));
        words.addAll(List.of("--configDir", folder.path().toString()));
        words.addAll(memory.program());
        words.addAll(List.of("-D", CoreOptions.TMP_DIRS.key() + '=' + temporary));
        Files.writeString(
                folder.command(role), words.stream().map(Command::quoted).collect(Collectors.joining("\n", "", "\n")));
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), argument());
    }

    /** By which the process is known. */
    String argument() {
        return "@" + folder.command(role);
    }

    private static String quoted(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
