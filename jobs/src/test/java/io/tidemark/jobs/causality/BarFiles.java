package io.tidemark.jobs.causality;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Tables of bars of a seeded walk, a line in thirty missing. */
final class BarFiles {

    private static final String HEADER = "time,open,high,low,close,volume";

    private BarFiles() {}

    /** Bars of this length from 2024-01-01 on, around the clock. */
    static Path write(Path file, Duration length, int count, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        Instant time = Instant.parse("2024-01-01T00:00:00Z");
        double close = 100;
        for (int i = 0; i < count; i++) {
            double open = close * (1 + 0.002 * (random.nextDouble() - 0.5));
            close = open * (1 + 0.02 * (random.nextDouble() - 0.5));
            double high = Math.max(open, close) * (1 + 0.005 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.005 * random.nextDouble());
            if (random.nextInt(30) > 0) {
                lines.add(time + "," + cell(open) + "," + cell(high) + "," + cell(low) + "," + cell(close) + ","
                        + random.nextInt(1, 1_000));
            }
            time = time.plus(length);
        }
        return Files.write(file, lines);
    }

    private static String cell(double price) {
        return BigDecimal.valueOf(price).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
