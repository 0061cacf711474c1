package io.tidemark.state.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.feature.Circumstance;
import io.tidemark.state.time.SessionFiles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Circumstances of real session days, by hand. */
final class BarClockTest {

    /** The day after Thanksgiving closes at 13:00; the clocks of New York changed on 10 March 2024. */
    @ParameterizedTest
    @CsvSource({
        "US_EQUITY, 2024-03-08T10:30, 1h, HOUR, 10",
        "US_EQUITY, 2024-03-11T10:30, 1h, HOUR, 10",
        "US_EQUITY, 2024-03-11T10:30, 1h, MINUTE, 30",
        "US_EQUITY, 2024-03-11T10:30, 1h, SESSION_MINUTE, 60",
        "US_EQUITY, 2024-03-11T09:30, 1h, SESSION_MINUTE, 0",
        "US_EQUITY, 2024-03-11T09:00, 1h, SESSION_MINUTE, 0",
        "US_EQUITY, 2024-03-11T09:00, 1h, TRADING_DAY, 19793",
        "US_EQUITY, 2024-03-11T10:30, 1h, TRADING_DAY, 19793",
        "US_EQUITY, 2024-03-11T12:00, 1h, SESSION_PROGRESS, 0.5384615384615384",
        "US_EQUITY, 2024-11-29T12:30, 30m, SESSION_PROGRESS, 1",
        "US_EQUITY, 2024-11-29T12:30, 30m, WEEKDAY, 5",
        "US_EQUITY, 2024-11-29T12:30, 30m, DAY, 29",
        "US_EQUITY, 2024-11-29T12:30, 30m, MONTH, 11",
        "US_EQUITY, 2024-11-29T12:30, 30m, QUARTER, 4",
        "US_EQUITY, 2024-11-29T12:30, 30m, DAY_OF_YEAR, 334",
        "US_EQUITY, 2024-03-11T09:30, 1h, BARS_PER_YEAR, 1638",
        "US_EQUITY, 2024-03-11T09:30, 1D, BARS_PER_YEAR, 252",
        "US_EQUITY, 2024-03-11T09:30, 2W_CAL_ISO, BARS_PER_YEAR, 25.2",
        "CRYPTO, 2024-03-11T23:55, 5m, BARS_PER_YEAR, 105120",
        "CRYPTO, 2024-03-11T23:55, 5m, SESSION_PROGRESS, 1",
        "CRYPTO, 2024-03-11T18:00, 1h, TIME_NORMALIZED, 0.75",
        "FX_COP, 2024-07-05T12:55, 5m, HOUR, 12",
        "FX_COP, 2024-07-05T12:55, 5m, SESSION_PROGRESS, 1",
        "FX_24x5, 2024-07-07T18:00, 1h, HOUR, 18",
        "FX_24x5, 2024-07-07T18:00, 1h, WEEKDAY, 1",
        "FX_24x5, 2024-07-07T18:00, 1h, SESSION_MINUTE, 60",
        "FX_24x5, 2024-07-07T18:00, 1h, TRADING_DAY, 19912"
    })
    void sessionsTellTheTime(String session, String local, String timeframe, Circumstance asked, double expected) {
        BarClock clock = new BarClock(SessionFiles.read(session));
        assertThat(clock.source(asked, timeframe).at(bar(session, local, timeframe), null))
                .isEqualTo(expected);
    }

    private static Bar bar(String session, String local, String timeframe) {
        ZonedDateTime open = ZonedDateTime.of(
                LocalDateTime.parse(local), ZoneId.of(SessionFiles.read(session).zone()));
        long millis = Instant.from(open).toEpochMilli();
        LocalDate day = open.toLocalDate();
        // The week opens on Sunday at 17:00.
        int tradingDay = (int) (session.equals("FX_24x5") && open.getHour() >= 17 ? day.plusDays(1) : day).toEpochDay();
        long length = timeframe.endsWith("m") ? 60_000L * Integer.parseInt(timeframe.replace("m", "")) : 3_600_000L;
        double one = 1;
        return new Bar(
                "X",
                timeframe,
                millis,
                millis + length,
                one,
                one,
                one,
                one,
                one,
                one,
                one,
                1,
                one,
                BarKind.CANONICAL,
                false,
                false,
                0,
                tradingDay,
                0);
    }
}
