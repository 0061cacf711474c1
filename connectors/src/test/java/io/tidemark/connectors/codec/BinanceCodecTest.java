package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinanceCodecTest {

    private final RecordCodec codec = new BinanceFormat(new Instrument("BTCUSDT.binance", "CRYPTO", 4, 4)).codec();

    @Test
    void readsATrade() {
        Trade trade = (Trade) decode(
                        "1723161255088176367 {'stream':'s','data':{'e':'trade','E':1723161256322,"
                                + "'T':1723161256320,'s':'BTCUSDT','t':5266583935,'p':'61800.30','q':'0.006','X':'MARKET','m':true}}")
                .event;
        assertThat(trade.eventMicros).isEqualTo(1_723_161_256_322_000L);
        assertThat(trade.ingestMicros).isEqualTo(1_723_161_255_088_176L);
        assertThat(trade.price).isEqualTo(618_003_000L);
        assertThat(trade.size).isEqualTo(60L);
        assertThat(trade.id).isEqualTo(5_266_583_935L);
        assertThat(trade.aggressor).isEqualTo(Side.SELL);
    }

    @Test
    void readsABookTickerPlainOrWrapped() {
        Quote quote = (Quote)
                decode("1 {'e':'bookTicker','u':9,'s':'B','b':'1.5','B':'2','a':1.75,'A':3,'E':1723161256313}").event;
        assertThat(quote.bid).isEqualTo(15_000L);
        assertThat(quote.ask).isEqualTo(17_500L);
        assertThat(quote.askSize).isEqualTo(30_000L);
        assertThat(quote.sequence).isEqualTo(9L);
        assertThat(quote.sequenced).isTrue();
    }

    @Test
    void readsADepthUpdate() {
        BookUpdate delta = (BookUpdate) decode(
                        "1723161255088176367 {'stream':'s','data':{'e':'depthUpdate','E':1723161256299,'T':7,"
                                + "'s':'BTCUSDT','U':6,'u':9,'pu':4,'b':[['61800.30','0.006'],[1,0]],'a':[['2','3',[4]]]}}")
                .event;
        assertThat(delta.eventMicros).isEqualTo(1_723_161_256_299_000L);
        assertThat(delta.ingestMicros).isEqualTo(1_723_161_255_088_176L);
        assertThat(List.of(delta.snapshot, delta.sequenced)).containsExactly(false, true);
        assertThat(List.of(delta.firstId, delta.lastId, delta.previousId, delta.sequence))
                .containsExactly(6L, 9L, 4L, 9L);
        assertThat(List.of(delta.bids.price(0), delta.bids.size(0), delta.bids.price(1), delta.bids.size(1)))
                .containsExactly(618_003_000L, 60L, 10_000L, 0L);
        assertThat(List.of(delta.asks.count(), delta.bids.count())).containsExactly(1, 2);
        assertThat(delta.asks.size(0)).isEqualTo(30_000L);
        delta = (BookUpdate) decode("1 {'b':[],'e':'depthUpdate','E':1,'U':6,'u':9,'a':[]}").event;
        assertThat(delta.previousId).isEqualTo(MarketEvent.NONE);
        assertThat(delta.levels()).as("nothing of the message before").isZero();
    }

    @Test
    void readsADepthSnapshotThatIsAsOldAsItsReceiptUnlessItSays() {
        BookUpdate whole = (BookUpdate) decode("5000 {'lastUpdateId':5,'E':7,'bids':[['1','2']],'asks':[]}").event;
        assertThat(List.of(whole.firstId, whole.lastId, whole.eventMicros, whole.ingestMicros))
                .containsExactly(5L, 5L, 7_000L, 5L);
        assertThat(whole.snapshot).isTrue();
        assertThat(whole.bids.size(0)).isEqualTo(20_000L);
        whole = (BookUpdate) decode("5000 {'lastUpdateId':5,'bids':[],'asks':[['1','2']]}").event;
        assertThat(whole.eventMicros).isEqualTo(5);
        assertThat(whole.asks.price(0)).isEqualTo(10_000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 {'data':{'u':50093239212,'s':'B','b':'1','B':'3','a':'2','A':'1'}}|book ticker without event time",
                "1 {'e':'aggTrade','E':1}|aggTrade",
                "1 {'e':'whatever'}|other message type",
                "1 {'result':null,'id':1}|message without type",
                "1 {'e':'trade','E':1,'p':'0','q':'0','t':1}|trade without price or size",
                "1 {'e':'trade','E':1,'p':'1','q':'1','t':1,'X':'INSURANCE_FUND'}|not a market trade",
                "1 {'e':'trade','E':1,'p':'1','q':'1','t':1,'X':'NA'}|not a market trade"
            })
    void ignoresWhatIsNotUsed(String line, String reason) {
        Arrival arrival = decode(line);
        assertThat(arrival.outcome).isEqualTo(Outcome.IGNORED);
        assertThat(arrival.reason).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'e':'trade'}|receipt time",
                "x {'e':'trade'}|receipt time",
                "17|receipt time",
                "1 [1]|not a JSON object",
                "1 {'e':'trade','E':|JSON: Unexpected end-of-input",
                "1 {'e':'trade','E':1}{}|text after",
                "1 {'e':'trade','p':'1','q':'1'}|E is missing",
                "1 {'e':'trade','E':-5,'p':'1','q':'1'}|E is no time",
                "1 {'e':'trade','E':9223372036854775807,'p':'1','q':'1'}|E is no time",
                "1 {'e':'trade','E':99999999999999999999999,'p':'1','q':'1'}|JSON: Numeric value",
                "1 {'e':'trade','E':'x','p':'1','q':'1'}|JSON: Current token (VALUE_STRING) not numeric",
                "1 {'e':'trade','E':1,'p':'abc','q':'1'}|p is not a number",
                "1 {'e':'trade','E':1,'p':'1e40','q':'1'}|p does not fit: lower price_scale (now 4) of BTCUSDT.binance",
                "1 {'e':'trade','E':1,'p':'-1','q':'1'}|p is negative",
                "1 {'e':'trade','E':1,'q':'1'}|p is missing",
                "1 {'e':'trade','E':1,'p':[],'q':'1'}|p is missing",
                "1 {'e':'bookTicker','E':1,'b':'0','B':'0','a':'0','A':'0'}|both absent",
                "1 {'e':'depthUpdate','E':1,'u':5,'b':[],'a':[]}|U is missing or no number",
                "1 {'e':'depthUpdate','E':1,'U':'x','u':5,'b':[],'a':[]}|U is missing or no number",
                "1 {'e':'depthUpdate','E':1,'U':6,'u':5,'b':[],'a':[]}|U is beyond u",
                "1 {'e':'depthUpdate','U':5,'u':5,'b':[],'a':[]}|E is missing",
                "1 {'e':'depthUpdate','E':1,'U':5,'u':5,'b':[]}|a is no list of levels",
                "1 {'e':'depthUpdate','E':1,'U':5,'u':5,'b':[['1']],'a':[]}|b is no list of levels",
                "1 {'e':'depthUpdate','E':1,'U':5,'u':5,'b':['1','2'],'a':[]}|b is no list of levels",
                "1 {'e':'depthUpdate','E':1,'U':5,'u':5,'b':[[['1'],'2']],'a':[]}|b is no list of levels",
                "1 {'e':'depthUpdate','E':1,'U':5,'u':5,'b':[['-1','2']],'a':[]}|b is negative",
                "1 {'e':'depthUpdate','E':1,'U':5,'u':5,'b':[['0','2']],'a':[]}|b has a level without price",
                "1 {'e':'depthUpdate','E':1,'U':5,'u':5,'b':[],'a':[['1','é']]}|a is not a number",
                "1 {'e':'depthUpdate','E':1,'U':5,'u':5,'b':[],'a':[['1e40','1']]}|a does not fit: lower price_scale",
                "1 {'e':'depthUpdate','E':1,'U':5,'u':5,'b':[],'b':[],'a':[]}|b stands twice",
                "1 {'lastUpdateId':'5','E':7,'bids':[],'asks':[]}|lastUpdateId is missing or no number",
                "1 {'lastUpdateId':5,'E':7,'bids':{},'asks':[]}|bids is no list of levels",
                "1 {'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':{'a':1}}}}}}}}}|JSON: Document nesting depth (9)",
                "1 {'e':'trade','E':1,'p':1111111111111111111111111111111111111111111111111111}|JSON: Number value length"
            })
    void rejectsHostileMessages(String line, String reason) {
        Arrival arrival = decode(line);
        assertThat(arrival.outcome).isEqualTo(Outcome.REJECTED);
        assertThat(arrival.event).isNull();
        assertThat(arrival.reason).contains(reason);
    }

    private Arrival decode(String line) {
        Decoded decoded = new Decoded().reset("p", 1);
        codec.decode(Line.of(line.replace('\'', '"')), decoded);
        return decoded.arrival;
    }
}
