package io.tidemark.jobs.live;

import io.tidemark.connectors.simulator.InstrumentSpec;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.LiveRequest;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.ConfigLoader;
import io.tidemark.jobs.config.Setting;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.market.Instrument;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A live run on a thread of its own, until the test has seen enough. */
final class LiveCall implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final StringWriter said = new StringWriter();
    private final Future<Summary> run;

    /** Over the instruments of a simulated market. */
    LiveCall(SimulationSpec spec, int port, Map<String, String> settings) {
        this(new BackfillRequest.Documents(instruments(spec), List.of(), List.of()), port, settings);
    }

    LiveCall(BackfillRequest.Documents documents, int port, Map<String, String> settings) {
        LiveRequest request = new LiveRequest(config(settings), documents, List.of(), false, port);
        run = thread.submit(() -> new LiveRun(new ConfigFiles(HOME), Map.of())
                .run(request, new Screen(new PrintWriter(said), false), stop));
    }

    private static TreeMap<String, Instrument> instruments(SimulationSpec spec) {
        TreeMap<String, Instrument> instruments = new TreeMap<>();
        for (InstrumentSpec each : spec.instruments()) {
            instruments.put(each.name(), each.instrument());
        }
        return instruments;
    }

    static TidemarkConfig config(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(
                Map.of("job.checkpoint-interval", "200ms", "job.parallelism", "2", "market.timeframes", "1m,5m"));
        all.putAll(settings);
        List<Setting> list = new ArrayList<>();
        all.forEach((key, value) -> list.add(Setting.of(key + "=" + value)));
        return new ConfigLoader(HOME, Map.of())
                .load(Optional.empty(), Optional.empty(), list)
                .config();
    }

    /** What it has told the terminal so far. */
    String said() {
        return said.toString();
    }

    /** Waits for something; the run's failure is the caller's. */
    void await(BooleanSupplier condition) throws Exception {
        while (!condition.getAsBoolean()) {
            if (run.isDone()) {
                run.get();
                throw new IllegalStateException("the run has ended: " + said);
            }
            LockSupport.parkNanos(200_000_000L);
        }
    }

    /** Stops it as Ctrl-C does. */
    Summary stop() throws Exception {
        stop.complete(null);
        return run.get();
    }

    @Override
    public void close() {
        stop.complete(null);
        thread.shutdown();
    }
}
