package io.tidemark.state.macro;

import static io.tidemark.state.macro.MacroFiles.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.SessionFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published series of many years against a naive loop, and some dates by hand. */
class RealMacroTest {

    private static final String TREASURY = "us_treasury_yields_to_2012-12-31.csv.gz";

    private static final MacroRegistry REGISTRY = MacroFiles.registry();
    private static final SessionCalendar US = SessionFiles.calendar("US_EQUITY");

    private static MacroLog log(Map<String, TreeMap<Integer, Double>> files) {
        MacroLog log = MacroLog.opening(REGISTRY, MacroLog.DEPTH);
        files.forEach((series, values) -> values.forEach((date, value) -> {
            long received = REGISTRY.publicationMicros(REGISTRY.find(series), date);
            if (received != MacroRegistry.NONE) {
                log.add(MacroValue.of(series, "", date, received, value));
            }
        }));
        return log;
    }

    private static MacroView view(MacroLog log, String date) {
        return MacroView.of(log, MacroDay.of(US, US.dayOf(day(date))), "");
    }

    @ParameterizedTest
    @CsvSource({
        "VIX, vix_to_2019-12-31.csv.gz, 4",
        "BRENT, brent_to_2019-12-31.csv.gz, 1",
        "OIL, wti_to_2019-12-31.csv.gz, 1",
        "UST10Y, us_treasury_yields_to_2012-12-31.csv.gz, 10",
        "UST2Y, us_treasury_yields_to_2012-12-31.csv.gz, 6"
    })
    void zAndChangeAreThoseOfALoop(String name, String file, int column) {
        TreeMap<Integer, Double> values = MacroFiles.real(file, column);
        MacroLog log = log(Map.of(name, values));
        MacroSeries series = REGISTRY.find(name);
        BusinessDays days = REGISTRY.days(series);
        int compared = 0;
        for (int at = 0; at < US.days() && US.epochDay(at) <= values.lastKey(); at++) {
            MacroDay today = MacroDay.of(US, at);
            int last = today.tradingDay() - 1;
            while (!days.contains(last) || US.dayOf(last) == SessionCalendar.NONE) {
                last--;
                if (last < US.epochDay(0)) {
                    break;
                }
            }
            List<Double> newestFirst = new ArrayList<>();
            for (var entry : values.headMap(last, true).descendingMap().entrySet()) {
                long received = REGISTRY.publicationMicros(series, entry.getKey());
                if (received != MacroRegistry.NONE && received < today.openMicros() && newestFirst.size() < 252) {
                    newestFirst.add(entry.getValue());
                }
                if (newestFirst.size() == 252) {
                    break;
                }
            }
            MacroView view = MacroView.of(log, today, "");
            MacroReading z = view.z(series, 252);
            if (newestFirst.size() < 252 || !z.isKnown()) {
                assertThat(z.isKnown()).isFalse();
                continue;
            }
            assertClose(z.value(), NaiveMacro.z(newestFirst, 252));
            assertClose(view.change(series, 1).value(), NaiveMacro.change(newestFirst, 1));
            assertClose(view.change(series, 20).value(), NaiveMacro.change(newestFirst, 20));
            assertThat(view.value(series).value()).isEqualTo(newestFirst.get(0));
            compared++;
        }
        assertThat(compared).isGreaterThan(3_400);
    }

    private static void assertClose(double actual, double expected) {
        assertThat(Math.abs(actual - expected)).isLessThanOrEqualTo(1e-12 * Math.max(1, Math.abs(expected)));
    }

    @Test
    void someDatesByHand() {
        MacroLog log = log(Map.of(
                "VIX", MacroFiles.real("vix_to_2019-12-31.csv.gz", 4),
                "BRENT", MacroFiles.real("brent_to_2019-12-31.csv.gz", 1),
                "UST10Y", MacroFiles.real(TREASURY, 10),
                "UST2Y", MacroFiles.real(TREASURY, 6)));
        MacroSeries vix = REGISTRY.find("VIX");
        // Tuesday 2019-12-31 sees Monday's close 14.82; the day of New Year's Eve is never seen before 2020.
        assertThat(view(log, "2019-12-31").value(vix).value()).isEqualTo(14.82);
        assertThat(view(log, "2020-01-02").value(vix).value()).isEqualTo(13.78);
        // The files end in 2019: carried for five days, then stale.
        assertThat(view(log, "2020-01-03").age(vix).value()).isEqualTo(3);
        assertThat(view(log, "2020-01-06").value(vix).reason()).isEqualTo(MissingReason.STALE);
        // Monday sees Friday: 2012-12-31 is a Monday, Friday 2012-12-28 had 1.73 and 0.27.
        MacroView monday = view(log, "2012-12-31");
        assertThat(monday.asOf(REGISTRY.find("us_10y")).value().valueDate()).isEqualTo(day("2012-12-28"));
        assertThat(monday.value(REGISTRY.find("us_10y")).value()).isEqualTo(1.73);
        assertThat(monday.spread(REGISTRY.find("us_10y"), REGISTRY.find("us_2y"))
                        .value())
                .isEqualTo(1.73 - 0.27);
        assertThat(view(log, "2019-12-31").value(REGISTRY.find("BRENT")).value())
                .isEqualTo(68.3);
    }
}
