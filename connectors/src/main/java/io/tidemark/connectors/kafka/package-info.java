/**
 * Kafka as the live log: {@link io.tidemark.connectors.kafka.KafkaLog} reads {@code market.raw} partition by partition, and
 * {@link io.tidemark.connectors.kafka.KafkaTaps} writes what the job says to the taps, exactly once.
 */
package io.tidemark.connectors.kafka;
