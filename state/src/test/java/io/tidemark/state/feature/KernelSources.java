package io.tidemark.state.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the Javadoc of kernels says: of the class, and before it of the constant where a class has several kernels. */
final class KernelSources {

    private static final Path ROOT = Path.of("src", "main", "java", "io", "tidemark", "state", "feature");
    private static final Pattern OF_CLASS =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public (?:abstract )?(?:final )?class", Pattern.DOTALL);
    private static final Pattern OF_CONSTANT = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public static final KernelType \\w+\\s*=[^\"]*\"(\\w+)\"", Pattern.DOTALL);

    private KernelSources() {}

    /** Words by name of the kernel. */
    static Map<String, String> words() throws IOException {
        Map<String, String> words = new TreeMap<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(ROOT)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : sources) {
            String source = Files.readString(file);
            Matcher type = OF_CLASS.matcher(source);
            String ofClass = type.find() ? plain(type.group(1)) : "";
            Matcher constant = OF_CONSTANT.matcher(source);
            while (constant.find()) {
                String own = plain(constant.group(1)).replaceFirst("^[a-z0-9_]+(\\([^)]*\\))?[:.]? ?", "");
                words.put(constant.group(2), (own.isEmpty() ? "" : own + " ") + ofClass);
            }
        }
        return words;
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                .replaceAll("</?\\w+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
