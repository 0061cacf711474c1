package io.tidemark.jobs.live;

import io.tidemark.connectors.codec.BinanceLogFormat;
import io.tidemark.connectors.codec.JsonLogFormat;
import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.state.market.Instrument;
import java.util.Map;
import java.util.TreeMap;

/** How the records of a configured log are read. */
final class LogFormat {

    private LogFormat() {}

    /**
     * The format of a log of these instruments.
     *
     * @throws UsageException when its messages could not be told apart by them
     */
    static RecordFormat of(KafkaConfig kafka, Map<String, Instrument> instruments) {
        return switch (kafka.format()) {
            case JSON -> json(new TreeMap<>(instruments));
            case BINANCE -> binance(instruments);
        };
    }

    private static RecordFormat json(TreeMap<String, Instrument> instruments) {
        return new JsonLogFormat(instruments::get);
    }

    private static RecordFormat binance(Map<String, Instrument> instruments) {
        try {
            BinanceLogFormat format = BinanceLogFormat.of(instruments.values());
            if (format.symbols().isEmpty()) {
                throw new IllegalArgumentException("no instrument is of the venue binance, like BTC-USDT.binance");
            }
            return format;
        } catch (IllegalArgumentException unclear) {
            throw new UsageException("kafka.format is binance, and in market.instruments " + unclear.getMessage()
                    + ": messages have symbols alone, like BTCUSDT");
        }
    }
}
