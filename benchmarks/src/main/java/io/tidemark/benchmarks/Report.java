package io.tidemark.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.benchmarks.Metric.Round;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints figures as they come and writes all of them, to the single round, as JSON. */
final class Report {

    private final PrintWriter text;
    private final Map<String, Object> json = new LinkedHashMap<>();
    private final List<Object> metrics = new ArrayList<>();

    Report(PrintWriter text, Machine machine, int rounds, double seconds) {
        this.text = text;
        json.put("machine", machine);
        json.put("parameters", Map.of("rounds", rounds, "secondsOfLongerRun", seconds, "profile", Profile.DENSE));
        line(
                "%s, %d processors, load %.1f; %s %s",
                machine.processor(),
                machine.processors(),
                machine.load(),
                machine.java(),
                String.join(" ", machine.options()));
        if (machine.load() > 0.5) {
            line("The machine is busy with other work: expect noise, and read min and max.");
        }
    }

    void equality(List<Equality.Row> rows) {
        json.put("equality", rows);
        line("equal bars in all arms:");
        rows.stream()
                .map(row ->
                        String.format(Locale.ROOT, "  %-6s %,7d trades  %.24s…", row.profile(), row.n(), row.digest()))
                .distinct()
                .forEach(this::line);
    }

    void metric(Metric metric, Duel duel, List<Round> rounds) throws Exception {
        Spread first = metric.first(rounds);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", metric.id());
        row.put("title", metric.title());
        row.put("goal", metric.goal());
        row.put("reached", metric.isReached(rounds));
        row.put(metric.unit().toLowerCase(Locale.ROOT), first);
        if (metric.wall() != null) {
            row.put("wall", Spread.of(rounds, metric.wall()));
        }
        row.put("profile", metric.market().profile());
        row.put("a", arm(metric.a(), duel));
        row.put("b", arm(metric.b(), duel));
        row.put("rounds", rounds);
        metrics.add(row);
        print(metric, rounds, first);
        checkpoints(metric.a(), duel);
        checkpoints(metric.b(), duel);
    }

    /** A number that no arms of a job stand behind, with the lines that say it. */
    void alone(Object number, List<String> lines) {
        metrics.add(number);
        lines.forEach(said -> line("%s", said));
    }

    private static Map<String, Object> arm(Arm arm, Duel duel) throws Exception {
        long n = duel.size(arm);
        Map<String, Object> row = new LinkedHashMap<>(Map.of("arm", arm.name(), "n", n, "longerRun", 3 * n));
        if (!arm.checkpoints().isZero()) {
            row.put("checkpointsOfLongerRun", duel.checkpoints(arm));
        }
        return row;
    }

    private void checkpoints(Arm arm, Duel duel) {
        if (!arm.checkpoints().isZero()) {
            Checkpoints taken = duel.checkpoints(arm);
            line(
                    "    checkpoints of the last longer run: %d complete, the largest %,d bytes, median %,.0f ms, longest %,d ms",
                    taken.complete(), taken.largestBytes(), taken.medianMillis(), taken.longestMillis());
        }
    }

    private void print(Metric metric, List<Round> rounds, Spread first) {
        line("%s  %s", metric.id(), metric.title());
        line(
                "    %-5s  median %.3f  (min %.3f, max %.3f, %d rounds); goal %s: %s",
                metric.unit(),
                first.median(),
                first.min(),
                first.max(),
                rounds.size(),
                metric.goal(),
                metric.goal().equals(Metric.NO_GOAL) ? "reported" : metric.isReached(rounds) ? "reached" : "missed");
        if (metric.wall() != null) {
            Spread wall = Spread.of(rounds, metric.wall());
            line("    wall   median %.3f  (min %.3f, max %.3f)", wall.median(), wall.min(), wall.max());
        }
        boolean isWall = metric.unit().equals("wall");
        ToDoubleFunction<Cost> nanos = isWall ? Cost::wallNanos : Cost::cpuNanos;
        double a = Spread.of(rounds, round -> nanos.applyAsDouble(round.a())).median();
        double b = Spread.of(rounds, round -> nanos.applyAsDouble(round.b())).median();
        line(
                "    %s per trade: %,.0f ns %s; %,.0f ns %s",
                isWall ? "wall" : "CPU", a, metric.a().name(), b, metric.b().name());
    }

    void end(Path out) throws IOException {
        line("What is lost:");
        Metrics.LOST.forEach(lost -> line("  - %s", lost));
        json.put("metrics", metrics);
        json.put("lost", Metrics.LOST);
        json.put("machineAfter", Machine.now());
        if (out != null) {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), json);
            line("written: %s", out);
        }
    }

    private void line(String format, Object... values) {
        text.println(String.format(Locale.ROOT, format, values));
        text.flush();
    }
}
