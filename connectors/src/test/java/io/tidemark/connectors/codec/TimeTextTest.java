package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

    @ParameterizedTest
    @CsvSource({
        "auto, 1381152600, 2013-10-07T13:30:00Z",
        "auto, 1381152600123, 2013-10-07T13:30:00.123Z",
        "auto, 1381152600123456, 2013-10-07T13:30:00.123456Z",
        "auto, 1381152600123456789, 2013-10-07T13:30:00.123456Z",
        "auto, 1381152600.5, 2013-10-07T13:30:00.500Z",
        "s, 86400, 1970-01-02T00:00:00Z",
        "s, -1, 1969-12-31T23:59:59Z",
        "ms, 1.25, 1970-01-01T00:00:00.001250Z",
        "us, 7, 1970-01-01T00:00:00.000007Z",
        "ns, -1, 1969-12-31T23:59:59.999999Z",
        "auto, 2013-10-07, 2013-10-07T04:00:00Z",
        "auto, 20131007, 2013-10-07T04:00:00Z",
        "auto, 20131007 09:30, 2013-10-07T13:30:00Z",
        "auto, 20131007 09:30:15, 2013-10-07T13:30:15Z",
        "auto, 2013-10-07T09:30:00.1234567, 2013-10-07T13:30:00.123456Z",
        "auto, 2013-10-07 09:30, 2013-10-07T13:30:00Z",
        "auto, 2013-10-07T09:30:00Z, 2013-10-07T09:30:00Z",
        "auto, 2025-05-30 16:42:00+00:00, 2025-05-30T16:42:00Z",
        "auto, 2025-05-30T16:42:00-0530, 2025-05-30T22:12:00Z",
        "auto, 2025-05-30 16:42:00 +02, 2025-05-30T14:42:00Z",
        "auto, 1/3/2017, 2017-01-03T05:00:00Z",
        "auto, 01/03/17, 2017-01-03T05:00:00Z",
        "auto, 12/31/1999 23:59, 2000-01-01T04:59:00Z",
        "iso, 2016-02-29, 2016-02-29T05:00:00Z",
        "ms-of-day, 14400464, 2013-10-07T08:00:00.464Z",
        // The clock skips 02:00–03:00 on 2013-03-10 and shows 01:00–02:00 twice on 2013-11-03: the earlier offset.
        "auto, 2013-03-10 02:30, 2013-03-10T07:30:00Z",
        "auto, 2013-11-03 01:30, 2013-11-03T05:30:00Z",
        "auto, 2013-11-03 02:30, 2013-11-03T07:30:00Z"
    })
    void readsTimesOfNewYork(String format, String text, String expected) {
        long micros = parse(newYork(), text, TimeFormat.of(format));
        assertThat(micros).isNotEqualTo(TimeText.NOT_A_TIME);
        assertThat(instant(micros)).isEqualTo(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "-",
                "12",
                "123456789",
                "13811526001",
                "99999999999999999999",
                "2013-13-07",
                "2013-02-29",
                "2013-10-07T",
                "2013-10-07T24:00",
                "2013-10-07T9",
                "2013-10-07T09:60",
                "2013-10-07T09:30:60",
                "2013-10-07T09:30:00.",
                "2013-10-07T09:30:00+",
                "2013-10-07T09:30:00+19:00",
                "2013-10-07T09:30:00Zx",
                "2013-10-7",
                "13/1/2017",
                "1/32/2017",
                "1/1/017",
                "20131307",
                "1381152600.",
                "0000-01-01",
                "１２３４５６７８９０"
            })
    void refusesWhatIsNoTime(String text) {
        assertThat(parse(newYork(), text, TimeFormat.AUTO)).isEqualTo(TimeText.NOT_A_TIME);
    }

    @ParameterizedTest
    @CsvSource({
        "s, 253402300800",
        "ms, 253402300799001",
        "ms-of-day, 86400000",
        "ms-of-day, -1",
        "ns, 9999999999999999999"
    })
    void refusesTimesOutOfRange(String format, String text) {
        assertThat(parse(newYork(), text, TimeFormat.of(format))).isEqualTo(TimeText.NOT_A_TIME);
    }

    @Test
    void agreesWithTheClockOfThePlatformInEveryZoneTried() {
        long seed = 7L;
        Random random = new Random(seed);
        for (String id :
                new String[] {"America/New_York", "Pacific/Chatham", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"}) {
            ZoneId zone = ZoneId.of(id);
            LocalZone local = new LocalZone(zone);
            for (int i = 0; i < 50_000; i++) {
                long second = random.nextLong(-2_000_000_000L, 4_000_000_000L);
                if (i % 2 == 0) {
                    // Near the changes of one year, in order.
                    second = 1_356_998_400L + i * 631L;
                }
                LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
                long expected = time.toEpochSecond(zone.getRules().getOffset(time));
                assertThat(local.toEpochSecond(second)).as("%s %s", id, time).isEqualTo(expected);
            }
        }
    }

    @Test
    void countsDaysLikeThePlatform() {
        for (long day = -800_000; day < 800_000; day += 13) {
            LocalDate date = LocalDate.ofEpochDay(day);
            assertThat(EpochDays.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
                    .isEqualTo(day);
        }
    }

    @Test
    void findsTheDateInAName() {
        assertThat(EpochDays.inName("20131007_trade.csv.gz"))
                .isEqualTo(LocalDate.of(2013, 10, 7).toEpochDay());
        assertThat(EpochDays.inName("spy-2013-10-07.csv"))
                .isEqualTo(LocalDate.of(2013, 10, 7).toEpochDay());
        assertThat(EpochDays.inName("99999999.csv")).isEqualTo(TimeText.NOT_A_TIME);
        assertThat(EpochDays.inName("spy.csv")).isEqualTo(TimeText.NOT_A_TIME);
    }

    private static TimeText newYork() {
        TimeText times = new TimeText(new LocalZone(ZoneId.of("America/New_York")));
        times.onDay(LocalDate.of(2013, 10, 7).toEpochDay());
        return times;
    }

    private static long parse(TimeText times, String text, TimeFormat format) {
        byte[] bytes = ("," + text + ",").getBytes(StandardCharsets.UTF_8);
        return times.parse(bytes, 1, bytes.length - 1, format);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
