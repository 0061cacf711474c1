package io.tidemark.connectors.kafka;

/** One record on its way to a topic: the key decides the partition, the value is JSON in UTF-8. */
public record Tap(String topic, String key, byte[] value) {}
