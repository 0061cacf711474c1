package io.tidemark.state.bar;

import io.tidemark.state.time.TimeLattice;
import java.util.Arrays;

/**
 * Whose rows a lattice state has: the id of each node, and the node that feeds it (−1 for the base slice). Parents come
 * before children. Instruments of one lattice share one of these, so identity tells whether a state is at home.
 */
final class Nodes {

    /** Of a state that has never met a lattice. */
    static final Nodes NONE = new Nodes(new String[0], new int[0]);

    final String[] ids;
    final int[] parents;

    Nodes(String[] ids, int[] parents) {
        this.ids = ids;
        this.parents = parents;
    }

    static Nodes of(TimeLattice lattice) {
        String[] ids = new String[lattice.size()];
        int[] parents = new int[lattice.size()];
        Arrays.setAll(ids, lattice::id);
        Arrays.setAll(parents, lattice::parent);
        return new Nodes(ids, parents);
    }

    int size() {
        return ids.length;
    }
}
