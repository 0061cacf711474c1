package io.tidemark.jobs.config;

import io.tidemark.state.macro.BusinessDays;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.macro.MacroSeries;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.name.NearestName;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the documents that a configuration names: {@code NAME.yaml} in a folder, which is looked for as given, then below
 * the home folder, then in the jar.
 */
public final class ConfigFiles {

    private static final String SUFFIX = ".yaml";

    private final Path home;

    /** Documents of this home folder. */
    public ConfigFiles(Path home) {
        this.home = home;
    }

    /**
     * Reads the document of this name.
     *
     * @throws ConfigException with every problem, or that there is no such document
     */
    public <R extends Record> R read(Path folder, String name, Class<R> type, String... mayBeAbsent) {
        Path file = found(folder.resolve(name + SUFFIX));
        if (Files.isRegularFile(file)) {
            return ConfigReader.read(file, type, mayBeAbsent);
        }
        String resource = resource(folder.resolve(name + SUFFIX));
        if (ConfigReader.hasResource(resource)) {
            return ConfigReader.readResource(resource, type, mayBeAbsent);
        }
        Origin at = Origin.outside(Origin.Layer.FILE, file.toString());
        throw new ConfigException(List.of(new Problem(at, "no such file" + NearestName.hint(name, names(folder)))));
    }

    /**
     * Reads a session file and checks its dates and times.
     *
     * @throws ConfigException with every problem
     */
    public Session session(Path folder, String name) {
        Session session = read(folder, name, Session.class, "signal-window", "opens-day-before");
        try {
            SessionCalendar.of(session);
            return session;
        } catch (IllegalArgumentException wrong) {
            Origin at = Origin.outside(
                    Origin.Layer.FILE, found(folder.resolve(name + SUFFIX)).toString());
            throw new ConfigException(List.of(new Problem(at, wrong.getMessage())));
        }
    }

    /**
     * Reads the macro series of {@code folder/series.yaml} with the session files that they name as calendars.
     *
     * @throws ConfigException with every problem of the file, or with what does not fit together
     */
    public MacroCatalog macro(Path folder, Path sessions) {
        MacroSeriesFile file = read(folder, "series", MacroSeriesFile.class);
        try {
            List<MacroSeries> series = file.toSeries();
            List<Session> used = series.stream()
                    .map(MacroSeries::calendar)
                    .distinct()
                    .filter(name -> !name.equals(BusinessDays.WEEKDAYS_NAME))
                    .map(name -> session(sessions, name))
                    .toList();
            MacroCatalog catalog = new MacroCatalog(series, used);
            catalog.registry();
            return catalog;
        } catch (IllegalArgumentException wrong) {
            Origin at = Origin.outside(
                    Origin.Layer.FILE, found(folder.resolve("series" + SUFFIX)).toString());
            throw new ConfigException(List.of(new Problem(at, wrong.getMessage())));
        }
    }

    /** The names of the documents that {@link #read} finds in a folder, sorted. */
    public List<String> names(Path folder) {
        Set<String> files = new TreeSet<>(ResourceFolder.files(resource(folder)));
        Stream.of(folder, home.resolve(folder))
                .flatMap(each -> yamlFiles(each).stream())
                .forEach(file -> files.add(file.getFileName().toString()));
        return files.stream()
                .filter(file -> file.endsWith(SUFFIX))
                .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                .toList();
    }

    /**
     * The instruments of a file or of all files of a folder, by name; none when there is no such folder.
     *
     * @throws ConfigException with every problem of the first bad file, or an instrument that two files define
     */
    public SortedMap<String, Instrument> instruments(Path fileOrFolder) {
        Path path = found(fileOrFolder);
        List<Path> files = Files.isRegularFile(path) ? List.of(path) : yamlFiles(path);
        SortedMap<String, Instrument> instruments = new TreeMap<>();
        for (Path file : files) {
            for (Instrument instrument :
                    ConfigReader.read(file, InstrumentFile.class).toInstruments()) {
                if (instruments.put(instrument.name(), instrument) != null) {
                    Origin at = Origin.outside(Origin.Layer.FILE, file.toString());
                    throw new ConfigException(
                            List.of(new Problem(at, "another file defines " + instrument.name() + " too")));
                }
            }
        }
        return instruments;
    }

    private static String resource(Path path) {
        return path.toString().replace('\\', '/');
    }

    private Path found(Path path) {
        return Files.exists(path) ? path : home.resolve(path);
    }

    private static List<Path> yamlFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
