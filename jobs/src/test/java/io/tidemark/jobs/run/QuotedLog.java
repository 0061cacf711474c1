package io.tidemark.jobs.run;

import io.tidemark.connectors.codec.LogFormats;
import io.tidemark.connectors.codec.MacroCsvFormat;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.connectors.files.SortedMedium;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Four days of trades, quotes and books of two instruments, and weeks of daily macro values. The book of the second one is lost
 * on the first day; the snapshot that ends this comes on the last, and is from before {@link #HALF_WAY}. Golden savepoints
 * know places in these files: they never change by a byte.
 */
record QuotedLog(SimulatedLog log, List<FilePartition> macro) {

    static final String FIRST = "AAA-USD.gold";
    static final String SECOND = "BBB-USD.gold";

    static final long HALF_WAY = Instant.parse("2024-01-04T00:00:00Z").toEpochMilli();

    /** When the book of the second instrument is known again. */
    static final long KNOWN_AGAIN = Instant.parse("2024-01-05T00:00:00Z").toEpochMilli();

    private static final long START = Instant.parse("2024-01-02T00:00:00Z").toEpochMilli();
    private static final long END = Instant.parse("2024-01-06T00:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000L;
    private static final long GAP = START + 360 * MINUTE;
    private static final long OLD = HALF_WAY - 24 * 60 * MINUTE;
    private static final int LEVELS = 12;

    /** Writes the files into a folder; the catalog has the series DXY, EMBI and OIL. */
    static QuotedLog write(Path folder, List<Timeframe> timeframes, MacroCatalog catalog) throws IOException {
        Files.createDirectories(folder);
        Map<String, Instrument> instruments = new TreeMap<>();
        List<FilePartition> partitions = new ArrayList<>();
        for (String name : List.of(FIRST, SECOND)) {
            instruments.put(name, Instrument.of(name, "CRYPTO"));
            String file = folder.resolve(name + ".jsonl").toString();
            Files.write(Path.of(file), new Feed(name).lines());
            partitions.add(new FilePartition(
                    name, List.of(PartFile.ascending(file)), LogFormats.of(file, new TreeMap<>(instruments)::get)));
        }
        MarketPlan plan = new MarketPlan(
                List.of(SimulatedLog.session("CRYPTO")),
                instruments,
                null,
                timeframes,
                timeframes.get(0),
                Align.SESSION,
                BarRules.of(SimulatedLog.BOUND_MICROS, true, END - 10 * MINUTE));
        Path table = folder.resolve("macro.csv");
        Files.write(table, macroRows());
        return new QuotedLog(
                new SimulatedLog(partitions, null, plan),
                List.of(new FilePartition(
                        "table",
                        List.of(PartFile.ascending(table.toString())),
                        MacroCsvFormat.table(catalog),
                        new SortedMedium())));
    }

    private static List<String> macroRows() {
        List<String> rows = new ArrayList<>(List.of("series,value_date,received_at,value"));
        SplittableRandom random = new SplittableRandom(7);
        for (LocalDate day = LocalDate.of(2023, 11, 27); day.isBefore(LocalDate.of(2024, 2, 1)); day = next(day)) {
            for (String series : List.of("DXY", "EMBI")) {
                rows.add(row(series, day, next(day) + "T06:00:00Z", 10_000 + random.nextInt(900)));
            }
        }
        // The same number again says nothing new. A reader hands on hundreds of rows at once: these make that a few
        // hours.
        LocalDate again = LocalDate.of(2024, 1, 1);
        for (long at = HALF_WAY - 720 * MINUTE; at < KNOWN_AGAIN + 720 * MINUTE; at += MINUTE) {
            rows.add(row("OIL", again, Instant.ofEpochMilli(at).toString(), 7_000));
        }
        return rows;
    }

    private static String row(String series, LocalDate of, String received, int hundredths) {
        return series + ',' + of + ',' + received + ',' + Feed.cents(hundredths);
    }

    private static LocalDate next(LocalDate day) {
        return day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
    }

    /** What one venue sends of one instrument. */
    private static final class Feed {

        private final String name;
        private final SplittableRandom random;
        private final List<String> lines = new ArrayList<>();

        /** In cents. */
        private int price;

        /** Of the last update of the book. */
        private long id = 100;

        private long oldId;

        Feed(String name) {
            this.name = name;
            this.random = new SplittableRandom(name.charAt(0));
            this.price = 100 * name.charAt(0);
        }

        List<String> lines() {
            for (long at = START; at <= END; at += 2 * MINUTE) {
                every(at);
            }
            return lines;
        }

        private void every(long at) {
            if (at % (10 * MINUTE) == 0) {
                lines.add("{\"type\":\"heartbeat\",\"event_us\":" + at + "000}");
            }
            price = Math.max(1_000, price + random.nextInt(41) - 20);
            line("trade", at, 1, "\"price\":\"" + cents(price) + "\",\"size\":\"" + size() + '"');
            if (random.nextInt(4) == 0) {
                line("quote", at, 2, quote());
            }
            if (at == START || at == KNOWN_AGAIN && name.equals(SECOND)) {
                long of = at == START ? id : oldId;
                line("book", at, 3, "\"last_id\":" + of + ",\"bids\":" + levels(-1) + ",\"asks\":" + levels(1));
            } else if (at % (32 * MINUTE) == 0) {
                delta(at);
            }
            oldId = at <= OLD ? id : oldId;
        }

        private void delta(long at) {
            // One update of the second book is never sent.
            id += name.equals(SECOND) && at >= GAP && at < GAP + 32 * MINUTE ? 2 : 1;
            String levels = "\"bids\":[[\"" + cents(price - 1 - random.nextInt(LEVELS)) + "\",\"" + size() + "\"]],"
                    + "\"asks\":[[\"" + cents(price + 1 + random.nextInt(LEVELS)) + "\",\"" + size() + "\"]]";
            line("book_delta", at, 4, "\"first_id\":" + id + ",\"last_id\":" + id + ',' + levels);
        }

        private String quote() {
            return "\"bid\":\"" + cents(price - 1) + "\",\"bid_size\":\"" + size() + "\",\"ask\":\"" + cents(price + 1)
                    + "\",\"ask_size\":\"" + size() + '"';
        }

        private String levels(int side) {
            List<String> levels = new ArrayList<>();
            for (int i = 1; i <= LEVELS; i++) {
                levels.add("[\"" + cents(price + side * i) + "\",\"" + size() + "\"]");
            }
            return levels.toString();
        }

        private String size() {
            return String.valueOf(1 + random.nextInt(9));
        }

        private static String cents(int cents) {
            return cents / 100 + "." + cents / 10 % 10 + cents % 10;
        }

        private void line(String type, long millis, int micros, String rest) {
            lines.add("{\"type\":\"" + type + "\",\"instrument\":\"" + name + "\",\"event_us\":"
                    + (millis * 1_000 + micros) + ',' + rest + '}');
        }
    }
}
