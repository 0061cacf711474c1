package io.tidemark.jobs.causality;

import io.tidemark.connectors.simulator.MacroFaults;
import io.tidemark.connectors.simulator.MacroFiles;
import io.tidemark.connectors.simulator.MacroSpec;
import io.tidemark.connectors.simulator.SimulatedMacro;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.macro.MacroCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Tables of the dollar, a spread and two yields, from 2023 on: values come late, are revised, repeated or never come. */
final class MacroTables {

    private static final MacroCatalog CATALOG =
            new ConfigFiles(Verbs.HOME).macro(Path.of("config/macro"), Path.of("config/sessions"));

    private MacroTables() {}

    /** Up to a value date; returns the option that gives it. */
    static String write(Path file, String lastDate, long seed) throws IOException {
        MacroFiles.writeCsv(
                new SimulatedMacro(new MacroSpec(
                        seed,
                        CATALOG,
                        MacroSpec.usual(),
                        day("2023-01-02"),
                        day(lastDate),
                        new MacroFaults(0.02, 0.1, 0.2, 0.05))),
                file);
        return " -D macro.files=[" + file + "]";
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }
}
