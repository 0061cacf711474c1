package io.tidemark.connectors.live;

import org.apache.flink.api.connector.source.SourceEvent;

/** What the enumerator tells all readers once no file is left anywhere: the topic may be read. */
record TopicOpens() implements SourceEvent {

    private static final long serialVersionUID = 1L;
}
