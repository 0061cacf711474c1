package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.cli.Main;
import io.tidemark.jobs.cli.Surroundings;
import io.tidemark.jobs.service.FreePort;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;

/**
 * A market that is played to the live job on a cluster of two processes, while somebody is hard on both; in the end the taps must
 * hold what a run without failures says of the same log.
 */
final class ClusterTrial implements AutoCloseable {

    private static final Topic[] SIDES = {
        Topic.MARKET_LATE, Topic.MARKET_DUPLICATE, Topic.MARKET_QUARANTINE, Topic.DLQ_FAILED
    };
    private static final Duration PIECE = Duration.ofSeconds(3);

    private final Path dir;
    private final Path folder;
    private final TopicLog log;
    private final LiveCase live;
    private final PlayedMarket market;
    private final TapCounts taps;
    private final List<Future<?>> pieces = new ArrayList<>();
    private Map<String, String> expected = Map.of();

    /** What the command line answered. */
    record Answer(int code, String out, String err) {}

    private ClusterTrial(Path dir, Path folder, TopicLog log, LiveCase live, SimulationSpec spec) {
        this.dir = dir;
        this.folder = folder;
        this.log = log;
        this.live = live;
        this.market = new PlayedMarket(spec, log.topic().target(), log.topic().topic(), Profiles.PARTITIONS);
        this.taps = new TapCounts(log.topic().target());
    }

    /** A trial whose market has not begun. */
    static ClusterTrial prepare(long seed, Path dir) throws Exception {
        return prepare(seed, dir, dir.resolve("cluster"));
    }

    /** The same with a folder for the cluster. */
    static ClusterTrial prepare(long seed, Path dir, Path folder) throws Exception {
        SimulationSpec spec = Profiles.small(seed);
        TopicLog log = TopicLog.write(spec, dir, List.of(), target -> {});
        KafkaTarget target = log.topic().target();
        return new ClusterTrial(dir, folder, log, LiveCase.write(spec, target, dir), spec);
    }

    Path folder() {
        return folder;
    }

    Path config() {
        return live.file();
    }

    /** Asks {@code ./tidemark cluster …} of this trial's cluster. */
    Answer ask(String verb, String... words) {
        List<String> all = new ArrayList<>(List.of("cluster", verb, "--dir", folder().toString()));
        all.addAll(List.of(words));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.commandLine(new Surroundings(LiveCase.HOME, Map.of(), false, System::nanoTime))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
        return new Answer(code, out.toString(), err.toString());
    }

    /** The same, when the answer is good; returns it. */
    String cluster(String verb, String... words) {
        Answer answer = ask(verb, words);
        assertThat(answer.code()).as(verb + ": " + answer.err()).isZero();
        return answer.out().strip();
    }

    String submit(String... words) {
        List<String> all = new ArrayList<>(List.of("--config", config().toString()));
        all.addAll(List.of(words));
        return cluster("submit", all.toArray(String[]::new));
    }

    void up(int slots) throws IOException {
        cluster("up", "--port", Integer.toString(FreePort.near(0)), "--slots", Integer.toString(slots));
    }

    /** Begins to play up to this share of the market, and waits until the job has said more than before. */
    void play(double to) throws Exception {
        pieces.add(market.play(to, PIECE));
        taps.awaitMore(Topic.MARKET_BARS);
    }

    /** Ends a process in the middle of what it does. */
    void kill(String role) throws IOException {
        long process =
                Long.parseLong(Files.readString(folder().resolve(role + ".pid")).strip());
        ProcessHandle handle = ProcessHandle.of(process).orElseThrow();
        assertThat(handle.destroyForcibly()).isTrue();
        handle.onExit().join();
    }

    /** Plays the market to its end, waits for all that there is to say of it, and stops the job. */
    void finish() throws Exception {
        playToTheEnd();
        cluster("stop");
        assertSaid();
    }

    /** Plays the market to its end, and waits for as many records as there are to be of it. */
    void playToTheEnd() throws Exception {
        pieces.add(market.play(1, PIECE));
        for (Future<?> piece : pieces) {
            piece.get();
        }
        expected = expected();
        taps.await(count("bars"), Topic.MARKET_BARS);
        taps.await(count("features"), Topic.MARKET_ENGINEERED);
        taps.await(count("signals"), Topic.SIGNALS_SCORED);
        taps.await(count("side"), SIDES);
    }

    /** Nothing is lost, nothing is there twice, nothing is otherwise. */
    void assertSaid() throws IOException {
        assertThat(log.tapped()).isEqualTo(expected);
        assertThat(expected.values()).noneMatch(digest -> digest.startsWith("0:"));
    }

    /** What a run of this process says of the topic, but for what it says because it ends. */
    private Map<String, String> expected() throws Exception {
        Digest bars = new Digest();
        long horizon = log.files().plan().rules().horizonMillis();
        SimulatedLog files =
                new SimulatedLog(log.files().partitions(), log.files().counts(), live.upTo(horizon));
        Map<String, String> whole = new LogRun(files, dir)
                .from(log.topic())
                .analysing(live.plans().analysis())
                .hearing("bars", Bar.class, bar -> add(bar, bars))
                .run();
        Map<String, String> real = new TreeMap<>(Map.of("bars", bars.toString()));
        for (String stream : List.of("features", "signals", "side")) {
            real.put(stream, whole.get(stream));
        }
        return real;
    }

    private static void add(Bar bar, Digest digest) {
        if (bar.kind() != BarKind.PARTIAL) {
            digest.add(bar.write(new CanonicalBytes()));
        }
    }

    private long count(String stream) {
        String digest = expected.get(stream);
        return Long.parseLong(digest.substring(0, digest.indexOf(':')));
    }

    @Override
    public void close() {
        ask("down");
        market.close();
        taps.close();
        log.close();
    }
}
