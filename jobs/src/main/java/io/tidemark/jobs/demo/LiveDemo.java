package io.tidemark.jobs.demo;

import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.cli.Demo;
import io.tidemark.jobs.cli.DemoRequest;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import java.io.IOException;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the demo until its seconds are over or its thread is interrupted: both end it well, with a summary. A live job never
 * drains, so what has not closed by then is counted as forming.
 */
public final class LiveDemo implements Demo {

    private final ConfigFiles files;

    /** A demo whose sessions are among these files. */
    public LiveDemo(ConfigFiles files) {
        this.files = files;
    }

    @Override
    public Summary run(DemoRequest request, Screen screen) throws Exception {
        BoardScreen show = new BoardScreen(screen);
        int port = port(request.port(), show);
        String link = "http://localhost:" + port;
        show.say("tidemark demo: starting a local Flink; its web UI will be at " + link);
        try (TemporaryFolder folder = TemporaryFolder.create();
                Boards.Seat seat = Boards.open()) {
            JobWatch job = start(request, port, folder, seat);
            DemoFrames frames = new DemoFrames(request, link, System.nanoTime());
            try {
                job.ticks(
                        request.seconds(),
                        () -> seat.board().view().records() > 0,
                        () -> show.tick(() -> frames.next(seat.board().view(), System.nanoTime())));
            } finally {
                job.cancel();
            }
            show.clear();
            return frames.summary(seat.board().view(), System.nanoTime());
        }
    }

    private JobWatch start(DemoRequest request, int port, TemporaryFolder folder, Boards.Seat seat) throws Exception {
        SimulationSpec spec = DemoMarket.spec(request.seed());
        MarketPlan plan = DemoMarket.plan(spec, files, BarRules.LIVE);
        StreamExecutionEnvironment env = LocalCluster.environment(port, folder.path());
        new DemoJob(spec, request.speed(), plan, seat.run()).build(env);
        return new JobWatch(env.executeAsync("tidemark demo"));
    }

    private static int port(int wanted, BoardScreen show) throws IOException {
        int port = FreePort.near(wanted);
        if (port != wanted && wanted != 0) {
            show.say("tidemark demo: port " + wanted + " is taken; the web UI takes " + port + " (--port chooses)");
        }
        return port;
    }
}
