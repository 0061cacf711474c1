package io.tidemark.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFolderTest {

    @TempDir
    Path folder;

    @Test
    void listsTheFilesOfAJar() throws IOException {
        Path jar = folder.resolve("a b.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : new String[] {"c/", "c/s/", "c/s/NSE.yaml", "c/s/A.yaml", "c/s/deep/", "c/other.yaml"}) {
                out.putNextEntry(new JarEntry(name));
            }
        }
        URL sessions = URI.create("jar:" + jar.toUri() + "!/c/s").toURL();
        assertThat(ResourceFolder.files(sessions)).containsExactly("A.yaml", "NSE.yaml");
        assertThat(ResourceFolder.files(sessions)).as("again").hasSize(2);
    }

    @Test
    void listsTheFilesOfThisBuild() {
        assertThat(ResourceFolder.files("config/sessions")).contains("CRYPTO.yaml", "US_EQUITY.yaml");
        assertThat(ResourceFolder.files("config/sessions/CRYPTO.yaml")).isEmpty();
        assertThat(ResourceFolder.files("config/none")).isEmpty();
    }
}
