package io.tidemark.connectors.live;

import org.apache.flink.api.connector.source.SourceEvent;

/** What a reader tells the enumerator when it has read all its files. */
record HistoryRead() implements SourceEvent {

    private static final long serialVersionUID = 1L;
}
