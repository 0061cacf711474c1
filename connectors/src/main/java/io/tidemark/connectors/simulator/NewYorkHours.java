package io.tidemark.connectors.simulator;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * New York's stock session, 09:30–16:00, for 2021 to 2026. Days that close early are left out entirely: a simulated
 * venue may trade less than the real one, never while it is closed.
 */
final class NewYorkHours {

    private static final String CLOSED = """
            2021-01-01 2021-01-18 2021-02-15 2021-04-02 2021-05-31 2021-07-05 2021-09-06 2021-11-25 2021-12-24
            2022-01-17 2022-02-21 2022-04-15 2022-05-30 2022-06-20 2022-07-04 2022-09-05 2022-11-24 2022-12-26
            2023-01-02 2023-01-16 2023-02-20 2023-04-07 2023-05-29 2023-06-19 2023-07-04 2023-09-04 2023-11-23
            2023-12-25
            2024-01-01 2024-01-15 2024-02-19 2024-03-29 2024-05-27 2024-06-19 2024-07-04 2024-09-02 2024-11-28
            2024-12-25
            2025-01-01 2025-01-09 2025-01-20 2025-02-17 2025-04-18 2025-05-26 2025-06-19 2025-07-04 2025-09-01
            2025-11-27 2025-12-25
            2026-01-01 2026-01-19 2026-02-16 2026-04-03 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-11-26
            2026-12-25
            """;

    private static final String SHORT = """
            2021-11-26 2022-11-25 2023-07-03 2023-11-24 2024-07-03 2024-11-29 2024-12-24
            2025-07-03 2025-11-28 2025-12-24 2026-11-27 2026-12-24
            """;

    private NewYorkHours() {}

    static MarketHours hours() {
        return new WeekdayHours(
                ZoneId.of("America/New_York"), LocalTime.of(9, 30), LocalTime.of(16, 0), days(CLOSED + SHORT));
    }

    private static Set<LocalDate> days(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(LocalDate::parse).collect(Collectors.toSet());
    }
}
