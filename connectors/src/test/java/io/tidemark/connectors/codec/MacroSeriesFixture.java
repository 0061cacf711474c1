package io.tidemark.connectors.codec;

import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.macro.MacroFrequency;
import io.tidemark.state.macro.MacroSeries;
import java.util.List;

/** Some series, for tests. */
public final class MacroSeriesFixture {

    /** Two daily series (one with another name), a monthly one, and two that belong to instruments. */
    public static final MacroCatalog CATALOG = new MacroCatalog(
            List.of(
                    MacroSeries.of("DXY", MacroFrequency.DAILY, "WEEKDAYS"),
                    new MacroSeries(
                            "UST10Y", "us_10y", List.of("US_10Y"), MacroFrequency.DAILY, 1, 5, "WEEKDAYS", false),
                    MacroSeries.of("VIX", MacroFrequency.DAILY, "WEEKDAYS"),
                    MacroSeries.of("OIL", MacroFrequency.DAILY, "WEEKDAYS"),
                    MacroSeries.of("CPI", MacroFrequency.MONTHLY, "WEEKDAYS"),
                    new MacroSeries(
                            "EARNINGS",
                            "earnings",
                            List.of(),
                            MacroFrequency.EVENT,
                            MacroSeries.NO_LAG,
                            120,
                            "WEEKDAYS",
                            true),
                    new MacroSeries("MENTIONS", "mentions", List.of(), MacroFrequency.EVENT, 1, 5, "WEEKDAYS", true)),
            List.of());

    private MacroSeriesFixture() {}
}
