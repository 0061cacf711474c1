package io.tidemark.state.bar;

import io.tidemark.state.time.TimeLattice;

/** Forming bars as of now: a node's own row, followed by what its parents have not handed over yet. */
final class SoFar {

    private static final int BASE = 0;

    private final TimeLattice lattice;
    private final BarRules rules;

    SoFar(TimeLattice lattice, BarRules rules) {
        this.lattice = lattice;
        this.rules = rules;
    }

    /** All of a node's period up to now, in a row of its own; null when nothing is forming. */
    long[] row(int node, FormingBars forming) {
        long[] own = forming.rows[node] == null ? null : forming.rows[node].clone();
        int parent = forming.isDirect(node) ? BASE : lattice.parent(node);
        long[] below = parent > BASE ? row(parent, forming) : null;
        if (below == null) {
            return own;
        }
        if (own == null) {
            own = Row.of(lattice.period(node, below[Row.OPEN_TIME], rules.originFirst() ? forming.firstDay : 0));
        }
        Row.append(own, below);
        return own;
    }
}
