package io.tidemark.jobs.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An order for everything that follows from bars: previews, averages, features and signals. Small, so that it is fast. */
final class AskAll {

    private static final String FEATURES = "name: core\nfeatures:\n  ema_2: ema(close,2)\n  ema_3: ema(close,3)\n";
    private static final String STRATEGY = "id: cross\nversion: 1\nfeatures: core\nrules:\n"
            + "  enter-long: cross_above(ema_2, ema_3)\n  exit-long: cross_below(ema_2, ema_3)\n";

    private AskAll() {}

    /** Writes the documents that the options name below a folder, and gives the options. */
    static String options(Path files) throws IOException {
        Files.writeString(files.resolve("core.yaml"), FEATURES);
        Files.writeString(files.resolve("cross.yaml"), STRATEGY);
        return "--previews --ema --ema-periods 2,3 --features " + files.resolve("core.yaml") + " --strategies "
                + files.resolve("cross.yaml");
    }
}
