package io.tidemark.state.bar;

import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.TimeLattice;
import io.tidemark.state.time.Timeframe;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sessions, lattices and trades that the tests of bars share. */
public final class Fixture {

    public static final long DAY = 86_400_000L;

    /** 2024-02-28T00:00Z, two days before a month's end in a leap year. */
    public static final long START = 1_709_078_400_000L;

    private static final List<String> ALL_DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private Fixture() {}

    public static Session crypto() {
        return new Session(
                "CRYPTO",
                "UTC",
                ALL_DAYS,
                "00:00",
                "24:00",
                false,
                List.of(),
                null,
                2020,
                2030,
                Map.of(),
                Map.of(),
                365,
                new Session.Rolling(7, 30, 365),
                "every day");
    }

    /** Six hours a day from 10:00, Monday to Friday, one early close; no holiday but New Year. */
    public static Session daytime() {
        return new Session(
                "DAYTIME",
                "America/New_York",
                ALL_DAYS.subList(0, 5),
                "10:00",
                "16:00",
                false,
                List.of(),
                null,
                2020,
                2030,
                Map.of(2024, List.of("01-01")),
                Map.of(2024, Map.of("03-01", "13:00")),
                252,
                new Session.Rolling(5, 21, 252),
                "made up");
    }

    public static List<Timeframe> timeframes(String... names) {
        return Stream.of(names).map(Timeframe::of).toList();
    }

    public static TimeLattice lattice(Session session, String... names) {
        return TimeLattice.of(SessionCalendar.of(session), Timeframe.of("1m"), timeframes(names), Align.SESSION);
    }

    public static Instrument instrument(Session session) {
        return new Instrument("BTC-USD.test", session.name(), 2, 3);
    }

    public static Trade trade(long micros, long price, long size, long id) {
        Trade trade = new Trade();
        trade.instrument = "BTC-USD.test";
        trade.eventMicros = micros;
        trade.clockMicros = micros;
        trade.price = price;
        trade.size = size;
        trade.id = id;
        trade.sequence = id;
        trade.aggressor = id % 2 == 0 ? Side.BUY : Side.SELL;
        return trade;
    }
}
