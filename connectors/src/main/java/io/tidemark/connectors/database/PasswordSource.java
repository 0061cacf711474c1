package io.tidemark.connectors.database;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the one who connects finds the password: a file, else an environment variable; an empty text is none. It is read
 * when a connection is opened, on the machine that opens it, and kept nowhere.
 */
public record PasswordSource(String file, String variable) implements Serializable {

    private static final String NONE = "";

    /** A file whose text is the password, without the line end. */
    public static PasswordSource ofFile(Path file) {
        return new PasswordSource(file.toString(), NONE);
    }

    /** An environment variable. */
    public static PasswordSource ofVariable(String name) {
        return new PasswordSource(NONE, name);
    }

    /**
     * The password, if there is one.
     *
     * @throws IOException when the file cannot be read
     */
    public Optional<String> read(Map<String, String> environment) throws IOException {
        if (!file.isEmpty()) {
            return Optional.of(text());
        }
        return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isEmpty());
    }

    private String text() throws IOException {
        try {
            return Files.readString(Path.of(file)).replaceFirst("\\R\\z", "");
        } catch (NoSuchFileException missing) {
            throw new IOException("the password file " + file + " does not exist", missing);
        } catch (IOException unreadable) {
            throw new IOException(
                    "the password file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
