package io.tidemark.benchmarks;

import io.tidemark.benchmarks.Metric.Round;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code bench}: equal outputs first, then ratios of speed in rounds A B B A, printed and written as JSON. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures Tidemark against Flink's floor and against windows, as ratios within this process.")
public final class Benchmarks implements Callable<Integer> {

    private static final int ROUNDS = 7;
    private static final int QUICK_ROUNDS = 3;
    private static final double SECONDS = 1.5;
    private static final double QUICK_SECONDS = 0.6;

    @Option(names = "--quick", description = "Three short rounds instead of seven: a few minutes, rough.")
    private boolean quick;

    @Option(names = "--out", paramLabel = "FILE", description = "Write every figure as JSON to this file.")
    private Path out;

    @Option(names = "--only", paramLabel = "P4,P5", split = ",", description = "Measure only these.")
    private List<String> only = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds per ratio; seven, or three with --quick.")
    private Integer rounds;

    @Spec
    private CommandSpec spec;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<Metric> wanted = wanted();
        PrintWriter text = spec.commandLine().getOut();
        Machine before = Machine.now();
        double seconds = quick ? QUICK_SECONDS : SECONDS;
        try (Bench bench = new Bench()) {
            Report report = new Report(text, before, wantedRounds(), seconds);
            if (!wanted.isEmpty()) {
                report.equality(equal(bench, wanted));
            }
            Map<Metric.Market, Duel> duels = new HashMap<>();
            Map<List<Object>, List<Round>> measured = new HashMap<>();
            for (Metric metric : wanted) {
                Metric.Market market = metric.market();
                Duel duel = duels.computeIfAbsent(market, at -> new Duel(bench, at, seconds));
                List<Object> pair = List.of(market, metric.a(), metric.b());
                if (!measured.containsKey(pair)) {
                    measured.put(pair, duel.rounds(metric.a(), metric.b(), wantedRounds()));
                }
                report.metric(metric, duel, measured.get(pair));
            }
            alone(report);
            report.end(out);
        }
        return 0;
    }

    private List<Equality.Row> equal(Bench bench, List<Metric> wanted) throws Exception {
        Equality equality = new Equality(bench);
        int minutes = quick ? 6_500 : 13_000;
        int weeks = quick ? 10_000 : 60_000;
        for (List<Arm> arms : List.of(Metrics.EQUAL_BARS, Metrics.EQUAL_FEATURES)) {
            equality.check(arms, Profile.DENSE, minutes);
            equality.check(arms, Profile.WEEKS, weeks);
        }
        if (wanted.contains(Metrics.INDICATORS)) {
            Ta4jTen.requireEqual();
            equality.check(Metrics.EQUAL_BEFORE_INDICATORS, Profile.DENSE, minutes);
            equality.check(Metrics.EQUAL_BEFORE_INDICATORS, Profile.WEEKS, minutes);
        }
        if (wanted.contains(Metrics.TAPS)) {
            equality.check(Metrics.EQUAL_TAPS, Profile.DENSE, minutes);
        }
        if (wanted.contains(Metrics.ROWS)) {
            equality.check(Metrics.EQUAL_ROWS, Profile.DENSE, minutes);
        }
        return equality.rows();
    }

    /** What needs no cluster. */
    private void alone(Report report) {
        if (isWanted(Kernels.ID)) {
            Kernels kernels = Kernels.measure(wantedRounds());
            report.alone(kernels, kernels.lines());
        }
        if (isWanted(StateSize.ID)) {
            StateSize size = StateSize.measure();
            report.alone(size, size.lines());
        }
    }

    private boolean isWanted(String id) {
        return only.isEmpty() || only.stream().anyMatch(id::equalsIgnoreCase);
    }

    private int wantedRounds() {
        return rounds != null ? rounds : quick ? QUICK_ROUNDS : ROUNDS;
    }

    private List<Metric> wanted() {
        Set<String> known = new TreeSet<>(List.of(Kernels.ID, StateSize.ID));
        Metrics.ALL.forEach(metric -> known.add(metric.id()));
        for (String id : only) {
            if (!known.contains(id.toUpperCase(Locale.ROOT))) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--only " + id + ": there is no such number; there are " + String.join(", ", known));
            }
        }
        return Metrics.ALL.stream().filter(metric -> isWanted(metric.id())).toList();
    }
}
