package io.tidemark.jobs.causality;

import io.tidemark.jobs.backfill.LogSurvey;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.QuoteSides;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The records that pass the gate, in memory, in the order in which a reader of all partitions would hand them on: each with
 * the time that its partition's clock had reached. Macro values are among them. What the gate turned away is no part of it,
 * whatever comes later.
 */
final class JudgedLog {

    private final List<MarketEvent> records;

    /** Those of them that are macro values, in order of receipt. */
    private final List<MacroEvent> macro;

    /** When these were received, microseconds. */
    private final long[] received;

    /** By place: the greatest log time of its partition so far, microseconds; never falls. */
    private final long[] reached;

    /** By place: the least log time from here on. */
    private final long[] least;

    private JudgedLog(List<MarketEvent> records) {
        this.records = records;
        this.macro = records.stream()
                .filter(MacroEvent.class::isInstance)
                .map(MacroEvent.class::cast)
                .sorted(Comparator.comparingLong(MacroEvent::logMicros))
                .toList();
        this.received = macro.stream().mapToLong(MacroEvent::logMicros).toArray();
        this.reached = records.stream().mapToLong(JudgedLog::reach).toArray();
        this.least = records.stream().mapToLong(MarketEvent::logMicros).toArray();
        for (int i = least.length - 2; i >= 0; i--) {
            least[i] = Math.min(least[i], least[i + 1]);
        }
    }

    /** Reads a log through its codecs and clocks; {@code away} hears of the records that are no part of it. */
    static JudgedLog read(LogSurvey survey, TurnedAway away) {
        List<MarketEvent> records = new ArrayList<>();
        QuoteSides sides = new QuoteSides();
        Consumer<Arrival> gate = arrival -> {
            if (arrival.outcome != Outcome.PROCESSED) {
                away.hear(arrival);
            } else if (arrival.event != null && !arrival.isHeartbeat()) {
                arrival.event.position = arrival.position;
                pass(arrival.event, sides, records);
            }
        };
        survey.read(gate);
        survey.readMacro(gate);
        // Records of one partition stay in their order; who is first of two partitions no key can see.
        records.sort(Comparator.comparingLong(JudgedLog::reach));
        return new JudgedLog(List.copyOf(records));
    }

    /** A quote is prices of its sides, and itself, which is no record of its own then. */
    private static void pass(MarketEvent event, QuoteSides sides, List<MarketEvent> records) {
        MarketEvent copy = event.copy();
        if (event instanceof Quote quote) {
            sides.split(quote, side -> records.add(side.copy()));
            copy.primary = false;
        }
        records.add(copy);
    }

    private static long reach(MarketEvent record) {
        return Math.max(record.clockMicros, record.logMicros());
    }

    /** The records in order. */
    List<MarketEvent> records() {
        return records;
    }

    /** Those of two places that a log holds which ends at an instant: a macro value that was received later is none of them. */
    List<MarketEvent> known(int from, int to, long millis) {
        List<MarketEvent> between = records.subList(from, to);
        return macro.isEmpty()
                ? between
                : between.stream()
                        .filter(record -> !(record instanceof MacroEvent) || record.logMicros() <= millis * 1_000L)
                        .toList();
    }

    /** The next macro values, so many at most, that are received after an instant. */
    List<MacroEvent> macroBehind(long millis, int most) {
        int from = firstAbove(received, millis * 1_000L);
        return macro.subList(from, Math.min(macro.size(), from + most));
    }

    /** How many records of the market there are, as its files count them. */
    long marketRecords() {
        return records.stream()
                .filter(record -> record.primary && !(record instanceof MacroEvent))
                .count();
    }

    /** The macro values in order of receipt. */
    List<MacroEvent> macro() {
        return macro;
    }

    /** True when quotes or a book stand beside prices of the same instrument: its bars see them. */
    boolean hasQuotes() {
        Set<String> quoted = new HashSet<>();
        records.stream().filter(JudgedLog::isQuote).forEach(record -> quoted.add(record.instrument));
        return records.stream().anyMatch(record -> !isQuote(record) && quoted.contains(record.instrument));
    }

    private static boolean isQuote(MarketEvent record) {
        return record instanceof Quote || record instanceof BookUpdate;
    }

    /** Up to when all is done before the record is folded, epoch milliseconds: the watermark. */
    static long watermark(MarketEvent record, long boundMicros) {
        return Math.floorDiv(reach(record) - boundMicros, 1_000L) - 1;
    }

    /** How many records a log has that ends at this instant: all up to the last that is of then or before. */
    int sizeAt(long millis) {
        return firstAbove(least, millis * 1_000L);
    }

    /** The place of the first record that comes when the clock has passed this instant. */
    int firstAfter(long millis) {
        return firstAbove(reached, millis * 1_000L);
    }

    /** The distinct log times, epoch milliseconds, rounded up: then the record is known. */
    SortedSet<Long> times() {
        SortedSet<Long> times = new TreeSet<>();
        for (MarketEvent record : records) {
            times.add(-Math.floorDiv(-record.logMicros(), 1_000L));
        }
        return times;
    }

    /** The names of the instruments that have prices. */
    SortedSet<String> instruments() {
        SortedSet<String> names = new TreeSet<>();
        records.stream()
                .filter(record -> !isQuote(record) && !(record instanceof MacroEvent))
                .forEach(record -> names.add(record.instrument));
        return names;
    }

    /** The first place of a rising array whose number is greater. */
    private static int firstAbove(long[] rising, long limit) {
        int from = 0;
        int to = rising.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (rising[middle] <= limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
