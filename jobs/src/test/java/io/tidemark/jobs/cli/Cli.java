package io.tidemark.jobs.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine;

/** A command line in a box: services that note what they are asked, and captured streams. */
final class Cli {

    /** What a call left behind. */
    record Result(int code, String out, String err) {}

    final Map<String, String> environment = new TreeMap<>();
    final Path home;
    Backfill backfill = (request, progress) -> {
        asked = request;
        return new Summary(List.of("done"));
    };
    Verification verification = (left, right) -> new Verification.Verdict(true, List.of("bars 7 records"));
    Demo demo = (request, screen, stop) -> {
        askedDemo = request;
        return new Summary(List.of("demo done"));
    };
    Database database = Database.none();
    /** What is refused is refused before anybody is asked. */
    FlinkClusters clusters = folder -> null;

    BackfillRequest asked;
    DemoRequest askedDemo;

    Cli(Path home) {
        this.home = home;
    }

    Result run(String... arguments) {
        Services services = Services.none()
                .withBackfill(backfill)
                .withVerification(verification)
                .withDemo(demo)
                .withDatabase(database)
                .withClusters(clusters);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = CommandLines.of(services, new Surroundings(home, environment, false, () -> 0L))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        int code = CommandLines.execute(line, arguments);
        return new Result(code, out.toString(), err.toString());
    }
}
