package io.tidemark.state.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.time.TimeLattice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of a bounded log: what closes at the horizon is real, what closes a millisecond later is not. */
class HorizonTest {

    private static final long BOUND = 2_000_000L;
    private static final long MINUTE = 60_000L;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isTheLastInstantOfRealBars(boolean heartbeats) {
        BarsHarness on = run(heartbeats, Fixture.START + 2 * MINUTE);
        assertThat(on.all("1m")).extracting(Bar::kind).containsExactly(BarKind.CANONICAL, BarKind.CANONICAL);
        BarsHarness before = run(heartbeats, Fixture.START + 2 * MINUTE - 1);
        assertThat(before.all("1m")).extracting(Bar::kind).containsExactly(BarKind.CANONICAL, BarKind.PARTIAL);
        assertThat(before.all("5m")).extracting(Bar::kind).containsExactly(BarKind.PARTIAL);
    }

    /** Quiet minutes are known up to the horizon, and nobody asks for more of them. */
    @Test
    void endsQuietMinutes() {
        BarsHarness harness = run(true, Fixture.START + 7 * MINUTE);
        assertThat(harness.all("1m"))
                .extracting(Bar::kind)
                .containsExactly(
                        BarKind.CANONICAL,
                        BarKind.CANONICAL,
                        BarKind.SYNTHETIC,
                        BarKind.SYNTHETIC,
                        BarKind.SYNTHETIC,
                        BarKind.SYNTHETIC,
                        BarKind.SYNTHETIC);
        assertThat(harness.all("5m")).extracting(Bar::kind).containsExactly(BarKind.CANONICAL, BarKind.PARTIAL);
        assertThat(harness.timers).isEmpty();
    }

    /** A trade in each of the first two minutes. */
    private static BarsHarness run(boolean heartbeats, long horizon) {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), "1m", "5m");
        BarsHarness harness = new BarsHarness(
                new Bars(lattice, BarRules.of(BOUND, heartbeats, horizon)), Fixture.instrument(Fixture.crypto()));
        harness.push(Fixture.trade(Fixture.START * 1_000, 100, 1, 1));
        harness.push(Fixture.trade((Fixture.START + MINUTE) * 1_000, 100, 1, 2));
        harness.end();
        return harness;
    }
}
