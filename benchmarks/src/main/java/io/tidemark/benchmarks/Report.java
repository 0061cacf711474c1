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

    void metric(Metric metric, long sizeOfA, long sizeOfB, List<Round> rounds) {
        Spread cpu = metric.cpu(rounds);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", metric.id());
        row.put("title", metric.title());
        row.put("goal", metric.goal());
        row.put("reached", metric.isReached(rounds));
        row.put("cpu", cpu);
        if (metric.wall() != null) {
            row.put("wall", Spread.of(rounds, metric.wall()));
        }
        row.put("a", Map.of("arm", metric.a().name(), "n", sizeOfA, "longerRun", 3 * sizeOfA));
        row.put("b", Map.of("arm", metric.b().name(), "n", sizeOfB, "longerRun", 3 * sizeOfB));
        row.put("rounds", rounds);
        metrics.add(row);
        print(metric, rounds, cpu);
    }

    private void print(Metric metric, List<Round> rounds, Spread cpu) {
        line("%s  %s", metric.id(), metric.title());
        line(
                "    %s  median %.3f  (min %.3f, max %.3f, %d rounds); goal %s: %s",
                metric.wall() == null ? "bytes" : "CPU  ",
                cpu.median(),
                cpu.min(),
                cpu.max(),
                rounds.size(),
                metric.goal(),
                metric.isReached(rounds) ? "reached" : "missed");
        if (metric.wall() != null) {
            Spread wall = Spread.of(rounds, metric.wall());
            line("    wall   median %.3f  (min %.3f, max %.3f)", wall.median(), wall.min(), wall.max());
        }
        double a = Spread.of(rounds, round -> round.a().cpuNanos()).median();
        double b = Spread.of(rounds, round -> round.b().cpuNanos()).median();
        line(
                "    CPU per trade: %,.0f ns %s; %,.0f ns %s",
                a, metric.a().name(), b, metric.b().name());
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
