package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.Levels;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Books in the log's own format. */
final class JsonBookCodecTest {

    private static final List<Instrument> INSTRUMENTS = List.of(
            Instrument.of("BTC-USD.simbit", "CRYPTO"),
            new Instrument("A \"B\\C\" é😀/", "CRYPTO", 0, 0),
            new Instrument("Z", "CRYPTO", 4, 1));

    private final Random random = new Random(11);
    private final RecordCodec codec = new JsonLogFormat(name -> INSTRUMENTS.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null))
            .codec();

    @Test
    void whatIsWrittenIsReadBack() {
        for (int i = 0; i < 3_000; i++) {
            Instrument instrument = INSTRUMENTS.get(i % INSTRUMENTS.size());
            BookUpdate book = drawn(instrument);
            String text =
                    JsonLogText.append(new StringBuilder(), book, instrument).toString();
            Decoded decoded = new Decoded().reset("p", 1);
            codec.decode(Line.of(text), decoded);
            assertThat(decoded.arrival.reason).as(text).isEmpty();
            assertThat(EventText.of(decoded.arrival.event)).isEqualTo(EventText.of(book));
        }
    }

    private BookUpdate drawn(Instrument instrument) {
        boolean isWhole = random.nextBoolean();
        long last = random.nextInt();
        BookUpdate book = Decoded.fresh(new BookUpdate(), instrument.name())
                .begin(
                        isWhole,
                        isWhole ? last : last - random.nextInt(9),
                        last,
                        isWhole || random.nextBoolean() ? MarketEvent.NONE : last - 20);
        book.eventMicros = 1_700_000_000_000_000L + random.nextInt();
        book.ingestMicros = random.nextBoolean() ? MarketEvent.NONE : book.eventMicros + 5;
        book.sequence = last;
        book.sequenced = true;
        draw(book.bids);
        draw(book.asks);
        return book;
    }

    private void draw(Levels levels) {
        for (int left = random.nextInt(5); left > 0; left--) {
            levels.add(1 + random.nextInt(1 << 30), random.nextBoolean() ? 0 : random.nextInt(1 << 30));
        }
    }

    /** A thousand levels a side are more than any other record may have. */
    @Test
    void aBookMayBeLongerThanATradeAndHasItsLimitToo() {
        StringBuilder levels = new StringBuilder("['1','1']");
        for (int i = 2; i <= 1_000; i++) {
            levels.append(",['").append(i).append("','1']");
        }
        String whole = "{'type':'book','instrument':'Z','event_us':1,'last_id':1,'bids':[" + levels + "],'asks':[]}";
        assertThat(((BookUpdate) decode(whole).event).bids.count()).isEqualTo(1_000);
        String padded = whole.replace("'asks'", "'x':'" + "y".repeat(500) + "','asks'");
        assertThat(decode(padded).reason).isEmpty();
        String tooLong = whole + " ".repeat(1 << 20);
        assertThat(decode(tooLong).reason).isEqualTo("longer than 1048576 bytes");
        assertThat(decode(whole.replace("'book'", "'trade'")).reason).isEqualTo("longer than 4096 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'last_id':2|'last_id':null|last_id is missing",
                "'last_id':2|'last_id':2.5|last_id is not a whole number",
                "'first_id':1|'first_id':3|first_id is beyond last_id",
                "'first_id':1|'x':1|first_id is missing",
                "'first_id':1|'first_id':1,'previous_id':'x'|previous_id is not a whole number",
                "'event_us':7|'x':7|event_us is missing",
                "'event_us':7|'event_us':'noon'|event_us is not a time (us)",
                "'event_us':7|'event_us':[7]|event_us is missing",
                "'instrument':'Z'|'instrument':'Y'|instrument \"Y\" is not a known instrument",
                "'instrument':'Z'|'x':'Z'|instrument is missing",
                "[['1','2']]|null|bids is no list of levels",
                "[['1','2']]|[['1']]|bids is no list of levels",
                "[['1','2']]|['1','2']|bids is no list of levels",
                "[['1','2']]|[['x','2']]|bids has what is not a number",
                "[['1','2']]|[['0','2']]|bids has a price that is not above 0",
                "[['1','2']]|[['1','-2']]|bids has a negative size",
                "[['1','2']]|[['1e40','2']]|bids does not fit: lower price_scale (now 4) of Z",
                "[['1','2']]|[],'bids':[]|JSON: Duplicate field 'bids'",
                "[['1','2']]|[[[[1]]]]|JSON: Document nesting depth (5)",
                "'asks':[]}|'asks':[]}{}|text after the JSON object"
            })
    void rejectsWhatIsNoBook(String good, String bad, String reason) {
        String record =
                "{'type':'book_delta','instrument':'Z','event_us':7,'first_id':1,'last_id':2,'bids':[['1','2']],'asks':[]}";
        assertThat(decode(record).outcome).isEqualTo(Outcome.PROCESSED);
        assertThat(record).contains(good);
        Arrival arrival = decode(record.replace(good, bad));
        assertThat(arrival.outcome).isEqualTo(Outcome.REJECTED);
        assertThat(arrival.event).isNull();
        assertThat(arrival.reason).contains(reason);
    }

    @Test
    void aBookBeginsWithItsTypeAndOtherTypesAreIgnored() {
        assertThat(decode("{'instrument':'Z','type':'book'}").reason)
                .isEqualTo("a record of a book begins with {\"type\":\"book");
        assertThat(decode("{'type':'bookmark','instrument':'Z'}").reason).isEqualTo("other message type");
    }

    private Arrival decode(String text) {
        Decoded decoded = new Decoded().reset("p", 1);
        codec.decode(Line.of(text.replace('\'', '"')), decoded);
        return decoded.arrival;
    }
}
