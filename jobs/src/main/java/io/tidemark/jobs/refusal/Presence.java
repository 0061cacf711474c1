package io.tidemark.jobs.refusal;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.jobs.cli.UsageException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A live run's sign on its cluster that its transaction prefix is taken: the one member of a consumer group, which reads
 * nothing. The brokers forget a run that was killed after ten seconds.
 */
public final class Presence implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final int SESSION_MILLIS = 10_000;
    /** When brokers have forgotten who was killed. */
    private static final Duration FORGOTTEN = Duration.ofMillis(SESSION_MILLIS * 3L / 2);

    private static final long LOOK_NANOS = 500_000_000L;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;
    private final Thread thread = new Thread(this::stay, "run-presence");

    private Presence(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        this.consumer = consumer;
        this.topic = topic;
        thread.setDaemon(true);
    }

    /** The consumer group of all runs with this transaction prefix. */
    static String group(String transactionPrefix) {
        return "tidemark-run-" + transactionPrefix;
    }

    /**
     * Looks for another run with this prefix, for as long as one that was killed may seem to be there.
     *
     * @throws UsageException when there is one
     */
    public static void requireNone(Admin admin, String transactionPrefix)
            throws ExecutionException, InterruptedException {
        requireNone(admin, transactionPrefix, FORGOTTEN);
    }

    static void requireNone(Admin admin, String transactionPrefix, Duration patience)
            throws ExecutionException, InterruptedException {
        long start = System.nanoTime();
        Optional<MemberDescription> other = other(admin, transactionPrefix);
        while (other.isPresent() && System.nanoTime() - start < patience.toNanos()) {
            LockSupport.parkNanos(LOOK_NANOS);
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while waiting for another run to end");
            }
            other = other(admin, transactionPrefix);
        }
        if (other.isPresent()) {
            throw new UsageException(refusal(transactionPrefix, other.get()).toString());
        }
    }

    private static Refusal refusal(String transactionPrefix, MemberDescription other) {
        return new Refusal(
                "kafka.transaction-prefix",
                transactionPrefix + " is in use by " + other.clientId() + " at " + other.host(),
                "two runs with one prefix abort each other's transactions",
                "end that run, or give each a prefix and a job.state-dir of its own");
    }

    private static Optional<MemberDescription> other(Admin admin, String transactionPrefix)
            throws ExecutionException, InterruptedException {
        String group = group(transactionPrefix);
        try {
            Collection<MemberDescription> members = admin.describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get()
                    .members();
            return members.stream().findFirst();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            if (failure.getCause() instanceof GroupAuthorizationException) {
                LOG.warn("whether another run has the prefix cannot be known: no right to describe group {}", group);
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Stands there until it is closed. */
    public static Presence announce(KafkaTarget target, String transactionPrefix, String topic) {
        Properties properties = target.properties();
        properties.put("group.id", group(transactionPrefix));
        properties.put("client.id", "tidemark-run-" + ProcessHandle.current().pid());
        properties.put("session.timeout.ms", Integer.toString(SESSION_MILLIS));
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "latest");
        Presence presence = new Presence(
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()), topic);
        presence.thread.start();
        return presence;
    }

    private void stay() {
        try (consumer) {
            consumer.subscribe(List.of(topic), new Nothing());
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(POLL);
            }
        } catch (WakeupException closed) {
            LOG.debug("the run ends");
        } catch (KafkaException failure) {
            LOG.warn("other runs will not see this one: {}", failure.toString());
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads nothing of what it is given. */
    private final class Nothing implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            LOG.debug("no longer at {}", partitions);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            consumer.pause(partitions);
        }
    }
}
