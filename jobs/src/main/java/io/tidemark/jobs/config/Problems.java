package io.tidemark.jobs.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems, so that a user sees all of them at once. */
final class Problems {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.at().layer())
            .thenComparing(problem -> problem.at().source())
            .thenComparing(problem -> problem.at().line())
            .thenComparing(problem -> problem.at().column());

    private final List<Problem> list = new ArrayList<>();

    void add(Origin at, String message) {
        list.add(new Problem(at, message));
    }

    void throwIfAny() {
        if (!list.isEmpty()) {
            throw new ConfigException(list.stream().sorted(BY_PLACE).toList());
        }
    }
}
