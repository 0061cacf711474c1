package io.tidemark.jobs.refusal;

import io.tidemark.jobs.cli.UsageException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects refusals, so that a user reads all of them at once. */
public final class Refusals {

    private final List<Refusal> found = new ArrayList<>();

    /** Takes in what a rule found, if anything. */
    public Refusals add(Optional<Refusal> maybe) {
        maybe.ifPresent(found::add);
        return this;
    }

    /** Takes in all that a rule found. */
    public Refusals addAll(Collection<Refusal> some) {
        found.addAll(some);
        return this;
    }

    /**
     * Goes on when there is none.
     *
     * @throws UsageException with one line for each
     */
    public void done() {
        if (!found.isEmpty()) {
            throw new UsageException(found.stream().map(Refusal::toString).collect(Collectors.joining("\n")));
        }
    }
}
