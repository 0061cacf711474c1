package io.tidemark.state.feature.band;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.Wiring;

/** Lines at so many times a distance from a middle, both features. */
final class Channel {

    private Channel() {}

    /** middle + factor × distance. */
    static Kernel line(Wiring wiring, String middle, double factor, String distance) {
        int centre = wiring.use(middle);
        int unit = wiring.use(distance);
        return Formula.of(wiring, frame -> frame[centre] + factor * frame[unit]);
    }
}
