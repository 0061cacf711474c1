package io.tidemark.state.macro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tidemark.state.time.SessionFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The shipped registry and the real series, for tests. */
final class MacroFiles {

    private MacroFiles() {}

    /** The registry of {@code config/macro/series.yaml}. */
    static MacroRegistry registry() {
        return MacroRegistry.of(series(), calendars());
    }

    static Map<String, BusinessDays> calendars() {
        Map<String, BusinessDays> calendars = new TreeMap<>();
        SessionFiles.NAMES.forEach(name -> calendars.put(name, BusinessDays.of(SessionFiles.calendar(name))));
        return calendars;
    }

    static List<MacroSeries> series() {
        try {
            JsonNode file = new YAMLMapper()
                    .readTree(home().resolve("config/macro/series.yaml").toFile());
            List<MacroSeries> series = new ArrayList<>();
            file.get("series").properties().forEach(entry -> series.add(series(entry.getKey(), entry.getValue())));
            return series;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MacroSeries series(String id, JsonNode entry) {
        MacroFrequency frequency =
                MacroFrequency.valueOf(entry.get("frequency").asText().toUpperCase(Locale.ROOT));
        List<String> aliases = new ArrayList<>();
        entry.path("aliases").forEach(alias -> aliases.add(alias.asText()));
        return new MacroSeries(
                id,
                entry.path("word").asText(id.toLowerCase(Locale.ROOT)),
                aliases,
                frequency,
                entry.path("lag-days").asInt(frequency.lagDays()),
                entry.path("stale-after-days").asInt(frequency.staleAfterDays()),
                entry.path("calendar").asText(BusinessDays.WEEKDAYS_NAME),
                entry.path("per-instrument").asBoolean());
    }

    /** Date and value of a column of a real file; rows without a value are left out. */
    static TreeMap<Integer, Double> real(String file, int column) {
        String data = System.getenv("TIDEMARK_REFERENCE_DATA");
        Assumptions.assumeTrue(data != null, "TIDEMARK_REFERENCE_DATA is unset: no real series to compare with");
        TreeMap<Integer, Double> values = new TreeMap<>();
        try (var in = new GZIPInputStream(Files.newInputStream(Path.of(data, "market/macro", file)));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                if (!cells[column].isEmpty()) {
                    values.put((int) LocalDate.parse(cells[0]).toEpochDay(), Double.parseDouble(cells[column]));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    private static Path home() {
        String home = System.getProperty("tidemark.home");
        Path folder = Path.of(home == null ? "" : home).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("config/macro"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
