package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLogCodecTest {

    static final Listings LISTINGS =
            name -> name.startsWith("X") ? null : new Instrument(name, "CRYPTO", name.equals("B") ? 2 : 4, 3);

    private static final String TRADE = "{'type':'trade','instrument':'A','event_us':1000000,'price':'1.5','size':2%s}";

    private final RecordCodec codec = new JsonLogFormat(LISTINGS).codec();

    @Test
    void readsATrade() {
        Trade trade = (Trade) decode(
                        "{'type':'trade','instrument':'BTC-USD.simbit','event_us':1704207600000000,"
                                + "'ingest_us':1704207600020000,'price':'64000.10','size':'0.25','side':'buy','id':123,'sequence':7}")
                .event;
        assertThat(trade.instrument).isEqualTo("BTC-USD.simbit");
        assertThat(trade.eventMicros).isEqualTo(1_704_207_600_000_000L);
        assertThat(trade.ingestMicros).isEqualTo(1_704_207_600_020_000L);
        assertThat(trade.price).isEqualTo(640_001_000L);
        assertThat(trade.size).isEqualTo(250L);
        assertThat(trade.aggressor).isEqualTo(Side.BUY);
        assertThat(trade.id).isEqualTo(123L);
        assertThat(trade.sequence).isEqualTo(7L);
        assertThat(trade.sequenced).isTrue();
        assertThat(trade.pricing).isTrue();
        assertThat(trade.quoted).isFalse();
    }

    @Test
    void readsAQuote() {
        Quote quote = (Quote) decode("{ 'type' : 'quote' , 'instrument':'A','event_us':5,'ingest_us':'6',\t'bid':1.5,"
                        + "'bid_size':'2','ask':'0','ask_size':0,'sequence':9 }")
                .event;
        assertThat(quote.eventMicros).isEqualTo(5L);
        assertThat(quote.ingestMicros).isEqualTo(6L);
        assertThat(quote.bid).isEqualTo(15_000L);
        assertThat(quote.bidSize).isEqualTo(2_000L);
        assertThat(quote.ask).isZero();
        assertThat(quote.askSize).isZero();
        assertThat(quote.sequence).isEqualTo(9L);
        assertThat(quote.sequenced).isTrue();
    }

    @Test
    void readsTheTimesOfAHeartbeatAndNothingElseOfIt() {
        Arrival arrival = decode("{'type':'heartbeat','event_us':5,'ingest_us':7,'price':[],'instrument':'X'}");
        assertThat(arrival.isHeartbeat()).isTrue();
        assertThat(arrival.event.eventMicros).isEqualTo(5L);
        assertThat(arrival.event.ingestMicros).isEqualTo(7L);
        assertThat(arrival.event.instrument).isEmpty();
        assertThat(decode("{'type':'heartbeat','event_us':5}").event.ingestMicros)
                .isEqualTo(MarketEvent.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",'ingest_us':null,'side':null,'id':null,'sequence':null",
                ",'ingest_us':'','side':'','id':'','sequence':''",
                ",'side':'unknown','venue':{'name':'x','lots':[1,{}]},'flag':true,'note':'\\u0000'",
            })
    void whatIsOptionalMayBeAbsent(String more) {
        Trade trade = (Trade) decode(TRADE.formatted(more)).event;
        assertThat(trade.price).isEqualTo(15_000L);
        assertThat(trade.size).isEqualTo(2_000L);
        assertThat(trade.aggressor).isEqualTo(Side.UNKNOWN);
        assertThat(trade.ingestMicros).isEqualTo(MarketEvent.NONE);
        assertThat(trade.id).isEqualTo(MarketEvent.NONE);
        assertThat(trade.sequence).isEqualTo(MarketEvent.NONE);
        assertThat(trade.sequenced).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "5, 5, 5",
                "'5', 5, 5",
                "-7, -7, -7",
                "18446744073709551615, 3232219103750899294, ",
                "'abc', -5010229573455851542, ",
                "'\\u0061bc', -5010229573455851542, "
            })
    void numericIdsOrderTradesAndTextsDoNot(String id, long expected, Long sequence) {
        Trade trade = (Trade) decode(TRADE.formatted(",'id':" + id)).event;
        assertThat(trade.sequence).isEqualTo(sequence == null ? MarketEvent.NONE : sequence);
        assertThat(trade.sequenced).isFalse();
        assertThat(trade.id).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "1.5, 15000, 0",
                "6.4e4, 640000000, 0",
                "'6.4E+4', 640000000, 0",
                "1e-9, , 1",
                "0.00005, , 1",
                "0.00015, 2, 1",
                "1.00025, 10002, 1",
                "'+3', 30000, 0",
                "'.5', 5000, 0",
                "'7.', 70000, 0",
                "'007', 70000, 0"
            })
    void pricesAreReadFromTheirText(String price, Long mantissa, long rounded) {
        Arrival arrival = decode(TRADE.formatted("").replace("'1.5'", price));
        if (mantissa == null) {
            assertThat(arrival.reason).contains("is not a positive price");
        } else {
            assertThat(((Trade) arrival.event).price).isEqualTo(mantissa);
        }
        assertThat(codec.rounded()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type':'feed-status','price':true}", "{'price':[[1]],'type':'Trade'}"})
    void ignoresOtherTypes(String line) {
        Arrival arrival = decode(line);
        assertThat(arrival.outcome).isEqualTo(Outcome.IGNORED);
        assertThat(arrival.reason).isEqualTo("other message type");
        assertThat(arrival.event).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}|type is missing",
                "{'type':null}|type is missing",
                "{'type':''}|type is missing",
                "{'type':5}|type is not a text",
                "{'type':['trade']}|type is not a text",
                "{'type':'heartbeat'}|event_us is missing",
                "{'type':'heartbeat','event_us':''}|event_us is empty",
                "{'type':'heartbeat','event_us':1.7e15}|event_us \"1.7e15\" is not a time (us)",
                "{'type':'heartbeat','event_us':99999999999999999999}|event_us \"99999999999999999999\" is not a time (us)",
                "{'type':'heartbeat','event_us':true}|event_us is neither a text nor a number",
                "{'type':'trade','event_us':1,'price':1,'size':1}|instrument is missing",
                "{'type':'trade','instrument':'X','event_us':1,'price':1,'size':1}|instrument \"X\" is not a known instrument",
                "{'type':'trade','instrument':'','event_us':1,'price':1,'size':1}|instrument \"\" is not a known instrument",
                "{'type':'trade','instrument':5,'event_us':1,'price':1,'size':1}|instrument \"5\" is not a known instrument",
                "{'type':'trade','instrument':'A\\u0000','event_us':1,'price':1,'size':1}|instrument \"A?\" is not a known instrument",
                "{'type':'trade','instrument':'A','event_us':1,'size':1}|price is missing",
                "{'type':'trade','instrument':'A','event_us':1,'price':null,'size':1}|price is missing",
                "{'type':'trade','instrument':'A','event_us':1,'price':'','size':1}|price is empty",
                "{'type':'trade','instrument':'A','event_us':1,'price':'abc','size':1}|price \"abc\" is not a number",
                "{'type':'trade','instrument':'A','event_us':1,'price':'NaN','size':1}|price \"NaN\" is not a number",
                "{'type':'trade','instrument':'A','event_us':1,'price':-0,'size':1}|price \"-0\" is not a positive price",
                "{'type':'trade','instrument':'A','event_us':1,'price':-1.5,'size':1}|price \"-1.5\" is not a positive price",
                "{'type':'trade','instrument':'A','event_us':1,'price':1e400,'size':1}|price \"1e400\" does not fit: lower price_scale (now 4) of A",
                "{'type':'trade','instrument':'A','event_us':1,'price':1,'size':'1e30'}|size \"1e30\" does not fit: lower size_scale (now 3) of A",
                "{'type':'trade','instrument':'A','event_us':1,'price':1,'size':-1}|size \"-1\" is a negative size",
                "{'type':'trade','instrument':'A','event_us':1,'price':{'a':1},'size':1}|price is neither a text nor a number",
                "{'type':'trade','instrument':'A','event_us':1,'price':1,'size':1,'side':'b'}|side \"b\" is neither buy nor sell",
                "{'type':'trade','instrument':'A','event_us':1,'price':1,'size':1,'id':1.5}|id \"1.5\" is not a whole number",
                "{'type':'trade','instrument':'A','event_us':1,'price':1,'size':1,'id':[]}|id is neither a text nor a number",
                "{'type':'trade','instrument':'A','event_us':1,'price':1,'size':1,'sequence':1.5}|sequence \"1.5\" is not a whole number",
                "{'type':'trade','instrument':'A','event_us':1,'price':1,'size':1,'ingest_us':'x'}|ingest_us \"x\" is not a time (us)",
                "{'type':'quote','instrument':'A','event_us':1,'bid':0,'bid_size':0,'ask':0,'ask_size':0}|bid and ask are both absent (0)",
                "{'type':'quote','instrument':'A','event_us':1,'bid':1,'bid_size':0,'ask':-1,'ask_size':0}|ask \"-1\" is a negative price",
                "{'type':'quote','instrument':'A','event_us':1,'bid':1,'ask':1,'ask_size':0}|bid_size is missing",
            })
    void rejectsInTheWordsOfTables(String line, String reason) {
        assertRejected(line, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1]|JSON: not a JSON object",
                "5|JSON: not a JSON object",
                "~  ~|JSON: not a JSON object",
                "@@7|JSON: Unexpected character ('@' (code 64)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at column 1",
                "{'type':'heartbeat','event_us':1}{}|JSON: text after the JSON object",
                "{'type':'heartbeat','event_us':1} x|JSON: Unrecognized token 'x'",
                "{'type':'heartbeat','event_us':1|JSON: Unexpected end-of-input",
                "{'type':'heartbeat','event_us':1,}|JSON: Unexpected character ('}' (code 125))",
                "{'type':'heartbeat','event_us':1,'event_us':1}|JSON: Duplicate field 'event_us' at column",
                "{'type':'heartbeat','event_us':1,'x':1,'x':1}|JSON: Duplicate field 'x'",
                "{'type':'heartbeat','event_us':1,'\\u0065vent_us':1}|JSON: Duplicate field 'event_us'",
                "{'type':'heartbeat','event_us':01}|JSON: Invalid numeric value: Leading zeroes not allowed",
                "{'type':'heartbeat','event_us':NaN}|JSON: Non-standard token 'NaN'",
                "{'type':'heartbeat','event_us':-}|JSON: Unexpected character",
                "{'type':'heartbeat','event_us':1.}|JSON: Unexpected character",
                "{'type':'heartbeat','event_us':1,'a':[[[[1]]]]}|JSON: Document nesting depth (5) exceeds the maximum allowed (4",
                "{'type':'heartbeat','event_us':'\\ud800'}|JSON: event_us holds half a character",
                "{'type':'heartbeat','event_us':1,'n':99999999999999999999999999999999999999999999999999999999999999999}|JSON: Number value length (65)",
                "{'type':'heartbeat','event_us':1,'nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn':1}|JSON: Name length (65)",
            })
    void rejectsWhatIsNoJsonObject(String line, String reason) {
        assertRejected(line, reason);
    }

    @Test
    void rejectsWhatIsNotUtf8() {
        byte[] bytes = "{\"type\":\"heartbeat\",\"event_us\":1,\"x\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        Decoded decoded = new Decoded().reset("p", 1);
        codec.decode(new Line().set(bytes, 0, bytes.length), decoded);
        assertThat(decoded.arrival.reason).isEqualTo("JSON: not UTF-8 at byte 39");
        bytes = "{\"type\":\"heartbeat\",\"event_us\":1}".getBytes(StandardCharsets.UTF_16LE);
        codec.decode(new Line().set(bytes, 0, bytes.length), decoded.reset("p", 2));
        assertThat(decoded.arrival.outcome).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void aRecordHasItsLimit() {
        String head = "{'type':'heartbeat','event_us':1,'x':'";
        String fits = head + "é".repeat((4_096 - head.length() - 2) / 2) + "'}";
        assertThat(decode(fits).isHeartbeat()).isTrue();
        assertRejected(fits + "   ", "longer than 4096 bytes");
    }

    @Test
    void filesThatOnlyLookAlikeAreRefused() throws IOException {
        assertThat(codec.open("f.json", Line.of("{\"type\":\"trade\"}"))).isFalse();
        assertThat(codec.open("f.json", Line.of("@@1"))).isFalse();
        assertThatThrownBy(() -> codec.open("f.json", Line.of("[{\"type\":\"trade\"},")))
                .hasMessage("f.json:1: a JSON array; a log has one object a line, without brackets around all");
        assertThatThrownBy(() -> codec.open("f.json", Line.of("{ "))).hasMessageContaining("over several lines");
        assertThatThrownBy(() -> codec.open("f.json", Line.of("type,instrument")))
                .hasMessage("f.json:1: this is a CSV log and named like JSON lines; name it .csv");
        RecordCodec csv = LogFormats.of("f.csv", LISTINGS).codec();
        assertThatThrownBy(() -> csv.open("f.csv", Line.of("{\"type\":\"trade\"}")))
                .hasMessage("f.csv:1: JSON, but named like CSV; name it .jsonl, .ndjson or .json");
    }

    @ParameterizedTest
    @CsvSource({
        "a.jsonl, true", "a.ndjson.gz, true", "a.JSON, true", "a.json.gz, true",
        "a.csv, false", "a.csv.gz, false", "json, false", "a.jsonl.csv, false"
    })
    void theNameOfAFileSaysItsFormat(String name, boolean json) {
        assertThat(LogFormats.of(name, LISTINGS) instanceof JsonLogFormat).isEqualTo(json);
    }

    private void assertRejected(String line, String reason) {
        Arrival arrival = decode(line);
        assertThat(arrival.outcome).isEqualTo(Outcome.REJECTED);
        assertThat(arrival.event).isNull();
        assertThat(arrival.reason).startsWith(reason);
        assertThat(arrival.raw).isNotEmpty();
    }

    /** Single quotes stand for double ones. */
    private Arrival decode(String line) {
        Decoded decoded = new Decoded().reset("p", 1);
        codec.decode(Line.of(line.replace('\'', '"')), decoded);
        return decoded.arrival;
    }
}
