package io.tidemark.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Number P8: a plan of kernels against TA-Lib in Java, all functions together and each alone. */
record Kernels(String id, String title, List<Row> together, List<Row> singly) {

    static final String ID = "P8";

    private static final double AS_PLAN = 1.0;
    private static final double SECONDS = 0.15;
    private static final double SECONDS_SINGLY = 0.03;

    /** Cost of our side ÷ TA-Lib's of some functions, and nanoseconds per bar. */
    record Row(
            String functions,
            int values,
            Spread ratio,
            double planNanos,
            double taLibNanos,
            double goal,
            boolean reached,
            List<KernelDuel.Round> rounds) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "    %-9s median %.2f  (min %.2f, max %.2f, %d rounds); %,.1f ns ÷ %,.1f ns per bar of %d values; goal ≤ %.1f: %s",
                    functions,
                    ratio.median(),
                    ratio.min(),
                    ratio.max(),
                    rounds.size(),
                    planNanos,
                    taLibNanos,
                    values,
                    goal,
                    reached ? "reached" : "missed");
        }
    }

    /** Equality first, of all; then the rounds. */
    static Kernels measure(int rounds) {
        KernelDuel all = new KernelDuel(TaLibTwins.ALL, SECONDS);
        all.requireEqual();
        Row together = row("plan", all, rounds, AS_PLAN);
        List<Row> singly = new ArrayList<>();
        for (TaLibTwin twin : TaLibTwins.ALL) {
            KernelDuel duel = new KernelDuel(List.of(twin), SECONDS_SINGLY);
            singly.add(row(twin.name(), duel, rounds, twin.goal()));
        }
        String title = "cost of a plan of " + TaLibTwins.ALL.size() + " functions ÷ TA-Lib's, bars of one instrument";
        return new Kernels(ID, title, List.of(together), singly);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(id + "  " + title));
        together.forEach(row -> lines.add(row.line()));
        long reached = singly.stream().filter(Row::reached).count();
        lines.add("    each as a plan of its own: " + reached + " of " + singly.size() + " reach their goal");
        singly.forEach(row -> lines.add(row.line()));
        return lines;
    }

    private static Row row(String name, KernelDuel duel, int wanted, double goal) {
        List<KernelDuel.Round> rounds = duel.rounds(wanted);
        Spread ratio = Spread.of(rounds, KernelDuel.Round::ratio);
        return new Row(
                name,
                duel.width(),
                ratio,
                Spread.of(rounds, KernelDuel.Round::plan).median(),
                Spread.of(rounds, KernelDuel.Round::taLib).median(),
                goal,
                ratio.median() <= goal,
                rounds);
    }
}
