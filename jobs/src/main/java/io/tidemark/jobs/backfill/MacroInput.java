package io.tidemark.jobs.backfill;

import io.tidemark.connectors.codec.MacroCsvFormat;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.connectors.files.SortedMedium;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.state.macro.MacroCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tables of macro values that a bounded run reads: each a partition of its own, in order of receipt. */
final class MacroInput {

    private MacroInput() {}

    /** Of nothing when no feature reads macro series. */
    static List<FilePartition> partitions(List<Path> files, MacroCatalog catalog) {
        List<FilePartition> partitions = new ArrayList<>();
        if (catalog == null) {
            return partitions;
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new UsageException("macro.files: " + file + ": no such file");
            }
            String name = file.toString();
            partitions.add(new FilePartition(
                    name, List.of(PartFile.ascending(name)), MacroCsvFormat.table(catalog), new SortedMedium()));
        }
        return partitions;
    }
}
