package io.tidemark.state.time;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The session files of the project, for tests. */
public final class SessionFiles {

    /** Names of all session files. */
    public static final List<String> NAMES = List.of("CRYPTO", "US_EQUITY", "FX_COP", "NSE", "FX_24x5");

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private SessionFiles() {}

    /** Reads {@code config/sessions/NAME.yaml}. */
    public static Session read(String name) {
        try {
            return MAPPER.readValue(
                    home().resolve("config/sessions/" + name + ".yaml").toFile(), Session.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Binds a session from YAML text. */
    static Session parse(String yaml) {
        try {
            return MAPPER.readValue(yaml, Session.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calendar of {@code config/sessions/NAME.yaml}. */
    public static SessionCalendar calendar(String name) {
        return SessionCalendar.of(read(name));
    }

    private static Path home() {
        String home = System.getProperty("tidemark.home");
        Path folder = Path.of(home == null ? "" : home).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("config/sessions"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
