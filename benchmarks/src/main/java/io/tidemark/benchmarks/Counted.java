package io.tidemark.benchmarks;

import io.tidemark.benchmarks.CountingSink.Seen;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.record.CanonicalBytes;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Where the results of one run end: they are counted and, in runs that are not timed, digested. */
record Counted(String run, boolean digested) {

    /** Counts bars; their digest is of what every arm must agree on to the last bit. */
    void bars(DataStream<ClosedBars> closed) {
        closed.transform("count bars", Types.VOID, new CountingSink<ClosedBars>(run, digested, Counted::eachBar));
    }

    /** Counts rows of features. */
    void features(DataStream<FeatureRow> rows) {
        rows.transform("count features", Types.VOID, new CountingSink<FeatureRow>(run, digested, Counted::eachRow));
    }

    /** Counts rows of values that no digest can compare, because the arms round in other ways. */
    void rows(DataStream<double[]> rows) {
        rows.transform(
                "count rows", Types.VOID, new CountingSink<double[]>(run, false, (row, seen) -> seen.row(row[0])));
    }

    private static void eachBar(ClosedBars closed, Seen seen) {
        for (Bar bar : closed.bars()) {
            seen.row(bar.close());
            if (seen.isDigested()) {
                seen.digest(canonical(bar, seen.bytes()));
            }
        }
    }

    private static void eachRow(FeatureRow row, Seen seen) {
        seen.row(row.values()[0]);
        if (seen.isDigested()) {
            seen.digest(row.write(seen.bytes()));
        }
    }

    private static CanonicalBytes canonical(Bar bar, CanonicalBytes bytes) {
        return bytes.begin("ohlcv")
                .put(bar.instrument())
                .put(bar.timeframe())
                .put(bar.openTime())
                .put(bar.closeTime())
                .put(bar.open())
                .put(bar.high())
                .put(bar.low())
                .put(bar.close())
                .put(bar.volume())
                .put(bar.trades());
    }
}
