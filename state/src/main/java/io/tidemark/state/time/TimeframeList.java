package io.tidemark.state.time;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The timeframes that are offered by name. */
final class TimeframeList {

    static final List<Timeframe> INTRADAY = sorted(Set.of(
            "1s", "5s", "15s", "30s", "1m", "3m", "5m", "7m", "10m", "13m", "15m", "30m", "45m", "1h", "2h", "4h", "6h",
            "8h", "12h"));

    static final List<Timeframe> DAILY_AND_LONGER = dailyAndLonger();

    private TimeframeList() {}

    private static List<Timeframe> dailyAndLonger() {
        Set<String> names = new TreeSet<>();
        for (int n = 1; n <= 365; n++) {
            boolean week = n % 7 == 0 && n >= 63 && n <= 252;
            if (n <= 60 || n % 5 == 0 || week) {
                names.add(n + "D");
            }
        }
        for (int n : new int[] {1, 2, 3, 4, 6, 8, 10}) {
            for (String scheme : List.of("", "_CAL_ISO", "_CAL_US", "_CAL_ANCHOR_ISO", "_CAL_ANCHOR_US")) {
                names.add(n + "W" + scheme);
            }
        }
        for (String scheme : List.of("", "_CAL", "_CAL_ANCHOR")) {
            for (int n : new int[] {1, 2, 3, 6, 9, 12}) {
                names.add(n + "M" + scheme);
            }
            names.add("1Y" + scheme);
        }
        return sorted(names);
    }

    private static List<Timeframe> sorted(Set<String> names) {
        return names.stream().map(Timeframe::of).sorted().toList();
    }
}
