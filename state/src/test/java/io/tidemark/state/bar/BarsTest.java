package io.tidemark.state.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Trade;
import io.tidemark.state.time.Period;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.TimeLattice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BarsTest {

    private static final long BOUND = 2_000_000L;
    private static final String[] MANY = {
        "1m",
        "5m",
        "7m",
        "15m",
        "1h",
        "4h",
        "1D",
        "2D",
        "3D",
        "1W",
        "1W_CAL_ISO",
        "2W_CAL_US",
        "1W_CAL_ANCHOR_ISO",
        "1M_CAL",
        "1M_CAL_ANCHOR",
        "1M"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyBarEqualsTheTradesOfItsPeriod(long seed) {
        Session session = seed % 2 == 0 ? Fixture.daytime() : Fixture.crypto();
        TimeLattice lattice = Fixture.lattice(session, MANY);
        List<Trade> trades = trades(seed, lattice, 40);
        BarsHarness harness = harness(lattice, session, BarRules.of(BOUND, false, BarRules.LIVE));

        run(harness, trades);

        List<Bar> bars = harness.all();
        assertThat(bars).hasSizeGreaterThan(1_000);
        for (Bar bar : bars) {
            List<Trade> within = trades.stream()
                    .filter(trade -> trade.eventMillis() >= bar.openTime() && trade.eventMillis() < bar.closeTime())
                    .toList();
            assertThat(NaiveBars.of(bar)).as("%s", bar).isEqualTo(NaiveBars.of(within, 2, 3));
        }
        assertThat(openTimes(bars, "1W_CAL_ISO")).isEqualTo(expectedOpens(trades, lattice, "1W_CAL_ISO", true));
        assertThat(openTimes(bars, "1h")).isEqualTo(expectedOpens(trades, lattice, "1h", false));
        assertThat(openTimes(bars, "3D")).isEqualTo(expectedOpens(trades, lattice, "3D", false));
    }

    @Test
    void arrivalOrderWithinTheBoundDoesNotShow() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), MANY);
        List<Trade> trades = trades(7, lattice, 10);
        List<Trade> shuffled = new ArrayList<>(trades);
        SplittableRandom random = new SplittableRandom(5);
        TreeMap<Long, Trade> byDelay = new TreeMap<>();
        for (Trade trade : shuffled) {
            byDelay.put(trade.eventMicros * 8 + random.nextLong(BOUND * 4) + trade.id % 8, trade);
        }
        BarsHarness sorted = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, false, BarRules.LIVE));
        BarsHarness late = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, false, BarRules.LIVE));

        run(sorted, trades);
        run(late, new ArrayList<>(byDelay.values()));

        assertThat(byDelay.values()).isNotEqualTo(trades);
        assertThat(late.all()).isEqualTo(sorted.all());
    }

    @Test
    void watermarkTimingDoesNotShow() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), MANY);
        List<Trade> trades = trades(11, lattice, 10);
        BarsHarness often = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, true, horizon(trades)));
        BarsHarness never = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, true, horizon(trades)));

        run(often, trades);
        trades.forEach(never::push);
        never.end();

        assertThat(often.all()).anyMatch(bar -> bar.kind() == BarKind.SYNTHETIC);
        assertThat(never.all()).containsExactlyInAnyOrderElementsOf(often.all());
        assertThat(never.outcomes).isEqualTo(often.outcomes);
    }

    /** Whether a log has heartbeats, and how short its base slices are, must not show where there are trades. */
    @Test
    void quietSlicesDoNotMoveABarThatHasTrades() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), MANY);
        List<Trade> trades = trades(19, lattice, 5);
        BarsHarness quiet = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, true, horizon(trades)));

        run(quiet, trades);

        List<Bar> canonical = quiet.all().stream()
                .filter(bar -> bar.kind() == BarKind.CANONICAL)
                .toList();
        assertThat(canonical).hasSizeGreaterThan(500);
        for (Bar bar : canonical) {
            List<Trade> within = trades.stream()
                    .filter(trade -> trade.eventMillis() >= bar.openTime() && trade.eventMillis() < bar.closeTime())
                    .toList();
            assertThat(NaiveBars.of(bar)).as("%s", bar).isEqualTo(NaiveBars.of(within, 2, 3));
        }
    }

    @Test
    void tradesThatSetNoPriceCountForVolumeAlone() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), "1m", "5m");
        BarsHarness harness = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, false, BarRules.LIVE));
        Trade silent = Fixture.trade(at(300_000), 999, 7, 2);
        silent.pricing = false;
        harness.push(Fixture.trade(at(0), 100, 1, 1));
        harness.push(silent);
        harness.push(Fixture.trade(at(370_000), 110, 1, 3));
        harness.end();

        Bar second = harness.all("5m").get(1);
        assertThat(second.open()).isEqualTo(1.10);
        assertThat(second.low()).isEqualTo(1.10);
        assertThat(second.volume()).isEqualTo(0.008);
        assertThat(harness.all("1m").get(1).close()).isEqualTo(1.0);
    }

    @Test
    void beyondTheHorizonBarsArePartial() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), "1m", "1h", "1D");
        BarsHarness harness = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, true, Fixture.START + 90_000));
        harness.push(Fixture.trade(at(10_000), 100, 1, 1));
        harness.push(Fixture.trade(at(100_000), 101, 1, 2));
        harness.end();

        assertThat(harness.all())
                .extracting(bar -> bar.timeframe() + " " + bar.kind().label())
                .containsExactly("1m canonical", "1m partial", "1h partial", "1D partial");
        assertThat(harness.timers).isEmpty();
    }

    @Test
    void aQuietInstrumentIsFlatForFiveDaysAndThenGone() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), "1h", "1D", "2D", "4D", "8D", "16D", "1M_CAL_ANCHOR");
        BarsHarness harness = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, true, BarRules.LIVE));
        harness.push(Fixture.trade(at(10_000), 100, 5, 1));
        harness.watermark(Fixture.START + 30 * Fixture.DAY);

        assertThat(harness.all("1D"))
                .extracting(Bar::kind)
                .containsExactly(
                        BarKind.CANONICAL,
                        BarKind.SYNTHETIC,
                        BarKind.SYNTHETIC,
                        BarKind.SYNTHETIC,
                        BarKind.SYNTHETIC,
                        BarKind.SYNTHETIC);
        assertThat(harness.all("1h")).hasSize(6 * 24).allMatch(bar -> bar.close() == 1.0);
        Bar month = harness.all("1M_CAL_ANCHOR").get(1);
        assertThat(month.kind()).isEqualTo(BarKind.PARTIAL);
        assertThat(harness.all().stream().filter(bar -> bar.kind() == BarKind.PARTIAL))
                .hasSizeGreaterThan(3)
                .allMatch(bar -> bar.missingSlices() == 0);
        ClosedBars last = harness.closed.get(harness.closed.size() - 1);
        assertThat(last.last()).isTrue();
        assertThat(last.time()).isEqualTo(Fixture.START + 6 * Fixture.DAY);
        assertThat(harness.timers).isEmpty();
        assertThat(harness.slices.isEmpty()).isTrue();
    }

    @Test
    void missingSlicesAreCountedWhereTheLogHasNoHeartbeats() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), "5m", "1h");
        BarsHarness harness = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, false, BarRules.LIVE));
        harness.push(Fixture.trade(at(0), 100, 1, 1));
        harness.push(Fixture.trade(at(180_000), 100, 1, 2));
        harness.push(Fixture.trade(at(3_599_999), 100, 1, 3));
        harness.end();

        assertThat(harness.all("5m")).extracting(Bar::missingSlices).containsExactly(3, 4);
        assertThat(harness.all("1h")).extracting(Bar::missingSlices).containsExactly(57);
    }

    @Test
    void duplicatesAndSpikesAreTurnedAway() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), "1m");
        BarsHarness harness = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, false, BarRules.LIVE));
        harness.push(Fixture.trade(at(0), 100, 1, 1));
        harness.push(Fixture.trade(at(0), 100, 1, 1));
        harness.push(Fixture.trade(at(61_000), 121, 1, 2));
        harness.push(Fixture.trade(at(62_000), 121, 1, 3));
        harness.push(Fixture.trade(at(62_001), 120, 1, 4));
        harness.push(Fixture.trade(at(64_002), 120, 1, 4));

        assertThat(harness.outcomes)
                .containsExactly(
                        Outcome.PROCESSED,
                        Outcome.DUPLICATE,
                        Outcome.PROCESSED,
                        Outcome.QUARANTINED,
                        Outcome.PROCESSED,
                        Outcome.PROCESSED);
    }

    @Test
    void previewsShowTheFormingBarAndNothingElseChanges() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), MANY);
        List<Trade> trades = trades(13, lattice, 3);
        BarRules rules = BarRules.of(BOUND, true, horizon(trades));
        BarsHarness plain = harness(lattice, Fixture.crypto(), rules);
        BarsHarness shown = harness(lattice, Fixture.crypto(), rules.withPreviews());

        run(plain, trades);
        run(shown, trades);

        List<Bar> previews = shown.all().stream()
                .filter(bar -> bar.kind() == BarKind.PREVIEW)
                .toList();
        assertThat(shown.all().stream().filter(bar -> bar.kind() != BarKind.PREVIEW))
                .isEqualTo(plain.all());
        int compared = 0;
        Map<String, TreeSet<Boolean>> starts = new HashMap<>();
        for (ClosedBars closed : shown.closed) {
            for (Bar bar : closed.bars()) {
                if (bar.kind() == BarKind.PREVIEW) {
                    List<Trade> soFar = trades.stream()
                            .filter(trade ->
                                    trade.eventMillis() >= bar.openTime() && trade.eventMillis() < closed.time())
                            .toList();
                    if (!soFar.isEmpty()) {
                        compared++;
                        assertThat(NaiveBars.of(bar)).as("%s", bar).isEqualTo(NaiveBars.of(soFar, 2, 3));
                    }
                    assertThat(bar.missingSlices()).as("%s", bar).isZero();
                    starts.computeIfAbsent(bar.timeframe() + bar.openTime(), key -> new TreeSet<>())
                            .add(bar.partialStart());
                } else if (starts.containsKey(bar.timeframe() + bar.openTime())) {
                    assertThat(starts.get(bar.timeframe() + bar.openTime()))
                            .as("%s", bar)
                            .containsExactly(bar.partialStart());
                }
            }
        }
        assertThat(previews).hasSizeGreaterThan(1_000);
        assertThat(compared).isGreaterThan(previews.size() / 2);
    }

    @Test
    void aPartialBarMissesOnlyWhatCouldBeThere() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), "1h", "1D");
        BarsHarness harness = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, false, Fixture.START + 630_000));
        harness.push(Fixture.trade(at(0), 100, 1, 1));
        harness.push(Fixture.trade(at(120_000), 100, 1, 2));
        harness.end();

        assertThat(harness.all()).extracting(Bar::kind).containsExactly(BarKind.PARTIAL, BarKind.PARTIAL);
        assertThat(harness.all()).extracting(Bar::missingSlices).containsExactly(8, 8);

        // What comes behind the horizon is in the bar, so what lacks before it is missing for certain.
        BarsHarness behind = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, false, Fixture.START + 630_000));
        behind.push(Fixture.trade(at(0), 100, 1, 1));
        behind.push(Fixture.trade(at(631_000), 100, 1, 2));
        behind.end();
        assertThat(behind.all()).extracting(Bar::missingSlices).containsExactly(9, 9);
    }

    @Test
    void theFirstRecordOfAPartitionIsRememberedToo() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), "1m");
        BarsHarness harness = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, false, BarRules.LIVE));
        Trade first = Fixture.trade(at(0), 100, 1, 1);
        first.clockMicros = MarketEvent.NONE;
        harness.push(first);
        harness.push(Fixture.trade(at(0), 100, 1, 1));

        assertThat(harness.outcomes).containsExactly(Outcome.PROCESSED, Outcome.DUPLICATE);
    }

    @Test
    void aResendRightAfterALongSilenceIsADuplicate() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), "1m");
        BarsHarness harness = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, false, BarRules.LIVE));
        Trade later = Fixture.trade(at(600_000), 100, 1, 2);
        later.clockMicros = at(0);
        harness.push(Fixture.trade(at(0), 100, 1, 1));
        harness.push(later);
        harness.push(Fixture.trade(at(600_000), 100, 1, 2));

        assertThat(harness.outcomes).containsExactly(Outcome.PROCESSED, Outcome.PROCESSED, Outcome.DUPLICATE);
    }

    @Test
    void tradesBeforeTheFirstPriceWaitForIt() {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), "1m", "5m", "1h");
        BarsHarness harness = harness(lattice, Fixture.crypto(), BarRules.of(BOUND, true, Fixture.START + 3_600_000));
        Trade silent = Fixture.trade(at(10_000), 999, 7, 1);
        silent.pricing = false;
        harness.push(silent);
        harness.push(Fixture.trade(at(370_000), 110, 1, 2));
        harness.end();

        assertThat(harness.all("1m").get(0).openTime()).isEqualTo(Fixture.START + 360_000);
        assertThat(harness.all("5m").get(0).openTime()).isEqualTo(Fixture.START + 300_000);
        Bar hour = harness.all("1h").get(0);
        assertThat(hour.open()).isEqualTo(1.10);
        assertThat(hour.low()).isEqualTo(1.10);
        assertThat(hour.high()).isEqualTo(1.10);
        assertThat(hour.volume()).isEqualTo(0.008);
        assertThat(hour.trades()).isEqualTo(2);
    }

    @Test
    void stateSurvivesItsBytesAtEveryStepAndForksDoNotTouchEachOther() throws IOException {
        TimeLattice lattice = Fixture.lattice(Fixture.crypto(), MANY);
        List<Trade> trades = trades(17, lattice, 2);
        BarRules rules = BarRules.of(BOUND, true, horizon(trades));
        BarsHarness calm = harness(lattice, Fixture.crypto(), rules);
        BarsHarness restored = harness(lattice, Fixture.crypto(), rules);

        run(calm, trades);
        for (Trade trade : trades) {
            restored.push(trade);
            restored.watermark(trade.eventMillis() - 2_001);
            FormingBars abandoned = restored.forming;
            byte[] before = bytes(abandoned);
            restored.forming = abandoned.copy();
            byte[] slices = bytes(restored.slices);
            restored.slices = Slices.read(new DataInputStream(new ByteArrayInputStream(slices)));
            if (trade.id % 3 == 0) {
                restored.forming = FormingBars.read(new DataInputStream(new ByteArrayInputStream(before)));
            }
            restored.watermark(trade.eventMillis() - 2_001 + 1);
            assertThat(bytes(abandoned)).as("a snapshot changes no more").isEqualTo(before);
        }
        restored.end();

        assertThat(restored.all()).isEqualTo(calm.all());
    }

    private static byte[] bytes(FormingBars forming) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        forming.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static byte[] bytes(Slices slices) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        slices.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static BarsHarness harness(TimeLattice lattice, Session session, BarRules rules) {
        return new BarsHarness(new Bars(lattice, rules), Fixture.instrument(session));
    }

    private static void run(BarsHarness harness, List<Trade> trades) {
        long clock = Long.MIN_VALUE;
        for (Trade trade : trades) {
            Trade stamped = trade.copy();
            stamped.clockMicros = clock == Long.MIN_VALUE ? MarketEvent.NONE : clock;
            harness.push(stamped);
            clock = Math.max(clock, trade.eventMicros);
            harness.watermark(Math.floorDiv(clock - BOUND, 1_000L) - 1);
        }
        harness.end();
    }

    private static long horizon(List<Trade> trades) {
        return trades.get(trades.size() - 1).eventMillis() - BOUND / 1_000;
    }

    private static long at(long millisFromStart) {
        return (Fixture.START + millisFromStart) * 1_000L;
    }

    private static List<Trade> trades(long seed, TimeLattice lattice, int days) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Trade> trades = new ArrayList<>();
        long price = 10_000;
        long id = 0;
        long micros = at(0);
        while (micros < at(days * Fixture.DAY)) {
            micros += random.nextLong(2L * 86_400_000_000L / 100);
            price += random.nextLong(11) - 5;
            if (lattice.sliceOpen(micros / 1_000) != TimeLattice.NONE) {
                trades.add(Fixture.trade(micros, price, 1 + random.nextLong(5_000), ++id));
            }
        }
        return trades;
    }

    private static List<Long> openTimes(List<Bar> bars, String timeframe) {
        return bars.stream()
                .filter(bar -> bar.timeframe().equals(timeframe))
                .map(Bar::openTime)
                .toList();
    }

    /** Opens of all periods that hold a trade; without the first where it began before the first trading day. */
    private static List<Long> expectedOpens(
            List<Trade> trades, TimeLattice lattice, String timeframe, boolean dropFirst) {
        int node = 0;
        while (lattice.names(node).stream().noneMatch(name -> name.name().equals(timeframe))) {
            node++;
        }
        int of = node;
        List<Long> opens = trades.stream()
                .map(trade -> lattice.period(of, lattice.sliceOpen(trade.eventMillis()), 0))
                .map(Period::open)
                .distinct()
                .collect(Collectors.toList());
        if (dropFirst && opens.get(0) < lattice.sliceOpen(trades.get(0).eventMillis()) / Fixture.DAY * Fixture.DAY) {
            opens.remove(0);
        }
        return opens;
    }
}
