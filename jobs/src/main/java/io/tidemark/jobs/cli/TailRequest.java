package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.KafkaConfig;

/** Which records of a topic are wanted: the last ones, and then those that come if it is to be followed. */
public record TailRequest(KafkaConfig kafka, String topic, int last, boolean follow) {}
