package io.tidemark.state.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.macro.BusinessDays;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.macro.MacroDay;
import io.tidemark.state.macro.MacroFrequency;
import io.tidemark.state.macro.MacroSeries;
import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.macro.MacroView;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.Timeframe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of macro series, at the pace of the market, to a venue that is closed at night. */
final class ToldTest {

    private static final Session DAYS = new Session(
            "DAYS",
            "UTC",
            List.of("MON", "TUE", "WED", "THU", "FRI"),
            "13:00",
            "18:00",
            false,
            List.of(),
            null,
            2024,
            2024,
            Map.of(2024, List.of()),
            Map.of(),
            252,
            new Session.Rolling(5, 21, 252),
            "made up");
    private static final MacroSeries DXY = MacroSeries.of("DXY", MacroFrequency.DAILY, BusinessDays.WEEKDAYS_NAME);
    private static final AnalysisPlan PLAN = new AnalysisPlan(
                    List.of(new AnalysisPlan.Features(FeatureSet.of("set", List.of("macro(dxy)")), List.of("5m"))),
                    null,
                    List.of(),
                    "cafe")
            .with(new MacroCatalog(List.of(DXY), List.of(DAYS)));

    private static final MarketPlan MARKET = new MarketPlan(
            List.of(DAYS),
            Map.of("A.x", Instrument.of("A.x", "DAYS")),
            null,
            List.of(Timeframe.of("5m")),
            Timeframe.of("1m"),
            Align.SESSION,
            BarRules.of(2_000_000L, false, Long.MAX_VALUE));

    private static Told told() {
        return new Told(MARKET, PLAN);
    }

    private static long millis(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }

    private static void add(Told told, String date, String received, double value) {
        int day = Math.toIntExact(LocalDate.parse(date).toEpochDay());
        told.add(new SideInput(null, MacroValue.of("DXY", "", day, millis(received) * 1_000L, value)));
    }

    /** The dollar as a trading day sees it. */
    private static double seen(Told told, String date) {
        SessionCalendar calendar = SessionCalendar.of(DAYS);
        int day = calendar.dayOf(Math.toIntExact(LocalDate.parse(date).toEpochDay()));
        return MacroView.of(told.macro(), MacroDay.of(calendar, day), "A.x")
                .value(DXY)
                .value();
    }

    @Test
    void whatComesWhileAllVenuesAreClosedIsForTheNextOpen() {
        Told told = told();
        add(told, "2024-02-08", "2024-02-09T06:00:00Z", 104);
        told.forget(millis("2024-02-09T17:59:59.999Z"));
        told.forget(millis("2024-02-09T18:00:00Z"));
        add(told, "2024-02-09", "2024-02-09T22:00:00Z", 105);
        assertThat(seen(told, "2024-02-12")).isEqualTo(105);
        told.forget(millis("2024-02-10T09:00:00Z"));
        add(told, "2024-02-09", "2024-02-12T12:59:59.999Z", 106);
        assertThat(seen(told, "2024-02-12")).isEqualTo(106);
    }

    /** From the open on nothing can come that the day has not seen, and what only earlier days saw goes. */
    @Test
    void theOpenForgets() {
        Told told = told();
        add(told, "2024-02-09", "2024-02-09T22:00:00Z", 105);
        add(told, "2024-02-09", "2024-02-10T22:00:00Z", 106);
        told.forget(millis("2024-02-12T12:59:59.999Z"));
        assertThat(told.macro().receipts()).isEqualTo(2);
        told.forget(millis("2024-02-12T13:00:00Z"));
        assertThat(told.macro().receipts()).isEqualTo(1);
        add(told, "2024-02-09", "2024-02-12T12:59:59.999Z", 107);
        assertThat(seen(told, "2024-02-12")).isEqualTo(106);
    }

    @Test
    void aCopyGoesOnAlone() {
        Told told = told();
        add(told, "2024-02-08", "2024-02-09T06:00:00Z", 104);
        Told copy = told.copy();
        add(copy, "2024-02-08", "2024-02-09T07:00:00Z", 105);
        assertThat(seen(told, "2024-02-09")).isEqualTo(104);
        assertThat(seen(copy, "2024-02-09")).isEqualTo(105);
    }

    /** Rooms are shared, what is told is not. */
    @Test
    void aRoomKeepsTheValuesOfADayForThoseWhoWereToldThem() {
        Told one = told();
        add(one, "2024-02-08", "2024-02-09T06:00:00Z", 104);
        Told other = told();
        add(other, "2024-02-08", "2024-02-09T06:00:00Z", 105);
        Analysis room = Analyses.of(MARKET, PLAN).analysis("A.x");
        assertThat(List.of(row(room, one), row(room, other), row(room, one))).containsExactly(104.0, 105.0, 104.0);
    }

    /** What a bar of a Friday says of the dollar. */
    private static double row(Analysis room, Told told) {
        Bar like = Closings.bar("5m", 1, 100, BarKind.CANONICAL);
        long close = millis("2024-02-09T13:05:00Z");
        Bar bar = new Bar(
                "A.x",
                "5m",
                close - 300_000,
                close,
                like.open(),
                like.high(),
                like.low(),
                like.close(),
                like.volume(),
                like.turnover(),
                like.vwap(),
                like.trades(),
                like.buyVolume(),
                like.kind(),
                false,
                false,
                0,
                Math.toIntExact(LocalDate.parse("2024-02-09").toEpochDay()),
                0);
        AnalysisState state = AnalysisState.opening();
        state.add(room.wanted(new ClosedBars("A.x", close, new Bar[] {bar}, 1, false)));
        Closings out = new Closings();
        room.act(close, state, told, out);
        return out.features.get(0).values()[0];
    }
}
