package io.tidemark.connectors.codec;

import io.tidemark.state.market.Instrument;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Messages of Binance's streams as records of a log: each as it came, or behind its receipt time in ns and a blank, of any of
 * these instruments by symbol. Records of the log's own, which begin with their type, are among them: its heartbeats.
 */
public record BinanceLogFormat(SortedMap<String, Instrument> symbols, SortedMap<String, Instrument> names)
        implements RecordFormat {

    /** A format for those of the instruments whose venue is {@code binance} or begins with it. */
    public static BinanceLogFormat of(Collection<Instrument> instruments) {
        SortedMap<String, Instrument> symbols = new TreeMap<>();
        SortedMap<String, Instrument> names = new TreeMap<>();
        for (Instrument each : instruments) {
            names.put(each.name(), each);
            int dot = each.name().lastIndexOf('.');
            if (dot > 0 && each.name().startsWith("binance", dot + 1)) {
                String symbol = each.name().substring(0, dot).replaceAll("[-/]", "");
                Instrument other = symbols.put(symbol, each);
                if (other != null) {
                    throw new IllegalArgumentException(
                            other.name() + " and " + each.name() + " both have the symbol " + symbol);
                }
            }
        }
        return new BinanceLogFormat(symbols, names);
    }

    @Override
    public RecordCodec codec() {
        return new BinanceLogCodec(new BinanceCodec(symbols::get), new JsonLogCodec(names::get));
    }
}
