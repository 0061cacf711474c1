package io.tidemark.connectors.codec;

import io.tidemark.state.market.Instrument;
import java.io.Serializable;

/** The instruments by name, for files that hold several. */
@FunctionalInterface
public interface Listings extends Serializable {

    /** The instrument of this name; null when there is none. */
    Instrument find(String name);
}
