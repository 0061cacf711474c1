package io.tidemark.connectors.simulator;

import io.tidemark.connectors.codec.JsonLogText;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.Trade;

/** How the records of a simulated log are written in its part files. */
public enum PartFormat {
    /** A table with a header. */
    CSV("csv", TradeLine.HEADER + '\n') {
        @Override
        public StringBuilder append(StringBuilder to, SimulatedRecord record) {
            return TradeLine.append(to, record);
        }
    },
    /** One JSON object a line, as on the live topic. */
    JSON("jsonl", "") {
        @Override
        public StringBuilder append(StringBuilder to, SimulatedRecord record) {
            return switch (record.kind) {
                case BAD -> to.append(BadLine.json(record));
                case HEARTBEAT -> JsonLogText.append(to, record.into(new Heartbeat()));
                case TRADE -> JsonLogText.append(to, record.into(new Trade()), record.instrument);
            };
        }
    };

    private final String extension;
    private final String header;

    PartFormat(String extension, String header) {
        this.extension = extension;
        this.header = header;
    }

    /** Appends a record without the end of its line. */
    public abstract StringBuilder append(StringBuilder to, SimulatedRecord record);

    /** The name of a partition's file. */
    public String fileName(int partition) {
        return "part-" + partition + '.' + extension;
    }

    /** What stands before the first record. */
    String header() {
        return header;
    }
}
