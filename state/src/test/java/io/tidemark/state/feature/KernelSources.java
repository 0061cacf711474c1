package io.tidemark.state.feature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the Javadoc of kernels and plain inputs says. Of a kernel: the first sentence of its class, which says what it is,
 * then what its own constant adds, then the rest of the class; and what stands behind "Source:", first in the constant.
 */
final class KernelSources {

    /**
     * The words of one kernel.
     *
     * @param what the first sentence of the class and all of the constant
     * @param more the rest of the class
     * @param source whose definition it is
     */
    record Words(String what, String more, String source) {

        String line(String name) {
            return String.join("\t", name, what, more, source);
        }
    }

    private static final Path ROOT = Path.of("src", "main", "java", "io", "tidemark", "state", "feature");
    private static final String JAVADOC = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";
    private static final Pattern OF_CLASS =
            Pattern.compile(JAVADOC + "public (?:abstract )?(?:final )?class", Pattern.DOTALL);
    private static final Pattern OF_CONSTANT =
            Pattern.compile(JAVADOC + "public static final KernelType \\w+\\s*=[^\"]*\"(\\w+)\"", Pattern.DOTALL);

    /** A constant of the enumerations of plain inputs, or the record of the only one that is none. */
    private static final Pattern OF_INPUT =
            Pattern.compile(JAVADOC + "(?:([A-Z][A-Z_0-9]*)[(,;]|record (MacroComplete)\\b)", Pattern.DOTALL);

    private static final Pattern EXAMPLE = Pattern.compile("^[a-z0-9_]+(\\((?:[^()]|\\([^()]*\\))*\\))?[.:] ?");
    private static final Pattern SOURCE = Pattern.compile("(^| )Source: (.*)\\.$");

    /** A stop before a new sentence, not behind an initial. */
    private static final Pattern STOP = Pattern.compile("(?<!\\b\\p{Lu})\\. (?!\\p{Ll})");

    private KernelSources() {}

    /** Words by name of the kernel or input. */
    static Map<String, Words> words() throws IOException {
        Map<String, Words> words = new TreeMap<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(ROOT)) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path file : sources) {
            String source = Files.readString(file);
            OF_CONSTANT
                    .matcher(source)
                    .results()
                    .forEach(constant -> words.put(constant.group(2), words(source, constant)));
            if (source.contains("implements Input {") || source.contains("implements Given {")) {
                OF_INPUT.matcher(source).results().forEach(input -> words.put(inputName(input), ofInput(input)));
            }
        }
        return words;
    }

    private static Words words(String source, MatchResult constant) {
        Matcher type = OF_CLASS.matcher(source);
        String ofClass = type.find() ? plain(type.group(1)) : "";
        String own = capitalised(EXAMPLE.matcher(plain(constant.group(1))).replaceFirst(""));
        String origin = source(own).isEmpty() ? source(ofClass) : source(own);
        String all = withoutSource(ofClass);
        Matcher stop = STOP.matcher(all);
        int first = stop.find() ? stop.start() + 1 : all.length();
        return new Words(
                (all.substring(0, first) + " " + withoutSource(own)).strip(),
                all.substring(first).strip(),
                origin);
    }

    private static String inputName(MatchResult input) {
        return input.group(2) == null ? "macro_complete" : input.group(2).toLowerCase(Locale.ROOT);
    }

    private static Words ofInput(MatchResult input) {
        return new Words(plain(input.group(1)), "", "");
    }

    private static String source(String words) {
        Matcher source = SOURCE.matcher(words);
        return source.find() ? source.group(2) : "";
    }

    private static String withoutSource(String words) {
        return SOURCE.matcher(words).replaceFirst("").strip();
    }

    /** Formulas stay as they are. */
    private static String capitalised(String own) {
        return own.matches("(?s)[a-z]+[ ,;./].*")
                ? own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1)
                : own;
    }

    private static String plain(String javadoc) {
        return javadoc.replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                .replaceAll("</?\\w+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .strip();
    }
}
