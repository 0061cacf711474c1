package io.tidemark.state.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import org.junit.jupiter.api.Test;

/** Closed bars wait for their T, one T after another; one that was passed over would hold back all behind it. */
final class WaitingBarsTest {

    private final AnalysisState state = AnalysisState.opening();

    @Test
    void eachComesAtItsTime() {
        state.add(closed(1));
        state.add(closed(3));
        assertThat(state.take(1).time()).isEqualTo(1);
        assertThat(state.take(2)).isNull();
        assertThat(state.take(3).time()).isEqualTo(3);
        assertThat(state.take(4)).isNull();
    }

    @Test
    void noneIsPassedOver() {
        state.add(closed(1));
        state.add(closed(3));
        assertThatThrownBy(() -> state.take(3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bars of X.simbit still wait for 1 at 3");
    }

    @Test
    void noneClosesTwiceOrBackwards() {
        state.add(closed(3));
        assertThatThrownBy(() -> state.add(closed(3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("X.simbit closes at 3 after it has closed at 3");
        assertThatThrownBy(() -> state.add(closed(2))).isInstanceOf(IllegalStateException.class);
    }

    private static ClosedBars closed(long time) {
        return new ClosedBars("X.simbit", time, new Bar[0], 0, false);
    }
}
