package io.tidemark.jobs.backfill;

import io.tidemark.connectors.output.OutputTable;
import io.tidemark.connectors.output.VerifyOutputs;
import io.tidemark.jobs.cli.OutFolder;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.cli.Verification;
import io.tidemark.state.analysis.AnalysisPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Compares the output folders of two runs, record by record. */
public final class FolderVerification implements Verification {

    @Override
    public Verdict compare(Path left, Path right) throws IOException {
        List<OutputTable<?>> tables = new Outputs(AnalysisPlan.none()).tables();
        requireOutput(left, tables);
        requireOutput(right, tables);
        VerifyOutputs.Result result = VerifyOutputs.compare(left, right, tables);
        return new Verdict(result.exitCode() == 0, result.toString().lines().toList());
    }

    private static void requireOutput(Path folder, List<OutputTable<?>> tables) {
        if (tables.stream().noneMatch(table -> Files.exists(folder.resolve(table.stream() + ".csv")))) {
            throw new UsageException(
                    Files.exists(folder.resolve(OutFolder.RUN_FILE))
                            ? "the run in " + folder + " has not ended: go on with it, backfill … --resume"
                            : folder + " holds no output of a run");
        }
    }
}
