package io.tidemark.jobs.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: are two outputs equal, record for record? */
@Command(
        name = "verify",
        description = "Compares the outputs of two runs by digest and shows the first differences.",
        footer = {
            "",
            "Example:",
            "  ./tidemark verify out/parallel-1 out/parallel-4",
            "",
            "Exit codes: 0 equal, 1 different, 2 a folder holds no output."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "Output folder of one run.")
    Path left;

    @Parameters(index = "1", paramLabel = "B", description = "Output folder of another run.")
    Path right;

    private final Services services;

    VerifyCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws Exception {
        checkFolder(left);
        checkFolder(right);
        Verification.Verdict verdict = services.verification().compare(left, right);
        PrintWriter out = spec.commandLine().getOut();
        verdict.lines().forEach(out::println);
        out.println(verdict.isEqual() ? "equal" : "DIFFERENT");
        out.flush();
        return verdict.isEqual() ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private static void checkFolder(Path folder) {
        if (!Files.exists(folder)) {
            throw new UsageException(folder + ": no such folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + " is a file; give the output folder of a run");
        }
    }
}
