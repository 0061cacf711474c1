package io.tidemark.connectors.files;

import io.tidemark.state.name.NearestName;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** File patterns such as {@code data/spy/2013*_trade.csv.gz}; {@code **} crosses folders. */
public final class FileGlob {

    private static final String WILD = "*?[{";
    private static final int SHOWN = 8;

    private FileGlob() {}

    /**
     * The files that match, ordered by path.
     *
     * @throws IOException when nothing matches: names the pattern and the nearest file
     */
    public static List<Path> expand(String pattern) throws IOException {
        Path literal = isWild(pattern) ? null : Path.of(pattern);
        if (literal != null && Files.isRegularFile(literal)) {
            return List.of(literal);
        }
        if (literal != null && Files.isDirectory(literal)) {
            throw new IOException(pattern + " is a directory; for its files write " + literal.resolve("*"));
        }
        Path base = base(pattern);
        List<Path> matching = literal == null ? matching(pattern, base) : List.of();
        if (matching.isEmpty()) {
            String none = literal == null ? "no file matches " + pattern : pattern + ": no such file";
            throw new IOException(none + nearest(pattern, base));
        }
        return matching;
    }

    private static boolean isWild(String text) {
        return text.chars().anyMatch(c -> WILD.indexOf(c) >= 0);
    }

    /** The folder that holds everything which can match, or the deepest one of it that exists. */
    private static Path base(String pattern) {
        Path path = Path.of(pattern);
        Path base = path.isAbsolute() ? path.getRoot() : Path.of("");
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            Path deeper = base.resolve(path.getName(i));
            if (isWild(path.getName(i).toString()) || !Files.isDirectory(deeper)) {
                break;
            }
            base = deeper;
        }
        return base;
    }

    private static List<Path> matching(String pattern, Path base) throws IOException {
        PathMatcher matcher = matcher(pattern);
        int depth = pattern.contains("**")
                ? Integer.MAX_VALUE
                : Path.of(pattern).getNameCount() - (base.toString().isEmpty() ? 0 : base.getNameCount());
        try (Stream<Path> files = Files.walk(base, depth)) {
            return files.filter(Files::isRegularFile)
                    .filter(matcher::matches)
                    .sorted()
                    .toList();
        }
    }

    private static PathMatcher matcher(String pattern) throws IOException {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw new IOException(pattern + " is no valid pattern: " + e.getDescription(), e);
        }
    }

    /** The name in the folder that is nearest to the part of the pattern which is not there, or what the folder holds. */
    private static String nearest(String pattern, Path base) throws IOException {
        if (!Files.isDirectory(base)) {
            return "";
        }
        int known = base.toString().isEmpty() ? 0 : base.getNameCount();
        String missing = Path.of(pattern).getName(known).toString();
        try (Stream<Path> files = Files.list(base)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            return NearestName.of(missing, names)
                    .map(name -> "; nearest: " + base.resolve(name))
                    .orElse(holds(base, names));
        }
    }

    private static String holds(Path base, List<String> names) {
        String folder = base.toString().isEmpty() ? "this folder" : base.toString();
        if (names.isEmpty()) {
            return "; " + folder + " is empty";
        }
        String more = names.size() > SHOWN ? ", … (" + names.size() + " in all)" : "";
        return "; " + folder + " holds " + String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + more;
    }
}
