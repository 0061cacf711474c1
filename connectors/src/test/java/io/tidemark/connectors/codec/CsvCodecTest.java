package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCodecTest {

    private static final Instrument SPY = new Instrument("SPY", "US_EQUITY", 4, 2);
    private static final long MINUTE = 60_000_000L;
    private static final CsvFormat TRADES = CsvFormat.of(CsvKind.TRADES).withInstrument(SPY);
    private static final CsvFormat BARS =
            CsvFormat.of(CsvKind.BARS).withInstrument(SPY).withBarMicros(MINUTE);
    private static final CsvFormat QUOTES = CsvFormat.of(CsvKind.QUOTES).withInstrument(SPY);

    @Test
    void readsATradeWithEverything() throws IOException {
        Arrival arrival = one(
                TRADES,
                "Trade_ID,time,Price,qty,is_buyer_maker,seq,received_at,other",
                "77, 1381152600000 ,\"167.41\",3.5,True,9,1381152601000,x");
        Trade trade = (Trade) arrival.event;
        assertThat(arrival.outcome).isEqualTo(Outcome.PROCESSED);
        assertThat(trade.instrument).isEqualTo("SPY");
        assertThat(trade.eventMicros).isEqualTo(1_381_152_600_000_000L);
        assertThat(trade.ingestMicros).isEqualTo(1_381_152_601_000_000L);
        assertThat(trade.price).isEqualTo(1_674_100L);
        assertThat(trade.size).isEqualTo(350L);
        assertThat(trade.aggressor).isEqualTo(Side.SELL);
        assertThat(trade.id).isEqualTo(77L);
        assertThat(trade.sequence).isEqualTo(9L);
        assertThat(trade.sequenced).isTrue();
        assertThat(trade.pricing).isTrue();
        assertThat(trade.primary).isTrue();
    }

    @Test
    void readsLeanTicks() throws IOException {
        CsvFormat format = TRADES.withZone("America/New_York").withExcludedConditions(0x2000L);
        Decoded[] both = all(
                format,
                "dir/20131007_trade.csv.gz",
                "ms_of_day,price_x10000,size,exchange,sale_condition_hex,suspicious",
                "14400464,1674100,100,P,20002000,0",
                "34200000,1674101,7,P,20,0");
        Trade early = (Trade) both[0].arrival.event;
        assertThat(early.eventMicros).isEqualTo(micros("2013-10-07T08:00:00.464Z"));
        assertThat(early.price).isEqualTo(1_674_100L);
        assertThat(early.pricing).isFalse();
        Trade open = (Trade) both[1].arrival.event;
        assertThat(open.eventMicros).isEqualTo(micros("2013-10-07T13:30:00Z"));
        assertThat(open.pricing).isTrue();
        assertThat(open.size).isEqualTo(700L);
    }

    @Test
    void aQuoteMayHaveOneSide() throws IOException {
        Quote quote = (Quote)
                one(QUOTES, "time,bid_price_x10000,bid_size,ask_price_x10000,ask_size", "1381152600,0,0,1836300,100")
                        .event;
        assertThat(quote.bid).isZero();
        assertThat(quote.ask).isEqualTo(1_836_300L);
        assertThat(quote.askSize).isEqualTo(10_000L);
    }

    @Test
    void aLineOfBothSidesIsOneRecordAndTwoBars() throws IOException {
        Decoded both = all(
                BARS,
                "f",
                "time,bid_open,bid_high,bid_low,bid_close,bid_size,ask_open,ask_high,ask_low,ask_close,ask_size",
                "1381152600,1.1,1.4,1.0,1.2,0,2.1,2.4,2.0,2.2,0")[0];
        InputBar bid = (InputBar) both.arrival.event;
        InputBar ask = (InputBar) both.followUp;
        assertThat(bid.instrument).isEqualTo("SPY#bid");
        assertThat(bid.primary).isTrue();
        assertThat(bid.volume).isEqualTo(MarketEvent.NONE);
        assertThat(ask.instrument).isEqualTo("SPY#ask");
        assertThat(ask.primary).isFalse();
        assertThat(ask.high).isEqualTo(24_000L);
        assertThat(ask.closeMicros).isEqualTo(bid.closeMicros).isEqualTo(bid.eventMicros + MINUTE);
    }

    @Test
    void anAbsentSideOfABarLeavesTheOther() throws IOException {
        Decoded one = all(
                BARS,
                "f",
                "time,bid_open,bid_high,bid_low,bid_close,ask_open,ask_high,ask_low,ask_close",
                "1381152600,0,0,0,0,2.1,2.4,2.0,2.2")[0];
        assertThat(one.arrival.event.instrument).isEqualTo("SPY#ask");
        assertThat(one.arrival.event.primary).isTrue();
        assertThat(one.followUp).isNull();
    }

    @Test
    void endTimesOfExchangesAreInclusive() throws IOException {
        CsvFormat five = BARS.withBarMicros(5 * MINUTE);
        InputBar bar = (InputBar) one(
                        five,
                        "endTime,openPrice,highPrice,lowPrice,closePrice,volume,amount",
                        "1678730699999,2,4,1,3,65.3,0.0")
                .event;
        assertThat(bar.closeMicros).isEqualTo(1_678_730_700_000_000L);
        assertThat(bar.eventMicros).isEqualTo(1_678_730_400_000_000L);
        assertThat(bar.volume).isEqualTo(6_530L);
    }

    @Test
    void aDateStandsForTheSessionOfItsDay() throws IOException {
        CsvFormat daily = BARS.withBarMicros(CsvFormat.DAY_MICROS).withSessionDays(new MondaysOnly());
        Decoded[] days = all(
                daily,
                "f",
                "date,open,high,low,close,volume",
                "2013-10-07,2,4,1,3,1",
                "2013-10-08,2,4,1,3,1",
                "1999-10-04,2,4,1,3,1");
        InputBar monday = (InputBar) days[0].arrival.event;
        assertThat(monday.eventMicros).isEqualTo(micros("2013-10-07T13:30:00Z"));
        assertThat(monday.closeMicros).isEqualTo(micros("2013-10-07T20:00:00Z"));
        assertThat(days[1].arrival.outcome).isEqualTo(Outcome.IGNORED);
        assertThat(days[2].arrival.outcome).isEqualTo(Outcome.REJECTED);
        assertThat(days[2].arrival.reason).contains("1999-10-04").contains("years");
    }

    @Test
    void readsPartFilesOfALog() throws IOException {
        CsvFormat log = CsvFormat.of(CsvKind.LOG)
                .withListings(name -> name.startsWith("S") ? Instrument.of(name, "CRYPTO") : null);
        Decoded[] rows = all(
                log,
                "part-0",
                "type,instrument,event_us,ingest_us,price,size,side,id,sequence",
                "T,SIM1,1000000,1000500,1.5,2,BUY,5,6",
                "H,,2000000,,,,,,",
                "H,,3000000",
                "T,XYZ,1,1,1,1,BUY,1,1",
                "T,SIM2,1000000,,1.5,2,,,",
                "Q,SIM2,1000000,,1.5,2,,,");
        Trade trade = (Trade) rows[0].arrival.event;
        assertThat(trade.eventMicros).isEqualTo(1_000_000L);
        assertThat(trade.ingestMicros).isEqualTo(1_000_500L);
        assertThat(trade.aggressor).isEqualTo(Side.BUY);
        assertThat(rows[1].arrival.event).isInstanceOf(Heartbeat.class);
        assertThat(rows[1].arrival.event.eventMicros).isEqualTo(2_000_000L);
        assertThat(rows[2].arrival.isHeartbeat()).isTrue();
        assertThat(rows[3].arrival.reason).contains("XYZ").contains("not a known instrument");
        assertThat(rows[4].arrival.event.id).isEqualTo(MarketEvent.NONE);
        assertThat(rows[4].arrival.event.sequenced).isFalse();
        assertThat(rows[5].arrival.reason).contains("neither T");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1381152600,abc,1,b|price \"abc\" is not a number",
                "1381152600,1e30,1,b|does not fit: lower price_scale (now 4) of SPY",
                "1381152600,1,1e30,b|does not fit: lower size_scale (now 2) of SPY",
                "1381152600,0,1,b|not a positive price",
                "1381152600,-1,1,b|not a positive price",
                "1381152600,NaN,1,b|not a number",
                "1381152600,1,-1,b|negative size",
                "1381152600,1,1|3 columns instead of 4",
                "1381152600,1,1,b,5|5 columns instead of 4",
                "1381152600,,1,b|price is empty",
                "1381152600,1,,b|size is empty",
                ",1,1,b|time is empty",
                "yesterday,1,1,b|time \"yesterday\" is not a time (auto)",
                "1381152600,1,1,x|neither buy nor sell"
            })
    void rejectsBadTrades(String line, String reason) throws IOException {
        rejects(one(TRADES, "time,price,size,side", line), line, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1381152600,2,1,2,2,5|high is below low",
                "1381152600,5,4,1,2,5|outside of low … high",
                "1381152600,2,4,1,0.5,5|outside of low … high",
                "1381152600,2,4,0,2,5|low \"0\" is not a positive price",
                "1381152600,2,4,1,2,-5|negative size",
                "2013-10-07,2,4,1,2,5|a date without a time",
                "10/15/2018 10:00,,,,,|open is empty"
            })
    void rejectsBadBars(String line, String reason) throws IOException {
        rejects(one(BARS, "time,open,high,low,close,volume", line), line, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1381152600,0,0|both absent", "1381152600,-1,2|negative price", "1381152600,1,|ask is empty"})
    void rejectsBadQuotes(String line, String reason) throws IOException {
        rejects(one(QUOTES, "time,bid,ask", line), line, reason);
    }

    @Test
    void conditionsStandInTheColumnThatIsNamed() throws IOException {
        CsvFormat format = TRADES.withExcludedConditions("Flags", 0x20);
        for (CsvFormat each : List.of(format, format.withColumns(List.of("time", "price", "conditions", "flags")))) {
            CsvCodec codec = (CsvCodec) each.codec();
            assertThat(codec.open("f", Line.of("time,price,conditions,flags"))).isTrue();
            assertThat(((Trade) decode(codec, "1381152600,1,20,1").arrival.event).pricing)
                    .isTrue();
            assertThat(((Trade) decode(codec, "1381152600,1,1,20").arrival.event).pricing)
                    .isFalse();
        }
        assertThatThrownBy(() -> one(format, "time,price,flag", ""))
                .hasMessage("f:1: no column \"Flags\" for sale conditions; found: time, price, flag (nearest: flag)");
        assertThatThrownBy(() -> one(format.withColumns(List.of("time", "price")), "1381152600,1", ""))
                .hasMessage("f:1: no column \"Flags\" for sale conditions; found: time, price");
    }

    @Test
    void conditionsThatNobodyAskedForMayBeWords() throws IOException {
        assertThat(one(TRADES, "time,price,conditions", "1381152600,1,@ F").outcome)
                .isEqualTo(Outcome.PROCESSED);
        rejects(
                one(TRADES.withExcludedConditions(1), "time,price,conditions", "1381152600,1,@ F"),
                "1381152600,1,@ F",
                "conditions \"@ F\" is not a hexadecimal mask");
    }

    @Test
    void namesWhatAFileLacks() {
        assertThatThrownBy(() -> one(TRADES, "time,prise,size", ""))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("f:1: no column for price of trades")
                .hasMessageContaining("nearest: \"prise\"");
        assertThatThrownBy(() -> one(TRADES, "time,value,size", ""))
                .hasMessage("f:1: no column for price of trades; found: time, value, size");
        assertThatThrownBy(() -> one(TRADES, "bid_time,tradetime_,price", ""))
                .hasMessageEndingWith("found: bid_time, tradetime_, price; nearest: \"tradetime_\"");
        assertThatThrownBy(() -> one(TRADES.withColumns(List.of("time", "whatever")), "1381152600,1", ""))
                .hasMessageStartingWith("column \"whatever\" is not known; known: type, time, end_time, ")
                .hasMessageEndingWith(", ask_close; _ passes a column over");
        assertThatThrownBy(() -> one(TRADES, "1381152600,1,1", "")).hasMessageContaining("names no column");
        assertThatThrownBy(() -> one(TRADES.withColumns(List.of("time", "prise")), "1381152600,1", ""))
                .hasMessageContaining("\"prise\" is not known; nearest: \"price\"");
        assertThatThrownBy(() -> one(TRADES, "time,price" + ",x".repeat(300), ""))
                .hasMessageContaining("302 columns; at most 256");
        assertThatThrownBy(() -> one(TRADES, "ms_of_day,price", "")).hasMessageContaining("need a date");
        assertThatThrownBy(() -> CsvFormat.of(CsvKind.BARS).codec()).hasMessageContaining("bar size");
    }

    @Test
    void columnsByPositionNeedNoHeader() throws IOException {
        CsvFormat format = TRADES.withColumns(List.of("_", "time", "price_x100"));
        CsvCodec codec = (CsvCodec) format.codec();
        assertThat(codec.open("f", Line.of("a,1381152600,150"))).isFalse();
        assertThat(((Trade) decode(codec, "a,1381152600,150").arrival.event).price)
                .isEqualTo(15_000L);
    }

    @Test
    void columnsByPositionPassOverAnyHeader() throws IOException {
        RecordCodec codec = TRADES.withColumns(List.of("time", "price")).codec();
        assertThat(codec.open("f", Line.of("Zeit,Kurs"))).isTrue();
        assertThat(codec.open("f", Line.of("2013-10-07,5"))).isFalse();
    }

    @Test
    void aTextIsAnIdToo() throws IOException {
        Arrival arrival = one(TRADES, "time;price;id", "1381152600;1;abc");
        // First 64 bits of the SHA-256 of "abc".
        assertThat(arrival.event.id).isEqualTo(0xba7816bf8f01cfeaL);
    }

    private static void rejects(Arrival arrival, String line, String reason) {
        assertThat(arrival.outcome).isEqualTo(Outcome.REJECTED);
        assertThat(arrival.event).isNull();
        assertThat(arrival.reason).contains(reason);
        assertThat(arrival.raw).isEqualTo(line);
    }

    private static Arrival one(CsvFormat format, String header, String line) throws IOException {
        return all(format, "f", header, line)[0].arrival;
    }

    private static Decoded[] all(CsvFormat format, String file, String header, String... lines) throws IOException {
        RecordCodec codec = format.codec();
        codec.open(file, Line.of(header));
        Decoded[] decoded = new Decoded[lines.length];
        for (int i = 0; i < lines.length; i++) {
            decoded[i] = decode(codec, lines[i]);
        }
        return decoded;
    }

    private static Decoded decode(RecordCodec codec, String line) {
        Decoded decoded = new Decoded().reset("p", 2);
        codec.decode(Line.of(line), decoded);
        return decoded;
    }

    private static long micros(String instant) {
        return Instant.parse(instant).toEpochMilli() * 1_000L;
    }

    /** Sessions on Mondays from 2000 on, 13:30–20:00 UTC. */
    private record MondaysOnly() implements SessionDays {
        @Override
        public long openMillis(long epochDay) {
            if (epochDay < 10_957) {
                return OUTSIDE_YEARS;
            }
            return Math.floorMod(epochDay, 7) == 4 ? epochDay * 86_400_000L + 48_600_000L : NO_SESSION;
        }

        @Override
        public long closeMillis(long epochDay) {
            return epochDay * 86_400_000L + 72_000_000L;
        }
    }
}
