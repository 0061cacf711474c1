package io.tidemark.jobs.backfill;

import io.tidemark.connectors.output.VerifyOutputs;
import io.tidemark.jobs.cli.Verification;
import io.tidemark.state.analysis.AnalysisPlan;
import java.io.IOException;
import java.nio.file.Path;

/** Compares the output folders of two runs, record by record. */
public final class FolderVerification implements Verification {

    @Override
    public Verdict compare(Path left, Path right) throws IOException {
        VerifyOutputs.Result result = VerifyOutputs.compare(left, right, new Outputs(AnalysisPlan.none()).tables());
        return new Verdict(result.exitCode() == 0, result.toString().lines().toList());
    }
}
