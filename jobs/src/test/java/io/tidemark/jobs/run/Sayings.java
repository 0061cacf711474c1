package io.tidemark.jobs.run;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import io.tidemark.state.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run says, apart by what it was asked for: a digest for each timeframe of bars, each average, each feature on a
 * timeframe, each strategy on one. A signal counts without the hash of the configuration.
 */
final class Sayings {

    private final Map<String, Digest> digests = new TreeMap<>();
    private final Map<String, List<String>> contracts = new TreeMap<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<FeatureRow> features = new ArrayList<>();
    private final List<EmaRow> averages = new ArrayList<>();

    /** Feature rows do not name their columns: these sets do. */
    Sayings(List<FeatureSet> sets) {
        sets.forEach(set -> contracts.put(set.contractHash(), set.names()));
    }

    LogRun of(LogRun run) {
        return run.hearing("bars", Bar.class, this::bar)
                .hearing("ema", EmaRow.class, this::average)
                .hearing("features", FeatureRow.class, this::features)
                .hearing("signals", Signal.class, this::signal);
    }

    private synchronized void bar(Bar bar) {
        bars.add(bar);
        add("bars " + bar.timeframe(), bar.write(new CanonicalBytes()));
    }

    private synchronized void average(EmaRow row) {
        averages.add(row);
        String average = row.alignment().label() + ' ' + row.timeframe() + ' ' + row.period();
        add("ema " + average, row.write(new CanonicalBytes()));
    }

    private synchronized void features(FeatureRow row) {
        features.add(row);
        List<String> names = contracts.get(row.contractHash());
        for (int i = 0; i < names.size(); i++) {
            CanonicalBytes bytes = new CanonicalBytes().begin("feature");
            bytes.put(row.instrument()).put(row.ts()).put(row.values()[i]);
            add("feature " + row.featureSet() + ' ' + row.timeframe() + ' ' + names.get(i), bytes);
        }
    }

    private synchronized void signal(Signal said) {
        Signal anyConfig = new Signal(
                said.id(),
                said.instrument(),
                said.strategy(),
                said.strategyVersion(),
                said.timeframe(),
                said.time(),
                said.direction(),
                said.confidence(),
                said.barId(),
                said.contractHash(),
                said.modelHash(),
                "",
                said.names(),
                said.values());
        add("signals " + said.strategy() + ' ' + said.timeframe(), anyConfig.write(new CanonicalBytes()));
    }

    private void add(String what, CanonicalBytes bytes) {
        digests.computeIfAbsent(what, key -> new Digest()).add(bytes);
    }

    /** What was asked for and said → count and digest; together with what was said later. */
    synchronized Map<String, String> with(Sayings later) {
        Map<String, Digest> sums = new TreeMap<>();
        for (Sayings part : List.of(this, later)) {
            part.digests.forEach((what, digest) ->
                    sums.computeIfAbsent(what, key -> new Digest()).add(digest));
        }
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((what, digest) -> texts.put(what, digest.toString()));
        return texts;
    }

    synchronized List<Bar> bars(String timeframe) {
        return bars.stream().filter(bar -> bar.timeframe().equals(timeframe)).toList();
    }

    synchronized List<FeatureRow> features(String set, String timeframe) {
        return features.stream()
                .filter(row -> row.featureSet().equals(set))
                .filter(row -> row.timeframe().equals(timeframe))
                .toList();
    }

    /** Time of the last row of features so far. */
    synchronized long analysedMillis() {
        return features.stream().mapToLong(FeatureRow::ts).max().orElse(Long.MIN_VALUE);
    }

    synchronized List<EmaRow> averages(int period) {
        return averages.stream().filter(row -> row.period() == period).toList();
    }
}
