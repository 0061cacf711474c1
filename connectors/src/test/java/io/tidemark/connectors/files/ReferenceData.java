package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Decoded;
import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Venues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assumptions;

/** The real market data, when the machine has it. */
public final class ReferenceData {

    static final String VARIABLE = "TIDEMARK_REFERENCE_DATA";

    private ReferenceData() {}

    /** A file or folder of the market data; skips the test where there is none. */
    public static Path market(String path) {
        String root = System.getenv(VARIABLE);
        Assumptions.assumeTrue(root != null, "skipped: " + VARIABLE + " names no folder of market data");
        return Path.of(root, "market", path);
    }

    /** A rule without sessions. */
    static Admission alwaysOpen(long boundMicros) {
        return new Admission(boundMicros, new Venues() {
            @Override
            public Standing place(MarketEvent event) {
                return Standing.OPEN;
            }

            @Override
            public String why(MarketEvent event) {
                return "";
            }
        });
    }

    /** A grid that every bar fits. */
    static BarGrid anyGrid() {
        return new BarGrid() {
            @Override
            public boolean opensOnSession(InputBar bar) {
                return true;
            }

            @Override
            public boolean opensOnClock(InputBar bar) {
                return true;
            }
        };
    }

    /** Hands every arrival of a partition, follow-ups too, to the caller. */
    static void read(FilePartition partition, Consumer<Arrival> seen) throws IOException {
        FileSplit split = new FileSplit(partition.name(), 0, partition.files(), FilePosition.START);
        try (PartitionCursor cursor = new PartitionCursor(split, partition.format(), partition.medium())) {
            while (cursor.hasNext()) {
                Decoded decoded = cursor.take();
                seen.accept(decoded.arrival);
                if (decoded.followUp != null) {
                    seen.accept(decoded.turn());
                }
            }
        }
    }
}
