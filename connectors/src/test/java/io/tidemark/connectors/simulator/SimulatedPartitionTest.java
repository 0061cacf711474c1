package io.tidemark.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SimulatedPartitionTest {

    private final SimulatedMarket market = new SimulatedMarket(Profiles.small(42));

    @Test
    void goesOnAfterARestartAtAnyPosition() {
        List<String> whole = lines(market.partition(1, 4));
        for (int position : new int[] {0, 1, 777, whole.size() / 2, whole.size()}) {
            SimulatedPartition restarted = market.partition(1, 4);
            restarted.skip(position);
            assertThat(lines(restarted)).isEqualTo(whole.subList(position, whole.size()));
        }
        assertThatThrownBy(() -> market.partition(1, 4).skip(whole.size() + 1L))
                .hasMessageContaining("only " + whole.size() + " records");
    }

    @Test
    void smallStepsOfTimeGiveTheSameLog() {
        List<String> whole = lines(market.partition(0, 2));
        SimulatedPartition partition = market.partition(0, 2);
        List<String> stepped = new ArrayList<>();
        long time = market.spec().span().startMicros();
        while (!partition.isFinished()) {
            long now = time;
            assertThat(partition.nextArrivalMicros()).isGreaterThanOrEqualTo(now - TimeUnit.MINUTES.toMicros(7));
            partition.pollUntil(now, record -> {
                assertThat(record.ingestMicros).isLessThanOrEqualTo(now);
                stepped.add(TradeLine.append(new StringBuilder(), record).toString());
            });
            time += TimeUnit.MINUTES.toMicros(7);
        }
        assertThat(stepped).isEqualTo(whole);
        assertThat(partition.position()).isEqualTo(whole.size());
    }

    @Test
    void heartbeatsStayTwoSecondsBehindMarketTime() {
        market.partition(0, 4).pollUntil(Long.MAX_VALUE, record -> {
            if (record.kind == SimulatedRecord.Kind.HEARTBEAT) {
                assertThat(record.into(new Heartbeat()).eventMicros).isEqualTo(record.ingestMicros - 2_000_000L);
            }
        });
    }

    @Test
    void tradesHappenInTheirSessions() {
        Map<String, MarketHours> hours = new HashMap<>();
        market.spec()
                .instruments()
                .forEach(spec -> hours.put(spec.name(), spec.hours().get()));
        market.partition(0, 1).pollUntil(Long.MAX_VALUE, record -> {
            if (record.instrument != null) {
                assertThat(hours.get(record.instrument.name()).isOpen(record.eventMicros))
                        .isTrue();
            }
        });
    }

    @Test
    void buyersPayMoreThanSellersJustBefore() {
        double[] steps = new double[2];
        SimulatedRecord last = new SimulatedRecord();
        market.partition(0, 1).pollUntil(Long.MAX_VALUE, record -> {
            if (record.kind == SimulatedRecord.Kind.TRADE
                    && record.instrument.name().startsWith("BUSY0-")) {
                if (last.side == Side.SELL && record.side == Side.BUY) {
                    steps[0] += (double) record.price / last.price - 1;
                    steps[1]++;
                }
                last.side = record.side;
                last.price = record.price;
            }
        });
        assertThat(steps[1]).isGreaterThan(50);
        assertThat(steps[0] / steps[1]).isBetween(0.0002, 0.0006);
    }

    @Test
    void fillsTradesAtTheScalesOfTheInstrument() {
        SimulatedRecord record = new SimulatedRecord();
        record.instrument = market.spec().instruments().get(0).instrument();
        record.price = 12_345;
        record.priceDigits = 2;
        record.size = 15_000;
        record.sizeDigits = 4;
        Trade trade = record.into(new Trade());
        assertThat(trade.price).isEqualTo(123_450_000_000L);
        assertThat(trade.size).isEqualTo(150_000_000L);
        assertThat(TradeLine.append(new StringBuilder(), record)).contains(",123.45,1.5000,");
    }

    @Test
    void instrumentsMoveTogether() {
        double[] a = hourlyReturns("BUSY1-USD.simbit");
        double[] b = hourlyReturns("BUSY5-USD.simbit");
        assertThat(correlation(a, b)).isGreaterThan(0.15);
    }

    /** Hourly returns of one of two instruments in 40 days of a market of their own. */
    private static double[] hourlyReturns(String name) {
        SimulationSpec small = Profiles.small(3);
        long start = small.span().startMicros();
        int hours = 24 * 40;
        List<InstrumentSpec> specs = small.instruments().stream()
                .filter(spec -> spec.name().equals(name))
                .map(spec -> new InstrumentSpec(
                        spec.instrument(),
                        spec.hours(),
                        new InstrumentSpec.Trading(30, start, true),
                        new InstrumentSpec.PricePath(100, 4, 1.1, 0.02, 0)))
                .toList();
        SimulationSpec.Span span = new SimulationSpec.Span(start, start + TimeUnit.HOURS.toMicros(hours), 0);
        SimulationSpec spec = new SimulationSpec(9, specs, span, Faults.NONE, HeartbeatPlan.EACH_SECOND);
        double[] closes = new double[hours];
        new SimulatedMarket(spec).partition(0, 1).pollUntil(Long.MAX_VALUE, record -> {
            if (record.kind == SimulatedRecord.Kind.TRADE) {
                closes[(int) ((record.eventMicros - start) / TimeUnit.HOURS.toMicros(1))] = record.price;
            }
        });
        double[] returns = new double[hours - 1];
        for (int i = 1; i < hours; i++) {
            returns[i - 1] = closes[i] / closes[i - 1] - 1;
        }
        return returns;
    }

    private static double correlation(double[] a, double[] b) {
        double products = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            products += a[i] * b[i];
            squaresA += a[i] * a[i];
            squaresB += b[i] * b[i];
        }
        return products / Math.sqrt(squaresA * squaresB);
    }

    private static List<String> lines(SimulatedPartition partition) {
        List<String> lines = new ArrayList<>();
        partition.pollUntil(
                Long.MAX_VALUE,
                record ->
                        lines.add(TradeLine.append(new StringBuilder(), record).toString()));
        return lines;
    }
}
