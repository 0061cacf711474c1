package io.tidemark.jobs.run;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.simulator.PartFormat;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulatedRecord;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.state.market.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes a simulated market into the topic of the log, with poison behind every trade that may have some, and remembers what
 * stands where. Poison keeps away from some instruments, and by a few wrong bytes it does not get the name of one of those.
 */
final class PoisonFeeder {

    private static final int DOSES = 8;
    private static final int LAST_WORDS = 250;
    private static final int SETTLED = 1_000;

    /** A trade may be so much newer than its record in the log, and no more. */
    private static final long FUTURE_MILLIS = 600_000L;

    private final SimulationSpec spec;
    private final long seed;
    private final List<List<byte[]>> sent = new ArrayList<>();
    private final Map<String, Outcome> foreseen = new TreeMap<>();
    private final AtomicReference<Exception> unsent = new AtomicReference<>();
    private long poisons;

    PoisonFeeder(SimulationSpec spec, long seed) {
        this.spec = spec;
        this.seed = seed;
    }

    static boolean isSpared(String instrument) {
        return instrument.startsWith("THIN") || instrument.endsWith(".simnys");
    }

    void feed(KafkaTarget target) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(target.properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < Profiles.PARTITIONS; i++) {
                sent.add(new ArrayList<>());
                Partition partition = new Partition(producer, i);
                new SimulatedMarket(spec).partition(i, Profiles.PARTITIONS).pollUntil(Long.MAX_VALUE, partition::take);
                partition.lastWords();
            }
        }
        if (unsent.get() != null) {
            throw new IllegalStateException("the topic does not hold what it was sent", unsent.get());
        }
    }

    /** All records, heartbeats too. */
    long records() {
        return sent.stream().mapToLong(List::size).sum();
    }

    long poisons() {
        return poisons;
    }

    /** The value at a place; null is a tombstone. */
    byte[] at(int partition, long offset) {
        return sent.get(partition).get((int) offset);
    }

    /** Place → outcome of the few records of which it is known. */
    Map<String, Outcome> foreseen() {
        return foreseen;
    }

    /** One partition while it is written. */
    private final class Partition {

        private final KafkaProducer<byte[], byte[]> producer;
        private final int number;
        private final Poison poison;
        private long clockMicros;
        private String heartbeat = "";
        private boolean hasHandMade;

        Partition(KafkaProducer<byte[], byte[]> producer, int number) {
            this.producer = producer;
            this.number = number;
            this.poison = new Poison(seed + number);
        }

        void take(SimulatedRecord record) {
            String text = PartFormat.JSON.append(new StringBuilder(), record).toString();
            byte[] key = record.instrument == null ? null : utf8(record.instrument.name());
            send(record.ingestMicros / 1_000L, key, utf8(text));
            if (record.kind == SimulatedRecord.Kind.HEARTBEAT) {
                heartbeat = text;
            }
            if (record.kind == SimulatedRecord.Kind.BAD) {
                return;
            }
            clockMicros = Math.max(clockMicros, record.eventMicros);
            if (record.kind == SimulatedRecord.Kind.TRADE && !isSpared(record.instrument.name())) {
                // The poison gets its time of arrival from its record.
                String good = text.replaceFirst("\"ingest_us\":[0-9]+,", "");
                if (!hasHandMade && sent.get(number).size() > SETTLED) {
                    hasHandMade = true;
                    handMade(good);
                }
                poison(good, record.eventMicros);
            }
        }

        private void poison(String trade, long eventMicros) {
            String quote =
                    "{\"type\":\"quote\",\"instrument\":" + trade.replaceFirst(".*\"instrument\":(\"[^\"]*\").*", "$1")
                            + ",\"event_us\":" + eventMicros
                            + ",\"bid\":\"10.5\",\"bid_size\":\"1\",\"ask\":\"10.75\",\"ask_size\":\"2\"}";
            for (int dose = 0; dose < DOSES; dose++) {
                dose(dose == 0 ? quote : trade);
            }
        }

        /** So old in the log that nothing in it can put the partition's clock ahead of the market: what is newer is future-dated. */
        private void dose(String good) {
            poisons++;
            send(Math.floorDiv(clockMicros + 999L, 1_000L) - FUTURE_MILLIS, poison.key(), poison.of(good));
        }

        /** A heartbeat is believed within ten minutes of its arrival, and what follows may be late: so these are the last words. */
        void lastWords() {
            for (int word = 0; word < LAST_WORDS; word++) {
                dose(heartbeat);
            }
        }

        private void handMade(String trade) {
            foresee(null, Outcome.REJECTED);
            foresee("", Outcome.REJECTED);
            foresee(" ".repeat(10 << 10), Outcome.REJECTED);
            foresee(Poison.with(trade, "instrument", "\"NOPE-USD.simbit\""), Outcome.REJECTED);
            foresee(Poison.with(trade, "price", "\"-1\""), Outcome.REJECTED);
            foresee(Poison.with(trade, "price", "1e400"), Outcome.REJECTED);
            foresee(Poison.with(trade, "event_us", "0"), Outcome.LATE);
            String ingested = trade.replaceFirst("\"event_us\"", "\"ingest_us\":" + clockMicros + ",\"event_us\"");
            foresee(Poison.with(ingested, "event_us", "3786912000000000"), Outcome.QUARANTINED);
            // No session file goes so far: that is asked before the time of arrival.
            foresee(Poison.with(ingested, "event_us", "9214646400000000"), Outcome.REJECTED);
            foresee(Poison.with(heartbeat, "event_us", "9214646400000000"), Outcome.QUARANTINED);
            foresee(trade + ' ', Outcome.DUPLICATE);
        }

        private void foresee(String value, Outcome outcome) {
            foreseen.put(number + "@" + sent.get(number).size(), outcome);
            send(clockMicros / 1_000L, poison.key(), value == null ? null : utf8(value));
        }

        private void send(long millis, byte[] key, byte[] value) {
            sent.get(number).add(value);
            producer.send(
                    new ProducerRecord<>(Topic.MARKET_RAW.topicName(), number, millis, key, value),
                    (place, failure) -> unsent.compareAndSet(null, failure));
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
