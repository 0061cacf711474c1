package io.tidemark.jobs.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Reads a YAML text into a record of the same shape. All problems of a text are thrown together. */
public final class ConfigReader {

    private ConfigReader() {}

    /**
     * Reads a file. {@code mayBeAbsent} are keys of plain records that know no {@code Optional}: absent, they are
     * {@code null} or {@code false}.
     *
     * @throws ConfigException with every problem as {@code file:line:column: what}
     */
    public static <R extends Record> R read(Path file, Class<R> type, String... mayBeAbsent) {
        Problems problems = new Problems();
        Node tree = YamlTree.parse(text(file, problems), Origin.Layer.FILE, file.toString(), problems);
        return bind(tree, type, problems, mayBeAbsent);
    }

    /**
     * Reads a text that comes from elsewhere; {@code source} names it in errors.
     *
     * @throws ConfigException with every problem
     */
    public static <R extends Record> R read(String text, String source, Class<R> type, String... mayBeAbsent) {
        Problems problems = new Problems();
        return bind(YamlTree.parse(text, Origin.Layer.FILE, source, problems), type, problems, mayBeAbsent);
    }

    /**
     * Reads a resource of the class path, like {@code config/sessions/CRYPTO.yaml}.
     *
     * @throws ConfigException with every problem, or that there is no such resource
     */
    public static <R extends Record> R readResource(String name, Class<R> type, String... mayBeAbsent) {
        return read(resource(name), name, type, mayBeAbsent);
    }

    static <R extends Record> R bind(Node tree, Class<R> type, Problems problems, String... mayBeAbsent) {
        R bound = new RecordBinder(problems, Set.of(mayBeAbsent)).bind(tree, type);
        problems.throwIfAny();
        return bound;
    }

    static boolean hasResource(String name) {
        return ConfigReader.class.getResource("/" + name) != null;
    }

    static String resource(String name) {
        try (InputStream stream = ConfigReader.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw failure(name, "no such resource in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failure(name, "cannot be read: " + e.getMessage());
        }
    }

    /** The text of a file; problems are thrown with those found before. */
    static String text(Path file, Problems problems) {
        Origin at = Origin.outside(Origin.Layer.FILE, file.toString());
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            problems.add(at, "no such file");
        } catch (CharacterCodingException e) {
            problems.add(at, "is not UTF-8 text");
        } catch (IOException e) {
            problems.add(at, "cannot be read: " + (Files.isDirectory(file) ? "it is a folder" : e.getMessage()));
        }
        problems.throwIfAny();
        return "";
    }

    private static ConfigException failure(String source, String message) {
        return new ConfigException(List.of(new Problem(Origin.outside(Origin.Layer.FILE, source), message)));
    }
}
