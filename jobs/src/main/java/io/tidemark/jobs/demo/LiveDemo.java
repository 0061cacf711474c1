package io.tidemark.jobs.demo;

import io.tidemark.connectors.kafka.MarketFeeder;
import io.tidemark.connectors.live.LiveLog;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.cli.Demo;
import io.tidemark.jobs.cli.DemoRequest;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.live.DatabaseTables;
import io.tidemark.jobs.live.Taps;
import io.tidemark.jobs.service.FreePort;
import io.tidemark.jobs.service.JobWatch;
import io.tidemark.jobs.topology.LogSource;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the demo until its seconds are over or somebody stops it: both end it well, with a summary. A live job never drains,
 * so what has not closed by then is counted as forming.
 */
public final class LiveDemo implements Demo {

    /** Where Prometheus looks for Flink. */
    private static final int METRICS_PORT = 9249;

    private final ConfigFiles files;

    /** A demo whose sessions are among these files. */
    public LiveDemo(ConfigFiles files) {
        this.files = files;
    }

    @Override
    public Summary run(DemoRequest request, Screen screen, CompletableFuture<Void> stop) throws Exception {
        BoardScreen show = new BoardScreen(screen);
        int port = port(request.port(), show);
        String link = "http://localhost:" + port;
        show.say("tidemark demo: starting a Kafka, a PostgreSQL and a local Flink; its web UI will be at " + link);
        try (TemporaryFolder folder = TemporaryFolder.create();
                Boards.Seat seat = Boards.open();
                DemoServices services = DemoServices.start(folder.path())) {
            int metrics = FreePort.near(METRICS_PORT);
            StreamExecutionEnvironment env = LocalCluster.environment(port, metrics, folder.path());
            SimulationSpec spec = DemoMarket.spec(request.seed());
            build(env, services, DemoMarket.plan(spec, files, BarRules.LIVE), seat.run());
            DemoFrames frames = new DemoFrames(request, link, services.hints(metrics), System.nanoTime());
            JobWatch job = start(env, stop);
            MarketFeeder feeder = services.feed(spec, request.speed());
            try {
                job.ticks(
                        request.seconds(),
                        () -> seat.board().view().records() > 0,
                        () -> show.tick(() -> frames.next(seat.board().view(), System.nanoTime())));
            } finally {
                feeder.close();
                job.cancel();
            }
            show.clear();
            return frames.summary(seat.board().view(), System.nanoTime());
        }
    }

    private static void build(StreamExecutionEnvironment env, DemoServices services, MarketPlan plan, String run) {
        LiveLog log = LiveLog.of(services.log(plan));
        Streams streams = new DemoJob(plan, run).build(LogSource.live(env, log, plan), log.origins());
        Taps.sink(streams, DemoAnalysis.plan(), log.topic().target(), services.taps());
        DatabaseTables.sink(streams, DemoAnalysis.plan(), services.database());
    }

    /** A cluster takes seconds to start and cannot be hurried: another thread waits for it, so that this one can stop. */
    private static JobWatch start(StreamExecutionEnvironment env, CompletableFuture<Void> stop) throws Exception {
        CompletableFuture<JobWatch> started = new CompletableFuture<>();
        Thread starter = new Thread(() -> start(env, stop, started), "demo-start");
        starter.setDaemon(true);
        starter.start();
        CompletableFuture.anyOf(started, stop).get();
        if (!started.isDone()) {
            // What starts in spite of it is cancelled at once.
            started.thenAccept(JobWatch::cancel);
            throw new CancellationException();
        }
        return started.get();
    }

    private static void start(
            StreamExecutionEnvironment env, CompletableFuture<Void> stop, CompletableFuture<JobWatch> started) {
        try {
            started.complete(new JobWatch(env.executeAsync("tidemark demo"), stop));
        } catch (Exception failure) {
            started.completeExceptionally(failure);
        }
    }

    private static int port(int wanted, BoardScreen show) throws IOException {
        int port = FreePort.near(wanted);
        if (port != wanted && wanted != 0) {
            show.say("tidemark demo: port " + wanted + " is taken; the web UI takes " + port + " (--port chooses)");
        }
        return port;
    }
}
