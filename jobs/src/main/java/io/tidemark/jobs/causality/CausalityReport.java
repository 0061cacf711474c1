package io.tidemark.jobs.causality;

import io.tidemark.state.feature.FeatureSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What was found, as lines for the terminal: a line per feature, and the verdict in the last. */
record CausalityReport(FeatureSet set, Lacking lacking, Cuts cuts, long seed, List<Finding> findings) {

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
        Optional<String> why = whyUntried(finding);
        if (why.isPresent()) {
            return "NOT TRIED: " + why.get();
        }
        return finding.values() > 0 ? "OK" : "OK, but null in every row: a longer log would tell more";
    }

    private Optional<String> whyUntried(Finding finding) {
        return set.features().stream()
                .filter(each -> each.name().equals(finding.feature()))
                .findFirst()
                .flatMap(lacking::why);
    }

    private String verdict() {
        return String.format(
                Locale.ROOT,
                "%s%s: %,d cuts (seed %d), %,d of them from the first record on, %,d from a state up to %d closes before the cut",
                who(),
                untried(),
                cuts.size(),
                seed,
                cuts.fromStart().size(),
                cuts.resumed().size(),
                CausalityTrial.LEAD_CLOSES);
    }

    private String who() {
        List<String> ahead = findings.stream()
                .filter(Finding::looksAhead)
                .map(Finding::feature)
                .toList();
        return ahead.isEmpty()
                ? "no feature of " + set.name() + " looks ahead"
                : String.join(", ", ahead) + " of " + set.name() + (ahead.size() == 1 ? " LOOKS AHEAD" : " LOOK AHEAD");
    }

    private String untried() {
        long count = findings.stream()
                .filter(each -> !each.looksAhead() && whyUntried(each).isPresent())
                .count();
        return count == 0 ? "" : ", " + count + " not tried";
    }
}
