package io.tidemark.jobs.causality;

import io.tidemark.jobs.backfill.LocalBackfill;
import io.tidemark.jobs.cli.Causality;
import io.tidemark.jobs.cli.CausalityRequest;
import io.tidemark.jobs.cli.CommandLines;
import io.tidemark.jobs.cli.Services;
import io.tidemark.jobs.cli.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real command line in this process. */
final class Verbs {

    static final Path HOME = Path.of(System.getProperty("tidemark.home"));

    /** What a call left behind. */
    record Said(int code, String out, String err) {

        /** The line of a feature. */
        String of(String feature) {
            return out.lines()
                    .filter(line -> line.startsWith(feature + " "))
                    .findFirst()
                    .orElse("no line of " + feature + " in\n" + out + err);
        }

        String verdict() {
            return out.strip().substring(out.strip().lastIndexOf('\n') + 1);
        }
    }

    private Verbs() {}

    static Said call(String words) {
        return call(new LocalCausality(HOME), words);
    }

    /** The same in front of another trial. */
    static Said call(Causality causality, String words) {
        Services services =
                Services.none().withBackfill(new LocalBackfill(HOME)).withCausality(causality);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLines.of(services, new Surroundings(HOME, Map.of(), false, () -> 0L))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words.split(" +"));
        return new Said(code, out.toString(), err.toString());
    }

    /** What the command line makes of these words. */
    static CausalityRequest request(String words) {
        List<CausalityRequest> asked = new ArrayList<>();
        Said said = call(
                (request, progress) -> {
                    asked.add(request);
                    return new Causality.Verdict(true, List.of());
                },
                words);
        if (asked.isEmpty()) {
            throw new AssertionError(said.err());
        }
        return asked.get(0);
    }
}
