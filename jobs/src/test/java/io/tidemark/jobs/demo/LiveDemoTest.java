package io.tidemark.jobs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.jobs.cli.DemoRequest;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Summary;
import io.tidemark.jobs.config.ConfigFiles;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The demo as a person runs it, in this process. */
final class LiveDemoTest {

    private static final ConfigFiles FILES = new ConfigFiles(Path.of(System.getProperty("tidemark.home")));
    private static final Pattern NUMBER = Pattern.compile("([\\d,]+) (?=[a-z])");
    private static final int FAST = 600;

    private final AwaitedText text = new AwaitedText();
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @AfterEach
    void end() {
        thread.shutdownNow();
    }

    @Test
    void endsAfterItsSecondsWithACountOfEachOutcome() throws Exception {
        Summary summary = run(OptionalLong.of(3), 0, false);
        assertThat(summary.lines()).anyMatch(line -> line.matches("BTC-USD\\.simbit +[\\d,.]+ +[\\d,.]+ .*"));
        assertThat(summary.lines()).allMatch(line -> line.length() <= BoardText.WIDTH);
        List<Long> numbers = outcomes(summary);
        // Forming is what is left over: were anything counted twice, it would be negative; were anything lost, large.
        long records = numbers.get(0);
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(8).allMatch(number -> number >= 0);
        assertThat(numbers.get(1)).as("processed").isBetween(records / 2, records);
        assertThat(numbers.get(3)).as("late").isBetween(1L, records / 20);
        assertThat(numbers.get(4)).as("duplicate").isBetween(1L, records / 20);
    }

    @Test
    void aTakenPortIsSaidAndAnotherServesTheUiUntilItIsStopped() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Future<Summary> run = thread.submit(() -> run(OptionalLong.empty(), taken.getLocalPort(), true));
            text.await("BTC-USD\\.simbit +[\\d,.]+ ");
            assertThat(text.toString()).contains("port " + taken.getLocalPort() + " is taken; the web UI takes ");
            MatchResult link = Pattern.compile("http://localhost:(\\d+)")
                    .matcher(text.toString())
                    .results()
                    .findFirst()
                    .orElseThrow();
            assertThat(Integer.parseInt(link.group(1))).isNotEqualTo(taken.getLocalPort());
            assertThat(body(link.group() + "/jobs/overview")).contains("\"tidemark demo\"", "RUNNING");
            stop.complete(null);
            assertThat(run.get().lines().get(0)).startsWith("tidemark demo");
        }
    }

    @Test
    void stoppedBeforeItStartedThereIsNothingToSumUp() {
        stop.complete(null);
        assertThatThrownBy(() -> run(OptionalLong.empty(), 0, false)).isInstanceOf(CancellationException.class);
    }

    private Summary run(OptionalLong seconds, int port, boolean terminal) throws Exception {
        DemoRequest request = new DemoRequest(seconds, 1, FAST, port);
        return new LiveDemo(FILES).run(request, new Screen(new PrintWriter(text), terminal), stop);
    }

    private static List<Long> outcomes(Summary summary) {
        int first = 0;
        while (!summary.lines().get(first).contains(" records = ")) {
            first++;
        }
        String both = summary.lines().get(first) + summary.lines().get(first + 1);
        return NUMBER.matcher(both)
                .results()
                .map(match -> Long.parseLong(match.group(1).replace(",", "")))
                .toList();
    }

    private static String body(String link) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(link)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
