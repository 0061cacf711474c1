package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.live.LiveLog;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.live.WhyNoOutput.Reason;
import io.tidemark.jobs.service.JobWatch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.core.execution.JobClient;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Tells a terminal how the live job is doing: where to look, and which partition holds time back. */
final class LiveScreen {

    private static final int LOOK_TICKS = 5;
    private static final long PATIENCE_MILLIS = 10_000;

    private final Screen screen;
    private final String link;
    private final LiveLog live;
    private final List<KafkaLog> logs;
    private final Cluster cluster;
    private final Clock clock;
    private final SilentPartitions silent = new SilentPartitions(PATIENCE_MILLIS);
    private final WhyNoOutput why = new WhyNoOutput(PATIENCE_MILLIS);
    private String last = "";
    private long ticks;

    LiveScreen(Screen screen, String link, LiveJob job, Cluster cluster, Clock clock) {
        this.screen = screen;
        this.link = link;
        this.live = job.log();
        this.logs = Stream.concat(Stream.of(live.topic()), job.macro().stream()).toList();
        this.cluster = cluster;
        this.clock = clock;
    }

    void starting(Optional<Path> from) {
        say("tidemark run: " + named(log -> log.topic() + " (" + log.partitions() + " partitions)") + " of "
                + live.topic().target().bootstrapServers());
        say(from.map(path -> "going on from " + path).orElseGet(this::beginning));
        say("web UI " + link + "   Ctrl-C stops it; the same command goes on");
    }

    private String named(Function<KafkaLog, String> name) {
        return logs.stream().map(name).collect(Collectors.joining(" and "));
    }

    private String beginning() {
        if (live.history().isEmpty()) {
            return "from the beginning of the log";
        }
        return "from " + live.history().size() + " files of history, which end between "
                + time(live.handover().firstEndMicros()) + " and "
                + time(live.handover().lastEndMicros()) + ", then the log behind them";
    }

    private static Instant time(long micros) {
        return Instant.ofEpochMilli(Math.floorDiv(micros, 1_000L));
    }

    /** Stands by until the job is to stop. */
    Summary watch(JobClient client, CompletableFuture<Void> stop) throws Exception {
        JobWatch job = new JobWatch(client, stop);
        try {
            job.ticks(OptionalLong.empty(), () -> true, () -> tick(client));
        } finally {
            job.cancel();
        }
        return new Summary(List.of("tidemark run: stopped; the same command goes on from the newest checkpoint"));
    }

    private void tick(JobClient client) {
        if (++ticks % LOOK_TICKS != 0) {
            return;
        }
        try {
            Reason now = describe(client);
            if (!now.kind().equals(last)) {
                say(now.text());
                last = now.kind();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Reason describe(JobClient client) throws InterruptedException {
        List<String> standing;
        try {
            standing = silent.look(ends(), clock.millis());
        } catch (UsageException unreachable) {
            return said(unreachable.getMessage());
        }
        Optional<Reason> reason = why.look(GateCounts.of(client), clock.millis());
        if (!standing.isEmpty()) {
            return said("no output beyond the time of the last records: " + String.join(", ", standing));
        }
        return reason.orElse(said("all partitions of " + named(KafkaLog::topic) + " have records"));
    }

    private static Reason said(String text) {
        return new Reason(text, text);
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (KafkaLog log : logs) {
            for (int partition = 0; partition < log.partitions(); partition++) {
                asked.put(new TopicPartition(log.topic(), partition), OffsetSpec.latest());
            }
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        cluster.ask(admin -> admin.listOffsets(asked).all().get())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private void say(String line) {
        screen.out().println(line);
        screen.out().flush();
    }
}
