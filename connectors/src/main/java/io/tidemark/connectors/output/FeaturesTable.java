package io.tidemark.connectors.output;

import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.record.CanonicalBytes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The {@code features} table: one row per instrument, timeframe, close and feature set. As sets differ, the values share
 * one cell, {@code ema_9=1.25;rsi_14=} in the order of the contract, where nothing behind the sign is null. What was missing
 * stands in the last one: {@code DXY:stale;CPI:absent}.
 */
public final class FeaturesTable implements OutputTable<FeatureRow> {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, List<String>> namesByContract = new TreeMap<>();

    /** A table for reading; written, the values of a set that it does not know are named 1, 2, …. */
    public FeaturesTable() {
        this(List.of());
    }

    /** A table that names the values of these sets. */
    public FeaturesTable(Collection<FeatureSet> sets) {
        sets.forEach(set -> namesByContract.put(set.contractHash(), set.names()));
    }

    @Override
    public String stream() {
        return FeatureRow.STREAM;
    }

    @Override
    public String header() {
        return "instrument,timeframe,ts,feature_set,contract_hash,builder_version,data_hash,validity,features,missing";
    }

    @Override
    public void format(FeatureRow features, RowWriter row) {
        row.put(features.instrument()).put(features.timeframe()).putMillis(features.ts());
        row.put(features.featureSet()).put(features.contractHash());
        row.put(FeatureRow.BUILDER_VERSION).put(features.dataHash()).put(features.validity());
        row.putNamed(names(features), features.values()).putTexts(features.missing());
    }

    @Override
    public FeatureRow parse(CsvCells cells) {
        String instrument = cells.text();
        String timeframe = cells.text();
        long ts = cells.millis();
        String set = cells.text();
        String contract = cells.text();
        cells.integer();
        String hash = cells.text();
        cells.text();
        double[] values = cells.read(NamedValues::parse, NamedValues.WANTED).values();
        FeatureRow row = new FeatureRow(instrument, timeframe, ts, set, contract, values, cells.texts());
        if (!row.dataHash().equals(hash)) {
            throw new IllegalArgumentException("features: column data_hash: the values hash to " + row.dataHash()
                    + ", the row says " + hash + ": it has been changed");
        }
        return row;
    }

    @Override
    public Comparator<FeatureRow> order() {
        return Comparator.comparing(FeatureRow::instrument)
                .thenComparing(FeatureRow::timeframe)
                .thenComparingLong(FeatureRow::ts)
                .thenComparing(FeatureRow::featureSet)
                .thenComparing(FeatureRow::contractHash);
    }

    @Override
    public CanonicalBytes write(FeatureRow features, CanonicalBytes bytes) {
        return features.write(bytes);
    }

    private List<String> names(FeatureRow features) {
        List<String> known = namesByContract.get(features.contractHash());
        if (known != null && known.size() == features.values().length) {
            return known;
        }
        List<String> places = new ArrayList<>();
        for (int place = 1; place <= features.values().length; place++) {
            places.add(Integer.toString(place));
        }
        return places;
    }
}
