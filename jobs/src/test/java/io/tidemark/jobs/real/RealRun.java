package io.tidemark.jobs.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.jobs.cli.Main;
import io.tidemark.jobs.cli.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;

/** A backfill that has ended well: its output folder, read as a user would read it. */
record RealRun(Path out) {

    private static final String VARIABLE = "TIDEMARK_REFERENCE_DATA";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A row of {@code bars.csv}; times in epoch milliseconds, NaN for an empty cell. */
    record Row(
            String instrument, String timeframe, long open, double[] ohlc, double volume, String kind, int missing) {}

    /** A file or folder of the market data; skips the test where there is none. */
    static Path market(String path) {
        String root = System.getenv(VARIABLE);
        Assumptions.assumeTrue(root != null, "skipped: " + VARIABLE + " names no folder of market data");
        return Path.of(root, "market", path);
    }

    /** The files of a folder of the market data whose names match, in order. */
    static List<String> files(String folder, String pattern) throws IOException {
        try (var all = Files.list(market(folder))) {
            List<String> found = all.filter(
                            file -> file.getFileName().toString().matches(pattern))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            assertThat(found).as("%s/%s", folder, pattern).isNotEmpty();
            return found;
        }
    }

    /** Runs {@code backfill INPUT FILES OPTIONS --out DIR}. */
    static RealRun of(Path out, String input, List<String> files, String options) {
        List<String> arguments = new ArrayList<>(List.of("backfill", input));
        arguments.addAll(files);
        arguments.addAll(List.of(options.split(" ")));
        return of(out, arguments);
    }

    /** Runs a whole command line but for {@code --out}, with two tasks unless it says otherwise. */
    static RealRun of(Path out, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        if (!all.contains("--parallelism")) {
            all.addAll(List.of("--parallelism", "2"));
        }
        all.addAll(List.of("--out", out.toString()));
        Path home = Path.of(System.getProperty("tidemark.home", ".."));
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        int code = Main.commandLine(new Surroundings(home, Map.of(), false, System::nanoTime))
                .setOut(writer)
                .setErr(writer)
                .execute(all.toArray(String[]::new));
        // A run that could use nothing says so, and has written all that it has.
        boolean useless = text.toString().contains("records could be used: ");
        assertThat(code).as("%s%n%s", String.join(" ", all), text).isEqualTo(useless ? 2 : 0);
        return new RealRun(out);
    }

    /** How many records had this outcome. */
    long count(String outcome) throws IOException {
        return json("summary.json").get("outcomes").get(outcome).asLong();
    }

    JsonNode json(String file) throws IOException {
        return JSON.readTree(out.resolve(file).toFile());
    }

    /** Bars of an instrument and timeframe by open time; partial ones too. */
    Map<Long, Row> bars(String instrument, String timeframe) throws IOException {
        Map<Long, Row> found = new TreeMap<>();
        String start = instrument + "," + timeframe + ",";
        read("bars.csv", line -> line.startsWith(start)).forEach(cells -> found.put(Vendor.utc(cells[2]), row(cells)));
        return found;
    }

    private static Row row(String[] cells) {
        double[] ohlc = new double[4];
        for (int i = 0; i < 4; i++) {
            ohlc[i] = Double.parseDouble(cells[4 + i]);
        }
        double volume = cells[8].isEmpty() ? Double.NaN : Double.parseDouble(cells[8]);
        return new Row(cells[0], cells[1], Vendor.utc(cells[2]), ohlc, volume, cells[13], Integer.parseInt(cells[16]));
    }

    /** The cells of the lines of an output file that pass, without its header. */
    List<String[]> read(String file, Predicate<String> wanted) throws IOException {
        List<String[]> found = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(out.resolve(file))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (wanted.test(line)) {
                    found.add(line.split(",", -1));
                }
            }
        }
        return found;
    }
}
