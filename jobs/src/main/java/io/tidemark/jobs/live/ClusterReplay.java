package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.LogRecord;
import io.tidemark.connectors.kafka.LogWriter;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.jobs.cli.ReplayRequest;
import io.tidemark.jobs.cli.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Puts repaired records into the log of a cluster. */
record ClusterReplay(Cluster cluster, ReplayRequest request, Clock clock) {

    private static final int MOST_PROBLEMS = 20;

    /** Sends all, or nothing when one of them could not be used; returns a line for each and a last one for all. */
    List<String> run() throws IOException, InterruptedException, ExecutionException {
        String topic = Topic.MARKET_RAW.topicName();
        LogWriter writer = new LogWriter(cluster.target(), topic, cluster.partitions(topic));
        List<LogRecord> records = records();
        List<Long> offsets = request.checkOnly() ? List.of() : writer.write(records);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            LogRecord record = records.get(i);
            String place = topic + '-' + writer.partition(record) + (offsets.isEmpty() ? "" : "@" + offsets.get(i));
            lines.add("line " + record.line() + ": " + place + "  " + record.instrument() + "  "
                    + Instant.EPOCH.plus(record.eventMicros(), ChronoUnit.MICROS));
        }
        Duration bound = request.config().market().latenessBound();
        lines.add(records.size() + (request.checkOnly() ? " records could be sent" : " records sent")
                + "; what is more than " + bound.toMillis() + " ms behind its partition's clock will be in "
                + Topic.MARKET_LATE.topicName());
        return lines;
    }

    private List<LogRecord> records() throws IOException {
        RepairedLines repaired = new RepairedLines(
                LogFormat.of(request.config().kafka(), request.instruments()), clock.millis() * 1_000L);
        try (BufferedReader reader = Files.newBufferedReader(request.file())) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                repaired.add(line);
            }
        } catch (CharacterCodingException noText) {
            throw new UsageException(request.file() + ": nothing was sent: it is not UTF-8 text");
        }
        List<String> problems = repaired.problems();
        if (!problems.isEmpty()) {
            String more =
                    problems.size() > MOST_PROBLEMS ? "\n… and " + (problems.size() - MOST_PROBLEMS) + " more" : "";
            throw new UsageException(request.file() + ": nothing was sent\n"
                    + String.join("\n", problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS))) + more);
        }
        if (repaired.records().isEmpty()) {
            throw new UsageException(request.file() + ": nothing was sent: there is no record in it");
        }
        return repaired.records();
    }
}
