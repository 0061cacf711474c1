package io.tidemark.jobs.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.output.OutputMerge;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.record.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * {@code summary.json}: what went in, what became of it, how many of its numbers were rounded to the digits that their
 * instrument keeps, and up to when the log is complete.
 */
final class RunSummary {

    private static final String IN = "in";
    private static final String MACRO = "macro";
    private static final String PROCESSED = Outcome.PROCESSED.label();
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private RunSummary() {}

    /** Checks that nothing vanished and writes the file; once the parts are merged it is there already. */
    static void write(Path out, LogSurvey log) throws IOException {
        Path file = out.resolve("summary.json");
        if (Files.exists(file)) {
            return;
        }
        Conservation counts = Conservation.of(
                out, log.macro().stream().map(FilePartition::name).collect(Collectors.toSet()));
        if (counts.in() != counts.accounted()) {
            throw new IllegalStateException("of " + counts.in() + " records read, " + counts.accounted()
                    + " are accounted for: " + counts.outcomes());
        }
        ObjectNode summary = JSON.createObjectNode();
        summary.put(IN, counts.in());
        ObjectNode outcomes = summary.putObject("outcomes");
        counts.outcomes().forEach(outcomes::put);
        summary.put("heartbeats", counts.heartbeats());
        if (!log.macro().isEmpty()) {
            summary.putObject(MACRO).put(IN, counts.macroIn()).put(PROCESSED, counts.macroProcessed());
        }
        summary.put("rounded", log.scan().rounded());
        MarketPlan plan = log.market();
        long horizon = plan.rules().horizonMillis();
        summary.put(
                "horizon",
                horizon == Long.MIN_VALUE ? null : Instant.ofEpochMilli(horizon).toString());
        summary.put("base_slice", plan.base().name());
        summary.put("align", plan.align().name().toLowerCase(java.util.Locale.ROOT));
        Path unfinished = out.resolve("summary.json.unfinished");
        Files.writeString(unfinished, JSON.writeValueAsString(summary) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The summary for the terminal, of the files that a run has left. */
    static Summary read(BackfillRequest request, SortedMap<String, Digest> digests) throws IOException {
        Path out = request.out();
        JsonNode summary = JSON.readTree(out.resolve("summary.json").toFile());
        long in = summary.get(IN).asLong();
        List<String> lines = new ArrayList<>();
        lines.add("in " + in + " records, up to " + summary.get("horizon").asText("nothing"));
        List<String> outcomes = new ArrayList<>();
        summary.get("outcomes")
                .properties()
                .forEach(each ->
                        outcomes.add(each.getKey() + ' ' + each.getValue().asLong()));
        lines.add(String.join(", ", outcomes));
        if (count(summary, Outcome.IGNORED) > in / 2) {
            lines.add("most records were ignored: outside of their sessions, or messages that are not used"
                    + LocalTimes.advice(request, "; "));
        }
        if (summary.get("align").asText().equals("clock")) {
            lines.add("intraday bars count from full clock hours");
        }
        digests.forEach((stream, digest) -> lines.add(line(stream, digest)));
        lines.add("written to " + out);
        JsonNode macro = summary.path(MACRO);
        if (count(summary, Outcome.PROCESSED) > macro.path(PROCESSED).asLong()) {
            firstRejected(summary, out, List.of()).ifPresent(place -> lines.add(2, "the first rejected is " + place));
            return new Summary(lines);
        }
        // A run all of whose market records were turned away is no success, though it has ended well.
        Optional<String> first =
                firstRejected(summary, out, request.config().macro().files());
        return new Summary(
                lines,
                first.map(place -> macro.isMissingNode()
                        ? "none of the " + in + " records could be used: " + count(summary, Outcome.REJECTED)
                                + " were rejected, the first is " + place
                        : "none of the " + (in - macro.path(IN).asLong())
                                + " market records could be used; the first rejected is " + place));
    }

    private static long count(JsonNode summary, Outcome outcome) {
        return summary.get("outcomes").get(outcome.label()).asLong();
    }

    private static String line(String stream, Digest digest) {
        String records = stream + ".csv: " + digest.count() + " records";
        return digest.count() == 0
                ? records
                : records + ", digest " + digest.hex().substring(0, 16) + "…";
    }

    /** Those of some files do not count. */
    private static Optional<String> firstRejected(JsonNode summary, Path out, List<Path> but) throws IOException {
        if (count(summary, Outcome.REJECTED) == 0) {
            return Optional.empty();
        }
        return new OutputMerge(out)
                .first(
                        Outputs.REJECTED,
                        record -> record.outcome() == Outcome.REJECTED && !but.contains(Path.of(record.file())))
                .map(RunSummary::place);
    }

    /** The reason of a line that could not be decoded begins with its place. */
    private static String place(SideRecord record) {
        String line = Path.of(record.file()).getFileName() + ":" + record.position() + ": ";
        String reason = record.reason().startsWith(line) ? record.reason().substring(line.length()) : record.reason();
        return record.file() + ":" + record.position() + ": " + reason;
    }
}
