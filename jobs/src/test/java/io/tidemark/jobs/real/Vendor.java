package io.tidemark.jobs.real;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPInputStream;

/** Bars as their vendor wrote them, read with nothing of the project's own readers. */
final class Vendor {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final DateTimeFormatter LEAN = DateTimeFormatter.ofPattern("yyyyMMdd HH:mm", Locale.ROOT);

    private Vendor() {}

    /** Lines of a file, unpacked, without the header. */
    static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        }
        return lines;
    }

    /** Numbers of each row from a column on, by open time; prices (the first four) are cut by a scale. */
    static Map<Long, double[]> bars(Path file, ToLongFunction<String> time, int column, int scale) throws IOException {
        Map<Long, double[]> bars = new TreeMap<>();
        List<String> lines = lines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double[] numbers = new double[Math.min(5, cells.length - column)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = new BigDecimal(cells[column + i])
                        .movePointLeft(i < 4 ? scale : 0)
                        .doubleValue();
            }
            bars.put(time.applyAsLong(cells[0]), numbers);
        }
        return bars;
    }

    static double[] prices(double[] bar) {
        return Arrays.copyOf(bar, 4);
    }

    /** {@code 19980102 09:00}, local. */
    static ToLongFunction<String> lean(ZoneId zone) {
        return text -> LocalDateTime.parse(text, LEAN).atZone(zone).toInstant().toEpochMilli();
    }

    /** Milliseconds of the day that the file is named after. */
    static ToLongFunction<String> ofDay(Path file, ZoneId zone) {
        String name = file.getFileName().toString();
        LocalDate day = LocalDate.parse(name.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        long midnight = day.atStartOfDay(zone).toInstant().toEpochMilli();
        return text -> midnight + Long.parseLong(text);
    }

    /** {@code 2025-04-03 17:15:00+00:00} or {@code 2025-04-03T17:15:00Z}. */
    static long utc(String text) {
        if (text.endsWith("Z")) {
            return Instant.parse(text).toEpochMilli();
        }
        return LocalDateTime.parse(text.substring(0, 19).replace(' ', 'T'))
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli();
    }
}
