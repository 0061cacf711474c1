package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is read back as it was. */
class JsonLogTextTest {

    private static final Instrument[] INSTRUMENTS = {
        Instrument.of("BTC-USD.simbit", "CRYPTO"),
        new Instrument("A \"B\\C\" é😀/", "CRYPTO", 0, 0),
        new Instrument("Z", "CRYPTO", 18, 1),
    };

    private final Random random = new Random(7);
    private final RecordCodec codec = new JsonLogFormat(name -> {
                for (Instrument instrument : INSTRUMENTS) {
                    if (instrument.name().equals(name)) {
                        return instrument;
                    }
                }
                return null;
            })
            .codec();

    @Test
    void aTradeAsInTheExample() {
        Trade trade = Decoded.fresh(new Trade(), "BTC-USD.simbit");
        trade.eventMicros = 1_704_207_600_000_000L;
        trade.price = 64_000_100_000_000L;
        trade.size = 100_000_000L;
        trade.aggressor = Side.SELL;
        trade.id = 12L;
        assertThat(JsonLogText.append(new StringBuilder(), trade, INSTRUMENTS[0]))
                .hasToString("{\"type\":\"trade\",\"instrument\":\"BTC-USD.simbit\",\"event_us\":1704207600000000,"
                        + "\"price\":\"64000.1\",\"size\":\"1\",\"side\":\"sell\",\"id\":12}");
    }

    @Test
    void trades() {
        for (int i = 0; i < 20_000; i++) {
            Instrument instrument = INSTRUMENTS[i % INSTRUMENTS.length];
            Trade trade = drawn(new Trade(), instrument);
            trade.price = mantissa() + 1;
            trade.size = mantissa();
            trade.aggressor = Side.of(random.nextInt(3));
            trade.id = random.nextBoolean() ? random.nextLong() : MarketEvent.NONE;
            if (!trade.sequenced) {
                trade.sequence = trade.id;
            }
            assertRead(JsonLogText.append(new StringBuilder(), trade, instrument), trade);
        }
    }

    @Test
    void quotes() {
        for (int i = 0; i < 5_000; i++) {
            Instrument instrument = INSTRUMENTS[i % INSTRUMENTS.length];
            Quote quote = drawn(new Quote(), instrument);
            quote.bid = mantissa() + 1;
            quote.bidSize = mantissa();
            quote.ask = random.nextInt(5) == 0 ? 0 : mantissa();
            quote.askSize = mantissa();
            assertRead(JsonLogText.append(new StringBuilder(), quote, instrument), quote);
        }
    }

    @Test
    void heartbeats() {
        Heartbeat heartbeat = Decoded.fresh(new Heartbeat(), "");
        for (long micros : new long[] {0, -1, 1_704_207_600_000_000L}) {
            heartbeat.eventMicros = micros;
            heartbeat.ingestMicros = MarketEvent.NONE;
            assertRead(JsonLogText.append(new StringBuilder(), heartbeat), heartbeat);
            heartbeat.ingestMicros = micros + 2_000_000L;
            assertRead(JsonLogText.append(new StringBuilder(), heartbeat), heartbeat);
        }
    }

    private <E extends MarketEvent> E drawn(E event, Instrument instrument) {
        Decoded.fresh(event, instrument.name());
        event.eventMicros = random.nextLong(4_000_000_000_000_000L);
        event.ingestMicros = random.nextBoolean() ? event.eventMicros + random.nextInt() : MarketEvent.NONE;
        event.sequenced = random.nextBoolean();
        event.sequence = event.sequenced ? random.nextLong(Long.MAX_VALUE) : MarketEvent.NONE;
        return event;
    }

    /** Of any length, often with zeros at its end. */
    private long mantissa() {
        long power = (long) Math.pow(10, random.nextInt(18));
        return random.nextBoolean() ? random.nextLong(power) : random.nextLong(100) * (power / 100);
    }

    private void assertRead(StringBuilder text, MarketEvent written) {
        Decoded decoded = new Decoded().reset("p", 1);
        codec.decode(Line.of(text.toString()), decoded);
        assertThat(decoded.arrival.reason).as(text.toString()).isEmpty();
        assertThat(EventText.of(decoded.arrival.event)).isEqualTo(EventText.of(written));
    }
}
