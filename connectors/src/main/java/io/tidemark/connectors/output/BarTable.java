package io.tidemark.connectors.output;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.record.CanonicalBytes;
import java.util.Comparator;
import java.util.Locale;

/** The {@code bars} table: one row per instrument, timeframe and open time. */
public final class BarTable implements OutputTable<Bar> {

    private static final long serialVersionUID = 1L;

    @Override
    public String stream() {
        return Bar.STREAM;
    }

    @Override
    public String header() {
        return "instrument,timeframe,open_time,close_time,open,high,low,close,volume,turnover,vwap,trades,buy_volume,"
                + "kind,partial_start,partial_end,missing_slices,trading_day,revision";
    }

    @Override
    public void format(Bar bar, RowWriter row) {
        row.put(bar.instrument()).put(bar.timeframe());
        row.putMillis(bar.openTime()).putMillis(bar.closeTime());
        row.put(bar.open()).put(bar.high()).put(bar.low()).put(bar.close());
        row.put(bar.volume()).put(bar.turnover()).put(bar.vwap());
        row.put(bar.trades()).put(bar.buyVolume());
        row.put(bar.kind().label()).put(bar.partialStart()).put(bar.partialEnd());
        row.put(bar.missingSlices()).putDay(bar.tradingDay()).put(bar.revision());
    }

    @Override
    public Bar parse(CsvCells cells) {
        return new Bar(
                cells.text(),
                cells.text(),
                cells.millis(),
                cells.millis(),
                cells.decimal(),
                cells.decimal(),
                cells.decimal(),
                cells.decimal(),
                cells.decimal(),
                cells.decimal(),
                cells.decimal(),
                cells.number(),
                cells.decimal(),
                cells.read(text -> BarKind.valueOf(text.toUpperCase(Locale.ROOT)), "a kind of bar"),
                cells.truth(),
                cells.truth(),
                cells.integer(),
                cells.day(),
                cells.integer());
    }

    @Override
    public Comparator<Bar> order() {
        return Comparator.comparing(Bar::instrument)
                .thenComparing(Bar::timeframe)
                .thenComparingLong(Bar::openTime)
                .thenComparing(Bar::kind)
                .thenComparingInt(Bar::revision);
    }

    @Override
    public CanonicalBytes write(Bar bar, CanonicalBytes bytes) {
        return bar.write(bytes);
    }
}
