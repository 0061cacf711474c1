package io.tidemark.jobs.causality;

import io.tidemark.jobs.causality.Difference.Way;
import io.tidemark.jobs.cli.Progress;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.bar.Markets;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.market.MarketEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;

/**
 * Tries at many cuts of a log whether a feature knows what comes behind. Rows known at or before a cut must be those of the
 * whole log, bit for bit, when the log ends there and when it goes on in another way. Some cuts are tried from the first
 * record on, the others from a copied state (its bytes, where the log ends) so many closes before, and the one copied from
 * goes on: it must not have noticed. All replays share the kernels, so that one that remembers in a field is found.
 */
final class CausalityTrial {

    /** Closes from the copied state to the cut: a feature that looks no farther ahead is found at every cut. */
    static final int LEAD_CLOSES = 32;

    /** Closes of another future behind a cut that is tried from a copied state. */
    private static final int BEHIND_CLOSES = 8;

    /** Macro values of another future: they need not be near, for they are told at once. */
    private static final int MACRO_BEHIND = 200;

    private static final int MOST_LEAD = 5_000;
    private static final int MOST_BEHIND = 1_000;

    private final MarketPlan market;
    private final JudgedLog log;
    private final Player player;
    private final Replay.Rooms rooms;
    private final Comparison comparison;
    private final WholeLog whole;
    private long played;

    CausalityTrial(MarketPlan market, AnalysisPlan analysis, JudgedLog log, Player player) {
        this.market = market;
        this.log = log;
        this.player = player;
        this.rooms = Replay.Rooms.of(market, analysis);
        this.comparison = new Comparison(analysis.features().get(0).set().names());
        this.whole = new WholeLog(played(rooms, log.records(), Long.MAX_VALUE));
    }

    /** The rows of the whole log. */
    WholeLog whole() {
        return whole;
    }

    /** The instants at which the log may be cut: when a record or a row is known, from the first row up to the horizon. */
    SortedSet<Long> instants() {
        SortedSet<Long> instants = whole.closes();
        long first = instants.first();
        instants.addAll(log.times());
        long horizon = market.rules().horizonMillis();
        return instants.subSet(first, horizon == Long.MAX_VALUE ? horizon : horizon + 1);
    }

    /** Tries all cuts and says what was found of each feature. */
    List<Finding> run(Cuts cuts, long seed, Progress progress) {
        int done = 0;
        for (long cut : cuts.fromStart()) {
            fromStart(cut, seed);
            progress.update(played, ++done / (double) cuts.size());
        }
        resumed(cuts, seed, progress);
        return comparison.findings();
    }

    private void fromStart(long cut, long seed) {
        List<MarketEvent> records = log.records();
        int size = log.sizeAt(cut);
        List<FeatureRow> known = whole.between(Long.MIN_VALUE, cut);
        List<FeatureRow> cutOff = played(rooms.behind(endingAt(cut)), log.known(0, size, cut), cut);
        comparison.compare(known, cutOff, cut, Way.CUT_OFF);
        List<FeatureRow> other = played(rooms, otherFuture(seed, cut, records, size), cut);
        comparison.compare(known, other, cut, Way.OTHER_FUTURE);
    }

    /** Its macro values come first: tasks may be told of them as early as they like. */
    private List<MarketEvent> otherFuture(long seed, long cut, List<MarketEvent> records, int kept) {
        List<MarketEvent> other = new ArrayList<>(new OtherReceipts(seed, cut).of(log.macroBehind(cut, MACRO_BEHIND)));
        other.addAll(new OtherFuture(seed, cut).of(records, kept));
        return other;
    }

    private List<FeatureRow> played(Replay.Rooms in, List<MarketEvent> records, long through) {
        List<FeatureRow> rows = new ArrayList<>();
        end(new Replay(in, upTo(through, rows)), records);
        return WholeLog.inOrder(rows);
    }

    private void play(Replay replay, List<MarketEvent> records) {
        player.play(replay, records);
        played += records.size();
    }

    private void end(Replay replay, List<MarketEvent> records) {
        play(replay, records);
        replay.advance(Long.MAX_VALUE);
    }

    private static Consumer<FeatureRow> upTo(long through, List<FeatureRow> rows) {
        return row -> {
            if (row.ts() <= through) {
                rows.add(row);
            }
        };
    }

    /** One replay of the whole log, which is copied on its way. */
    private void resumed(Cuts cuts, long seed, Progress progress) {
        List<FeatureRow> said = new ArrayList<>();
        Replay living = new Replay(rooms, said::add);
        int done = cuts.fromStart().size();
        int at = 0;
        long tried = Long.MIN_VALUE;
        List<Long> inOrder = cuts.resumed().stream()
                .sorted(Comparator.comparingInt(this::leadPlace))
                .toList();
        for (long cut : inOrder) {
            int place = leadPlace(cut);
            long before = living.passed();
            play(living, log.records().subList(at, place));
            unmoved(said, before, living.passed(), tried);
            at = place;
            branch(living, place, cut, seed);
            tried = cut;
            progress.update(played, ++done / (double) cuts.size());
        }
        if (!inOrder.isEmpty()) {
            long before = living.passed();
            end(living, log.records().subList(at, log.records().size()));
            unmoved(said, before, living.passed(), tried);
        }
    }

    /** The replay that was copied says what it would have said. */
    private void unmoved(List<FeatureRow> said, long after, long through, long tried) {
        if (tried != Long.MIN_VALUE) {
            comparison.compare(whole.between(after, through), WholeLog.inOrder(said), tried, Way.AFTERWARDS);
        }
        said.clear();
    }

    private void branch(Replay living, int place, long cut, long seed) {
        int size = log.sizeAt(cut);
        List<FeatureRow> known = whole.between(living.passed(), cut);
        List<FeatureRow> cutOff = new ArrayList<>();
        end(living.restored(endingAt(cut), upTo(cut, cutOff)), log.known(place, size, cut));
        comparison.compare(known, WholeLog.inOrder(cutOff), cut, Way.CUT_OFF);
        long behind = whole.closeBefore(cut, -BEHIND_CLOSES);
        int last = Math.max(size, Math.min(size + MOST_BEHIND, log.firstAfter(behind)));
        List<MarketEvent> rest = log.records().subList(place, last);
        List<FeatureRow> other = new ArrayList<>();
        end(living.copy(upTo(cut, other)), otherFuture(seed, cut, rest, size - place));
        comparison.compare(known, WholeLog.inOrder(other), cut, Way.OTHER_FUTURE);
    }

    /** Where the copy is made whose records lead to the cut. */
    private int leadPlace(long cut) {
        int lead = log.firstAfter(whole.closeBefore(cut, LEAD_CLOSES));
        return Math.max(lead, log.sizeAt(cut) - MOST_LEAD);
    }

    /** Rooms of bars for a log that is complete up to this instant and ends there. */
    private Markets endingAt(long millis) {
        BarRules rules = market.rules();
        BarRules ending = new BarRules(
                rules.boundMicros(),
                rules.duplicateWindowMicros(),
                rules.spikeShare(),
                rules.heartbeats(),
                millis,
                rules.previews(),
                rules.originFirst());
        return Markets.of(new MarketPlan(
                market.sessions(),
                market.instruments(),
                market.fallback(),
                market.timeframes(),
                market.base(),
                market.align(),
                ending));
    }
}
