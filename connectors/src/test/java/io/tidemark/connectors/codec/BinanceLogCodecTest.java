package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Trade;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A topic of Binance's messages: several instruments, with receipt times or without, heartbeats among them. */
final class BinanceLogCodecTest {

    private static final String TRADE =
            "{'e':'trade','E':1723161256322,'s':'%s','t':5,'p':'61800.3','q':'0.006','X':'MARKET'}";

    private final RecordCodec codec = format("BTC-USDT.binance", "ETH/USDT.binance-futures", "BTC-USD.bitstamp")
            .codec();

    @Test
    void findsTheInstrumentBySymbol() {
        assertThat(decode(TRADE.formatted("BTCUSDT")).event.instrument).isEqualTo("BTC-USDT.binance");
        assertThat(decode(TRADE.formatted("ETHUSDT")).event.instrument).isEqualTo("ETH/USDT.binance-futures");
        Arrival unknown = decode(TRADE.formatted("BTCUSD"));
        assertThat(unknown.outcome).isEqualTo(Outcome.REJECTED);
        assertThat(unknown.reason).isEqualTo("s is not the symbol of a known instrument");
        assertThat(decode("{'e':'trade','E':1,'t':1,'p':'1','q':'1'}").outcome).isEqualTo(Outcome.REJECTED);
        assertThat(decode("{'e':'kline','s':'BTCUSD'}").outcome).isEqualTo(Outcome.IGNORED);
    }

    @Test
    void takesTheReceiptTimeIfThereIsOne() {
        Trade plain = (Trade) decode(TRADE.formatted("BTCUSDT")).event;
        assertThat(plain.ingestMicros).isEqualTo(MarketEvent.NONE);
        Trade recorded = (Trade) decode("1723161255088176367 " + TRADE.formatted("BTCUSDT")).event;
        assertThat(recorded.ingestMicros).isEqualTo(1_723_161_255_088_176L);
        assertThat(recorded.price).isEqualTo(plain.price);
        assertThat(decode("x " + TRADE.formatted("BTCUSDT")).outcome).isEqualTo(Outcome.REJECTED);
    }

    /** Where messages of several instruments come, a snapshot must say whose it is, and when it was so. */
    @Test
    void takesSnapshotsThatSayWhoseTheyAre() {
        String named = "{'lastUpdateId':5,'symbol':'BTCUSDT','E':7,'bids':[],'asks':[]}";
        assertThat(decode(named).event.instrument).isEqualTo("BTC-USDT.binance");
        assertThat(decode("5000 " + named.replace("'E':7,", "")).event.eventMicros)
                .isEqualTo(5);
        assertThat(decode(named.replace("'E':7,", "")).reason).isEqualTo("depth snapshot without event time");
        Arrival nameless = decode(named.replace("'symbol':'BTCUSDT',", ""));
        assertThat(nameless.outcome).isEqualTo(Outcome.IGNORED);
        assertThat(nameless.reason).isEqualTo("depth snapshot without symbol");
    }

    @Test
    void readsTheLogsOwnRecordsToo() {
        assertThat(decode("{'type':'heartbeat','event_us':5}").isHeartbeat()).isTrue();
        assertThat(decode("{'type':'trade','instrument':'BTC-USD.bitstamp','event_us':5,'price':1,'size':1}")
                        .event
                        .instrument)
                .isEqualTo("BTC-USD.bitstamp");
    }

    @Test
    void oneSymbolOfTwoInstrumentsIsAnError() {
        assertThatThrownBy(() -> format("BTC-USDT.binance", "BTCUSDT.binance"))
                .hasMessage("BTC-USDT.binance and BTCUSDT.binance both have the symbol BTCUSDT");
    }

    private static BinanceLogFormat format(String... names) {
        return BinanceLogFormat.of(List.of(names).stream()
                .map(name -> Instrument.of(name, "CRYPTO"))
                .toList());
    }

    private Arrival decode(String text) {
        Decoded decoded = new Decoded().reset("p", 1);
        codec.decode(Line.of(text.replace('\'', '"')), decoded);
        return decoded.arrival;
    }
}
