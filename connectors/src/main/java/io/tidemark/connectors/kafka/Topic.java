package io.tidemark.connectors.kafka;

import io.tidemark.state.market.Outcome;
import java.util.Arrays;
import java.util.List;

/** The topics of the job: the log it reads, which never expires, and the taps it writes. */
public enum Topic {
    MARKET_RAW("market.raw", true),
    MACRO("macro", true),
    MARKET_BARS("market.bars", false),
    MARKET_ENGINEERED("market.engineered", false),
    SIGNALS_SCORED("signals.scored", false),
    MARKET_LATE("market.late", false),
    MARKET_DUPLICATE("market.duplicate", false),
    MARKET_QUARANTINE("market.quarantine", false),
    DLQ_FAILED("dlq.failed", false);

    private final String topicName;
    private final boolean isLog;

    Topic(String topicName, boolean isLog) {
        this.topicName = topicName;
        this.isLog = isLog;
    }

    /** Its name in Kafka. */
    public String topicName() {
        return topicName;
    }

    /** True for a log that replays read again: nothing in it may expire. */
    public boolean isLog() {
        return isLog;
    }

    /** Where records go that the gate or the room of bars turned away. */
    public static Topic of(Outcome outcome) {
        return switch (outcome) {
            case LATE -> MARKET_LATE;
            case DUPLICATE -> MARKET_DUPLICATE;
            case QUARANTINED -> MARKET_QUARANTINE;
            case REJECTED -> DLQ_FAILED;
            case PROCESSED, IGNORED ->
                throw new IllegalArgumentException("no topic for records that are " + outcome.label());
        };
    }

    /** All names, for messages. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Topic::topicName).toList();
    }
}
