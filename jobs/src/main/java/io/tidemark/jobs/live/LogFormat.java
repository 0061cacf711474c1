package io.tidemark.jobs.live;

import io.tidemark.connectors.codec.JsonLogFormat;
import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.state.market.Instrument;
import java.util.Map;
import java.util.TreeMap;

/** How the records of a configured log are read. */
final class LogFormat {

    private LogFormat() {}

    /** The format of a log of these instruments. */
    static RecordFormat of(KafkaConfig kafka, Map<String, Instrument> instruments) {
        TreeMap<String, Instrument> known = new TreeMap<>(instruments);
        return new JsonLogFormat(known::get);
    }
}
