package io.tidemark.connectors.files;

import io.tidemark.state.market.InputBar;

/** Where bars may open: counted from the session's open, or from the full hour. */
public interface BarGrid {

    /** For logs that hold no bars. */
    BarGrid NONE = new BarGrid() {
        @Override
        public boolean opensOnSession(InputBar bar) {
            return false;
        }

        @Override
        public boolean opensOnClock(InputBar bar) {
            return false;
        }
    };

    /** True when the bar opens on a slice of its session. */
    boolean opensOnSession(InputBar bar);

    /** True when the bar opens on a slice of the clock. */
    boolean opensOnClock(InputBar bar);
}
