package io.tidemark.jobs.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The timeframes, sessions and feeds that every build knows. */
public final class StandardVocabulary implements Vocabulary {

    private static final Pattern INTRADAY = Pattern.compile("[1-9]\\d{0,4}[smh]");
    private static final List<String> USUAL_INTRADAY = List.of(
            "1s", "5s", "15s", "30s", "1m", "3m", "5m", "7m", "10m", "13m", "15m", "30m", "45m", "1h", "2h", "4h", "6h",
            "8h", "12h");

    private final List<String> timeframes;

    /** The standard names. */
    public StandardVocabulary() {
        List<String> names = new ArrayList<>(USUAL_INTRADAY);
        days(names);
        for (int weeks : new int[] {1, 2, 3, 4, 6, 8, 10}) {
            for (String scheme : List.of("", "_CAL_ISO", "_CAL_US", "_CAL_ANCHOR_ISO", "_CAL_ANCHOR_US")) {
                names.add(weeks + "W" + scheme);
            }
        }
        for (int months : new int[] {1, 2, 3, 6, 9, 12}) {
            calendar(names, months + "M");
        }
        calendar(names, "1Y");
        timeframes = List.copyOf(names);
    }

    private static void days(List<String> names) {
        for (int days = 1; days <= 365; days++) {
            boolean five = days >= 65 && days % 5 == 0;
            boolean seven = days >= 63 && days <= 252 && days % 7 == 0;
            if (days <= 60 || five || seven) {
                names.add(days + "D");
            }
        }
    }

    private static void calendar(List<String> names, String name) {
        names.addAll(List.of(name, name + "_CAL", name + "_CAL_ANCHOR"));
    }

    @Override
    public List<String> timeframes() {
        return timeframes;
    }

    @Override
    public boolean isTimeframe(String name) {
        return timeframes.contains(name) || INTRADAY.matcher(name).matches();
    }

    @Override
    public List<String> sessions() {
        return List.of("CRYPTO", "US_EQUITY", "FX_COP", "NSE", "FX_24x5");
    }

    @Override
    public List<String> feeds() {
        return List.of("binance");
    }
}
