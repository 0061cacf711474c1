package io.tidemark.state.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    private static final List<String> COLUMNS = List.of("time", "price", "size", "bid_price", "ms_of_day");

    @ParameterizedTest
    @CsvSource({
        "prise, price",
        "pirce, price",
        "rice, price",
        "pricee, price",
        "PRICE, price",
        "tme, time",
        "bidprice, bid_price",
        "bid-prise, bid_price",
        "msofday, ms_of_day"
    })
    void findsWhatWasMeant(String written, String meant) {
        assertThat(NearestName.of(written, COLUMNS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"side", "foo", "volume", "lines", "''", "x"})
    void namesNothingThatIsFar(String written) {
        assertThat(NearestName.of(written, COLUMNS.subList(0, 2))).isEmpty();
    }

    @Test
    void aWordWithHalfItsLettersChangedIsFar() {
        assertThat(NearestName.of("time", List.of("size"))).isEmpty();
        assertThat(NearestName.of("y", List.of("x"))).isEmpty();
    }

    @Test
    void caseBreaksTiesAndThenTheOrderDoes() {
        assertThat(NearestName.of("1d", List.of("1m", "1D"))).contains("1D");
        assertThat(NearestName.of("1M", List.of("1m", "1M"))).contains("1M");
        assertThat(NearestName.of("0m", List.of("3m", "1m"))).contains("3m");
    }

    @Test
    void amongPlausibleNamesOneIsTheNearest() {
        assertThat(NearestName.among("1week", List.of("1D", "1W", "1M"))).contains("1W");
        assertThat(NearestName.among("x", List.of())).isEmpty();
    }

    @Test
    void saysItInWords() {
        assertThat(NearestName.hint("prise", COLUMNS)).isEqualTo(" (nearest: price)");
        assertThat(NearestName.hint("foo", COLUMNS)).isEmpty();
        assertThat(NearestName.hintOrAll("foo", List.of("a", "b"))).isEqualTo(" (known: a, b)");
        assertThat(NearestName.suggestion("prise", COLUMNS)).isEqualTo("; did you mean 'price'?");
        assertThat(NearestName.suggestion("foo", List.of("a", "b"))).isEqualTo("; known: a, b");
    }

    @Test
    void turkishLettersDoNotMatter() {
        assertThat(NearestName.of("BID_PRICE", COLUMNS)).contains("bid_price");
    }
}
