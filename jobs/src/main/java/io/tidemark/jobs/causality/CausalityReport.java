package io.tidemark.jobs.causality;

import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.feature.QuoteColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found, as lines for the terminal: a line per feature, and the verdict in the last. */
record CausalityReport(FeatureSet set, Cuts cuts, long seed, List<Finding> findings) {

    List<String> lines() {
        int width = findings.stream().mapToInt(each -> each.feature().length()).reduce("feature".length(), Math::max);
        String format = "%-" + width + "s %,14d %,14d %,8d   %s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%-" + width + "s %14s %14s %8s", "feature", "rows compared", "with a value", "cuts"));
        for (Finding each : findings) {
            lines.add(String.format(
                    Locale.ROOT, format, each.feature(), each.rows(), each.values(), each.cuts(), word(each)));
        }
        lines.add(verdict());
        return lines;
    }

    private String word(Finding finding) {
        if (finding.looksAhead()) {
            return "LOOKS AHEAD: " + finding.difference().get();
        }
        if (isUntried(finding.feature())) {
            return "NOT TRIED: it reads quotes or macro values, which are not played here";
        }
        return finding.values() > 0 ? "OK" : "OK, but null in every row: a longer log would tell more";
    }

    private boolean isUntried(String feature) {
        return set.features().stream()
                .filter(each -> each.name().equals(feature))
                .map(each -> Plan.of(FeatureSet.of("one", List.of(each.expression()))))
                .flatMap(plan -> plan.givens().stream())
                .anyMatch(given -> given instanceof QuoteColumn
                        || given instanceof Given.Macro
                        || given instanceof Given.MacroComplete);
    }

    private String verdict() {
        List<String> ahead = findings.stream()
                .filter(Finding::looksAhead)
                .map(Finding::feature)
                .toList();
        String who = ahead.isEmpty()
                ? "no feature of " + set.name() + " looks ahead"
                : String.join(", ", ahead) + " of " + set.name() + (ahead.size() == 1 ? " LOOKS AHEAD" : " LOOK AHEAD");
        return String.format(
                Locale.ROOT,
                "%s: %,d cuts (seed %d), %,d of them from the first record on, %,d from a state up to %d closes before the cut",
                who,
                cuts.size(),
                seed,
                cuts.fromStart().size(),
                cuts.resumed().size(),
                CausalityTrial.LEAD_CLOSES);
    }
}
