package io.tidemark.jobs.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of a folder on the class path, which is in the jar once Tidemark is packaged. */
final class ResourceFolder {

    private ResourceFolder() {}

    /** The names of the files in a folder like {@code config/sessions}; none when there is no such folder. */
    static List<String> files(String folder) {
        URL url = ResourceFolder.class.getResource("/" + folder);
        return url == null ? List.of() : files(url);
    }

    static List<String> files(URL folder) {
        try {
            if (folder.openConnection() instanceof JarURLConnection in) {
                try (FileSystem jar =
                        FileSystems.newFileSystem(Path.of(in.getJarFileURL().toURI()))) {
                    return names(jar.getPath(in.getEntryName()));
                }
            }
            return names(Path.of(folder.toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
