package io.tidemark.state.bar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.market.Trade;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.TimeLattice;
import io.tidemark.state.time.Timeframe;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timeframes come and go at savepoints; the bars of those that stay are the same to the bit. */
final class RewiringTest {

    private static final long BOUND = 2_000_000L;
    private static final String[] ALL = {
        "1m",
        "2m",
        "5m",
        "7m",
        "10m",
        "15m",
        "30m",
        "1h",
        "2h",
        "4h",
        "12h",
        "1D",
        "2D",
        "3D",
        "4D",
        "6D",
        "1W",
        "1W_CAL_ISO",
        "2W_CAL_ISO",
        "1W_CAL_ANCHOR_ISO",
        "1M_CAL",
        "1M_CAL_ANCHOR",
        "2M_CAL"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void barsOfTimeframesThatStayAreTheSame(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Session session = seed % 2 == 0 ? Fixture.daytime() : Fixture.crypto();
        List<Trade> trades = trades(random, Fixture.lattice(session, ALL));
        long end = trades.get(trades.size() - 1).eventMillis() - BOUND / 1_000;
        BarRules rules = BarRules.of(BOUND, seed % 3 != 0, end).withPreviews();
        BarsHarness calm = harness(session, rules, ALL);
        for (Trade trade : trades) {
            calm.push(trade.copy());
            calm.watermark(trade.eventMillis() - 2_001);
        }
        calm.end();

        String[] wanted = some(random);
        BarsHarness now = harness(session, rules, wanted);
        TreeSet<String> stayed = new TreeSet<>(List.of(wanted));
        List<Bar> bars = new ArrayList<>();
        int next = 100 + random.nextInt(400);
        for (int i = 0; i < trades.size(); i++) {
            if (i == next) {
                bars.addAll(now.all());
                wanted = some(random);
                now = restored(now, harness(session, rules, wanted));
                stayed.retainAll(List.of(wanted));
                next += 1 + random.nextInt(500);
            }
            now.push(trades.get(i).copy());
            now.watermark(trades.get(i).eventMillis() - 2_001);
        }
        now.end();
        bars.addAll(now.all());

        assertThat(stayed).isNotEmpty();
        assertSame(of(stayed, bars), of(stayed, calm.all()));
        // A timeframe that came later may begin with a bar that is not whole; whatever it calls whole is.
        Set<Bar> real = Set.copyOf(whole(calm.all()));
        assertThat(whole(bars).stream().filter(bar -> !real.contains(bar)).findFirst())
                .isEmpty();
    }

    /** A trade of half a minute ago is in a slice of a minute: of which second it was, nobody knows. */
    @Test
    void anotherBaseSliceIsRefusedAndNotGuessed() throws IOException {
        Session session = Fixture.crypto();
        BarRules rules = BarRules.of(BOUND, true, Long.MAX_VALUE);
        BarsHarness minutes = harness(session, rules, "1m", "5m");
        Trade trade = Fixture.trade(Fixture.START * 1_000L + 30_000_000L, 100, 1, 1);
        minutes.push(trade);
        minutes.watermark(Fixture.START + 61_000);
        TimeLattice seconds = TimeLattice.of(
                SessionCalendar.of(session), Timeframe.of("1s"), Fixture.timeframes("1s", "1m", "5m"), Align.SESSION);
        BarsHarness later = restored(minutes, new BarsHarness(new Bars(seconds, rules), Fixture.instrument(session)));
        assertThatThrownBy(() -> later.watermark(Fixture.START + 121_000))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("set market.base-slice as it was");
    }

    private static void assertSame(List<Bar> bars, List<Bar> expected) {
        for (int i = 0; i < Math.min(bars.size(), expected.size()); i++) {
            assertThat(bars.get(i)).as("bar %d", i).isEqualTo(expected.get(i));
        }
        assertThat(bars).hasSameSizeAs(expected);
    }

    private static BarsHarness restored(BarsHarness from, BarsHarness to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        from.forming.write(new DataOutputStream(bytes));
        from.slices.write(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        to.forming = FormingBars.read(in);
        to.slices = Slices.read(in);
        to.timers.addAll(from.timers);
        return to;
    }

    /** Always with these three, so that something stays, and with about half of the others. */
    private static String[] some(SplittableRandom random) {
        Set<String> always = Set.of("15m", "4D", "1M_CAL");
        return Stream.of(ALL)
                .filter(name -> always.contains(name) || random.nextBoolean())
                .toArray(String[]::new);
    }

    private static List<Bar> of(Set<String> timeframes, List<Bar> bars) {
        return bars.stream().filter(bar -> timeframes.contains(bar.timeframe())).toList();
    }

    private static List<Bar> whole(List<Bar> bars) {
        return bars.stream()
                .filter(bar -> bar.kind() == BarKind.CANONICAL || bar.kind() == BarKind.SYNTHETIC)
                .toList();
    }

    private static BarsHarness harness(Session session, BarRules rules, String... timeframes) {
        return new BarsHarness(new Bars(Fixture.lattice(session, timeframes), rules), Fixture.instrument(session));
    }

    /** Three weeks of an instrument that now and then is silent for hours, twice for more than a week. */
    private static List<Trade> trades(SplittableRandom random, TimeLattice lattice) {
        List<Trade> trades = new ArrayList<>();
        long micros = Fixture.START * 1_000L;
        long price = 10_000;
        for (int id = 1; id <= 3_000; id++) {
            long pause = id % 1_000 == 0 ? 9 * Fixture.DAY : id % 97 == 0 ? 20_000_000L : 900_000L;
            micros += random.nextLong(pause) * 1_000L;
            price += random.nextLong(11) - 5;
            if (lattice.sliceOpen(micros / 1_000) != TimeLattice.NONE) {
                Trade trade = Fixture.trade(micros, price, 1 + random.nextLong(5_000), id);
                trades.add(trade);
            }
        }
        return trades;
    }
}
