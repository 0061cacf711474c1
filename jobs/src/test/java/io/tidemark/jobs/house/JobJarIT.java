package io.tidemark.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The licences of the libraries travel with them: {@code META-INF/THIRD-PARTY.txt} in the job's jar is held against the jar
 * and against the libraries on the class path, so that it changes with them.
 */
final class JobJarIT {

    private static final String META = "META-INF/";
    private static final String LIST = META + "THIRD-PARTY.txt";
    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));

    private static JarFile jar;

    /** One line of the list. */
    private record Library(String name, String licence, List<String> texts) {

        static Library of(String line) {
            String[] parts = line.split(" \\| ");
            assertThat(parts).as(line).hasSize(3);
            return new Library(parts[0], parts[1], List.of(parts[2].split(", ")));
        }

        String artifact() {
            return name.substring(name.indexOf(':') + 1);
        }

        /** In a repository it is group/artifact/version/artifact-version.jar. */
        boolean isIn(Path file) {
            Path version = file.getParent();
            return version != null
                    && version.getParent() != null
                    && version.getParent()
                            .endsWith(Path.of(name.replace('.', '/').replace(':', '/')))
                    && file.endsWith(artifact() + "-" + version.getFileName() + ".jar");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void opens() throws IOException {
        jar = new JarFile(HOME.resolve("jobs/target/tidemark.jar").toFile());
    }

    @AfterAll
    static void closes() throws IOException {
        jar.close();
    }

    static List<Library> libraries() throws IOException {
        // Parameters are asked for once the jar is open.
        return text(jar, LIST)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Library::of)
                .toList();
    }

    @Test
    void everyLibraryIsListedAndNoOther() throws IOException {
        Set<String> found = new TreeSet<>(classes(jar));
        found.removeIf(name -> name.startsWith("io/tidemark/"));
        Set<String> listed = new TreeSet<>();
        for (Library library : libraries()) {
            try (JarFile own = own(library)) {
                Set<String> classes = classes(own);
                assertThat(classes)
                        .as("%s is listed in %s: all its classes are in the job's jar", library, LIST)
                        .isNotEmpty()
                        .isSubsetOf(found);
                listed.addAll(classes);
            }
        }
        assertThat(origins(found, listed))
                .as("libraries in the job's jar whose line in %s is missing", LIST)
                .isEmpty();
    }

    /** Of the classes that nobody listed, the first with where it is from. */
    private static Map<String, String> origins(Set<String> found, Set<String> listed) throws IOException {
        Map<String, String> origins = new TreeMap<>();
        Set<String> left = new TreeSet<>(found);
        left.removeAll(listed);
        for (Path file : classPath()) {
            try (JarFile other = new JarFile(file.toFile())) {
                for (String name : classes(other)) {
                    if (left.remove(name)) {
                        origins.putIfAbsent(file.getFileName().toString(), name);
                    }
                }
            }
        }
        left.forEach(name -> origins.put(name, "of no jar on the class path"));
        return origins;
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void itsTextsAreThere(Library library) throws IOException {
        StringBuilder texts = new StringBuilder();
        for (String text : library.texts()) {
            texts.append(words(text(jar, META + text))).append('\n');
        }
        String notice = words(text(jar, META + "NOTICE"));
        try (JarFile own = own(library)) {
            for (String name : ownTexts(own)) {
                boolean isNotice = name.contains("NOTICE");
                // NOTICE files are merged paragraph by paragraph, without comments.
                for (String paragraph :
                        text(own, name).replaceAll("(?m)^//.*", "").split("\n\\s*\n")) {
                    assertThat(isNotice ? notice + texts : texts.toString())
                            .as("%s of %s in what %s names", name, library, LIST)
                            .contains(words(paragraph));
                }
            }
        }
    }

    @Test
    void ta4jHasItsLicenceWithTheCopyright() throws IOException {
        Library ta4j = libraries().stream()
                .filter(library -> library.name().equals("org.ta4j:ta4j-core"))
                .findAny()
                .orElseThrow();
        assertThat(ta4j.licence()).isEqualTo("MIT");
        assertThat(words(text(jar, META + ta4j.texts().get(0))))
                .startsWith("The MIT License (MIT) Copyright (c) 2017-")
                .contains(
                        "Ta4j Organization & respective authors",
                        "Permission is hereby granted, free of charge,",
                        "shall be included in all copies or substantial portions of the Software.");
    }

    @Test
    void itsOwnLicenceAndNoticeComeFirst() throws IOException {
        assertThat(text(jar, META + "LICENSE")).isEqualTo(Files.readString(HOME.resolve("LICENSE")));
        assertThat(words(text(jar, META + "NOTICE")))
                .startsWith("Tidemark Copyright 2026 The Tidemark authors This product includes software developed at");
        assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.matches("LICENSE.*|NOTICE.*")))
                .as("at the top they would pass for ours")
                .isEmpty();
    }

    private static JarFile own(Library library) throws IOException {
        List<Path> files = classPath().stream().filter(library::isIn).toList();
        assertThat(files).as("%s on the class path", library).hasSize(1);
        return new JarFile(files.get(0).toFile());
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    private static Set<String> classes(JarFile of) {
        return of.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> ownTexts(JarFile of) {
        return of.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.matches("(META-INF/)?(LICENSE|NOTICE)(\\.txt|\\.md)?"))
                .toList();
    }

    /** Lines are wrapped and indented in many ways, and the address of the Apache licence has got an s. */
    private static String words(String text) {
        return String.join(" ", text.strip().split("\\s+")).replace("https://", "http://");
    }

    private static String text(JarFile of, String name) {
        assertThat(of.getEntry(name)).as("%s in %s", name, of.getName()).isNotNull();
        try {
            return new String(of.getInputStream(of.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
