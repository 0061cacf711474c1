package io.tidemark.jobs.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Taste as a failing test, with the replacement in the message. */
final class TidyTest {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));
    private static final int LONGEST_FILE = 320;

    private static final Map<Pattern, String> BANNED = Map.of(
            Pattern.compile("System\\.(out|err)\\.print"), "print through the command line's writers",
            Pattern.compile("catch \\((Exception|Throwable) \\w+\\) \\{\\s*\\}"),
                    "a swallowed exception: say what became of it",
            Pattern.compile("Thread\\.sleep"), "wait for a condition",
            Pattern.compile("\\b(TODO|FIXME|XXX)\\b"), "do it or open a question in the docs",
            Pattern.compile("@Disabled\\b"), "mend the test or delete it",
            // Whoever keeps it to put it back calls it "ours".
            Pattern.compile("ZoneId\\.systemDefault|(?<!ours = )Locale\\.getDefault"), "name the zone or the locale",
            Pattern.compile("String\\.format\\(\"|\\.toLowerCase\\(\\)|\\.toUpperCase\\(\\)"), "say Locale.ROOT");

    private static final Pattern BAD_NAME = Pattern.compile(
            "(?i)(util|utils|helper|helpers|manager|common|impl)(\\.java)?$|Impl\\.java$|Utils?\\.java$");

    @Test
    void sourcesKeepTheStyle() {
        List<String> faults = new ArrayList<>();
        for (Path file : sources()) {
            String text = read(file);
            String name = HOME.relativize(file).toString();
            if (file.getFileName().toString().equals("TidyTest.java")) {
                continue;
            }
            BANNED.forEach((pattern, cure) -> {
                if (pattern.matcher(text).find()) {
                    faults.add(name + ": " + pattern + " → " + cure);
                }
            });
            if (BAD_NAME.matcher(file.getFileName().toString()).find()) {
                faults.add(name + ": a name that says nothing → say what it is");
            }
            long lines = text.lines().count();
            if (name.contains("src/main/") && lines > LONGEST_FILE) {
                faults.add(name + ": " + lines + " lines → one idea per file, at most " + LONGEST_FILE);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        List<String> silent = sources().stream()
                .filter(file -> file.toString().contains("/src/main/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(folder -> HOME.relativize(folder).toString())
                .toList();
        assertThat(silent).isEmpty();
    }

    /** Of the modules' sources alone: what other tests make and remove elsewhere meanwhile does not matter. */
    private static List<Path> sources() {
        try (Stream<Path> modules = Files.list(HOME)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(TidyTest::java)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<Path> java(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
