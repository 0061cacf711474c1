package io.tidemark.connectors.clocked;

import io.tidemark.state.market.Admission;
import java.io.Serializable;

/** Makes the gate's rule where the reader runs; travels with the job graph, the rule itself does not. */
@FunctionalInterface
public interface AdmissionFactory extends Serializable {

    /** A rule of the reader's own. */
    Admission create();
}
