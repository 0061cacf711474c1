package io.tidemark.state.feature.ema;

import static io.tidemark.state.feature.ema.EmaDays.TIMEFRAMES;
import static io.tidemark.state.feature.ema.EmaDays.closed;
import static io.tidemark.state.feature.ema.EmaDays.lattice;
import static io.tidemark.state.feature.ema.EmaDays.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.DailySeries;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmaMemoryTest {

    private final double[] walk = DailySeries.column(DailySeries.walk(3, 800, 100), Bar::close);

    @Test
    void aSavedMemoryGoesOnWithTheSameBits() {
        EmaLattice lattice = lattice(EmaConfig.Rows.ALL);
        List<EmaRow> straight = run(lattice, walk);
        List<EmaRow> broken = new ArrayList<>();
        EmaMemory memory = lattice.newMemory();
        for (int day = 0; day < walk.length; day++) {
            lattice.update(closed(walk, day), memory, broken::add);
            if (day % 13 == 0) {
                byte[] saved = lattice.save(memory);
                lattice = lattice(EmaConfig.Rows.ALL);
                memory = lattice.load(saved);
                assertThat(lattice.save(memory)).isEqualTo(saved);
            }
        }
        assertThat(broken).isEqualTo(straight);
    }

    @Test
    void otherTimeframesAndPeriodsLeaveTheRestAlone() {
        EmaLattice old = lattice(EmaConfig.Rows.ALL);
        EmaMemory memory = old.newMemory();
        for (int day = 0; day < 400; day++) {
            old.update(closed(walk, day), memory, row -> {});
        }
        EmaConfig config = new EmaConfig(
                List.of(9, 3, 5), List.of(EmaAlignment.values()), EmaConfig.Rows.ALL, List.of("7D", "1M_CAL", "1D"));
        EmaLattice renewed = new EmaLattice(config, List.copyOf(TIMEFRAMES.keySet()), TIMEFRAMES::get);
        EmaMemory kept = renewed.load(old.save(memory));
        List<EmaRow> before = new ArrayList<>();
        List<EmaRow> after = new ArrayList<>();
        for (int day = 400; day < 800; day++) {
            old.update(closed(walk, day), memory, before::add);
            renewed.update(closed(walk, day), kept, after::add);
        }
        List<EmaRow> shared = before.stream()
                .filter(row -> config.timeframes().contains(row.timeframe()))
                .filter(row -> config.periods().contains(row.period()))
                .toList();
        assertThat(after.stream().filter(row -> row.period() != 3)).containsExactlyInAnyOrderElementsOf(shared);
        EmaRow cold = after.stream()
                .filter(row -> row.period() == 3 && row.alignment() == EmaAlignment.DAILY)
                .findFirst()
                .orElseThrow();
        assertThat(cold.ts()).isEqualTo(402);
        assertThat(cold.d1()).isNaN();
    }

    @Test
    void aCopySharesRowsUntilOneSideWrites() {
        EmaLattice lattice = lattice(EmaConfig.Rows.ALL);
        EmaMemory live = lattice.newMemory();
        for (int day = 0; day < 100; day++) {
            lattice.update(closed(walk, day), live, row -> {});
        }
        byte[] then = lattice.save(live);
        EmaMemory snapshot = live.copy();
        assertThat(snapshot.read(0)).isSameAs(live.read(0));
        lattice.update(closed(walk, 100), live, row -> {});
        byte[] now = lattice.save(live);
        assertThat(lattice.save(snapshot)).isEqualTo(then);
        lattice.update(closed(walk, 101), snapshot, row -> {});
        assertThat(lattice.save(live)).isEqualTo(now).isNotEqualTo(then);
    }
}
