package io.tidemark.jobs.real;

import io.tidemark.connectors.codec.MacroText;
import io.tidemark.connectors.simulator.MacroFaults;
import io.tidemark.connectors.simulator.MacroSpec;
import io.tidemark.connectors.simulator.SimulatedMacro;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.macro.MacroCatalog;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A table of what the contract of USD/COP reads, up to May 2014. Real: the VIX, Brent, and USD/MXN as the ratio of two rates to the
 * Australian dollar; simulated, since there is no free history: the dollar index, the EMBI and the two ten-year yields. All have
 * revisions, values that come late and repetitions, in no order of rows.
 */
final class UsdCopMacro {

    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2014, 5, 16);
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);
    private static final int RATE_DIGITS = 6;

    /** A revision just before an open, one at an open and one just after: the first alone is seen on its day. */
    private static final List<String> AROUND_OPENS = List.of(
            "BRENT,2014-05-06,2014-05-07T12:59:59.999999Z,101,",
            "BRENT,2014-05-07,2014-05-08T13:00:00Z,102,",
            "BRENT,2014-05-08,2014-05-09T13:00:00.000001Z,103,");

    private UsdCopMacro() {}

    static void write(Path table) throws IOException {
        List<String> rows = new ArrayList<>(AROUND_OPENS);
        receive("VIX", column("macro/vix_to_2019-12-31.csv.gz", 4), rows);
        receive("BRENT", column("macro/brent_to_2019-12-31.csv.gz", 1), rows);
        receive("USDMXN", crosses(), rows);
        simulate(rows);
        Collections.shuffle(rows, new Random(7));
        rows.add(0, "series,value_date,received_at,value,instrument");
        Files.write(table, rows);
    }

    private static Map<LocalDate, BigDecimal> column(String file, int column) throws IOException {
        Map<LocalDate, BigDecimal> values = new TreeMap<>();
        List<String> lines = Vendor.lines(RealRun.market(file));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            values.put(LocalDate.parse(cells[0]), new BigDecimal(cells[column]));
        }
        return values;
    }

    /** Dollars and pesos in Australian dollars: their ratio is pesos per dollar. */
    private static Map<LocalDate, BigDecimal> crosses() throws IOException {
        Map<LocalDate, BigDecimal> values = new TreeMap<>();
        List<String> lines = Vendor.lines(RealRun.market("macro/colombia_copaud_oil_2014_2018.csv.gz"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            BigDecimal rate =
                    new BigDecimal(cells[2]).divide(new BigDecimal(cells[5]), RATE_DIGITS, RoundingMode.HALF_EVEN);
            values.put(LocalDate.parse(cells[0], SLASHES), rate);
        }
        return values;
    }

    /** Each value comes on the next weekday, every 11th two days later; some come again, the same or another. */
    private static void receive(String series, Map<LocalDate, BigDecimal> values, List<String> rows) {
        int at = 0;
        for (var entry : values.entrySet()) {
            LocalDate date = entry.getKey();
            if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                continue;
            }
            at++;
            LocalDate next = date.plusDays(date.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
            LocalDate came = at % 11 == 0 ? next.plusDays(2) : next;
            rows.add(row(series, date, came + "T06:00:00Z", entry.getValue()));
            if (at % 13 == 0) {
                rows.add(row(series, date, came + "T07:15:00.5Z", entry.getValue()));
            }
            if (at % 7 == 0) {
                BigDecimal revised = entry.getValue().multiply(new BigDecimal("1.003"));
                rows.add(row(series, date, came.plusDays(3) + "T09:30:00Z", revised));
            }
        }
    }

    private static String row(String series, LocalDate date, String received, BigDecimal value) {
        return String.join(",", series, date.toString(), Instant.parse(received).toString(), value.toPlainString(), "");
    }

    private static void simulate(List<String> rows) {
        Path home = Path.of(System.getProperty("tidemark.home"));
        MacroCatalog catalog = new ConfigFiles(home).macro(Path.of("config/macro"), Path.of("config/sessions"));
        int first = Math.toIntExact(FIRST.toEpochDay());
        int last = Math.toIntExact(LAST.toEpochDay());
        MacroSpec spec =
                new MacroSpec(11, catalog, MacroSpec.usual(), first, last, new MacroFaults(0.01, 0.1, 0.1, 0.05));
        new SimulatedMacro(spec)
                .values()
                .forEach(value ->
                        rows.add(MacroText.appendCsv(new StringBuilder(), value).toString()));
    }
}
