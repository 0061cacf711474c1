package io.tidemark.state.signal;

import java.util.List;

/** What all signals of a run over one feature set have in common. */
record Lineage(List<String> names, String contractHash, String modelHash, String configHash) {}
