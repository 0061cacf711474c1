package io.tidemark.jobs.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.tidemark.connectors.output.FeatureFile;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.NormStats;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code features normalise}: the statistics of a training split, and the set of standard scores that they make. */
@Command(
        name = "normalise",
        description = {
            "Takes mean and deviation of each feature from the rows of a training split, and writes NAME.norm_stats.json and",
            "the feature set NAME.yaml: the same features as static_z, within ±10. Position and time stay as they are."
        })
final class NormaliseCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    ConfigFileOptions configOptions;

    @Parameters(paramLabel = "SET", description = "Name of a feature set, or its file.")
    String set;

    @Option(
            names = "--rows",
            required = true,
            paramLabel = "FILE",
            description = "A features.csv with rows of the set.")
    Path rows;

    @Option(
            names = "--until",
            required = true,
            paramLabel = "DATE",
            description = "End of the training split, exclusive: 2015-01-01 (UTC) or 2015-01-01T05:00:00Z.")
    String until;

    @Option(names = "--from", paramLabel = "DATE", description = "Its begin; not given: the first row.")
    String from;

    @Option(names = "--timeframe", paramLabel = "T", description = "Needed when the set has rows of several.")
    String timeframe;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the new set. Default: SET_z.")
    String name;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where both files go. Default: here.")
    Path out = Path.of(".");

    private final Surroundings surroundings;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    NormaliseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        TidemarkConfig config = configOptions.load(surroundings);
        FeatureSetFile file = FeatureSets.read(set, config, new ConfigFiles(surroundings.home()));
        FeatureSet raw = file.toSet();
        NormStats stats = trained(raw);
        FeatureSet scores;
        try {
            scores = stats.normalise(raw, name == null ? file.name() + "_z" : name);
        } catch (IllegalArgumentException invalid) {
            throw new UsageException(rows + ": " + invalid.getMessage());
        }
        Files.createDirectories(out);
        Path set = Files.writeString(out.resolve(scores.name() + ".yaml"), yaml(scores, file));
        Path json = Files.writeString(out.resolve(scores.name() + ".norm_stats.json"), json(stats));
        PrintWriter screen = spec.commandLine().getOut();
        screen.println(stats.rows() + " rows; " + json + ", " + set);
        screen.flush();
        return ExitCode.OK;
    }

    private NormStats trained(FeatureSet raw) throws IOException {
        if (!Files.isRegularFile(rows)) {
            throw new UsageException(rows + ": no such file");
        }
        long begin = from == null ? Long.MIN_VALUE : millis("--from", from);
        long end = millis("--until", until);
        NormStats.Training training = new NormStats.Training(raw);
        TreeSet<String> timeframes = new TreeSet<>();
        try {
            FeatureFile.forEach(rows, row -> {
                if (isOf(raw, row) && row.ts() >= begin && row.ts() < end) {
                    timeframes.add(row.timeframe());
                    training.add(row.values());
                }
            });
        } catch (IllegalArgumentException bad) {
            throw new UsageException(bad.getMessage());
        }
        if (timeframes.isEmpty()) {
            throw new UsageException(rows + ": no rows of " + raw.name() + " (contract " + raw.contractHash() + ")"
                    + (timeframe == null ? "" : " of " + timeframe) + " in the split");
        }
        if (timeframes.size() > 1) {
            throw new UsageException(rows + ": rows of " + String.join(", ", timeframes) + "; choose with --timeframe");
        }
        return training.stats();
    }

    private boolean isOf(FeatureSet raw, FeatureRow row) {
        return row.featureSet().equals(raw.name())
                && row.contractHash().equals(raw.contractHash())
                && (timeframe == null || timeframe.equals(row.timeframe()));
    }

    private static long millis(String option, String text) {
        try {
            Instant instant = text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            return instant.toEpochMilli();
        } catch (DateTimeException wrong) {
            throw new UsageException(
                    option + " " + text + ": a date (2015-01-01) or an instant (2015-01-01T05:00:00Z)");
        }
    }

    private String yaml(FeatureSet scores, FeatureSetFile file) {
        StringBuilder text = new StringBuilder("# Standard scores of " + file.name() + " by " + scores.name()
                + ".norm_stats.json: rows of the training split until " + until + ".\nname: " + scores.name()
                + "\ntimeframes: [" + String.join(", ", file.timeframes()) + "]\nfeatures:\n");
        for (FeatureSet.Feature feature : scores.features()) {
            text.append("  ")
                    .append(feature.name())
                    .append(": ")
                    .append(feature.expression())
                    .append('\n');
        }
        return text.toString();
    }

    private String json(NormStats stats) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("feature_order_hash", stats.featureOrderHash());
        document.put("computed_at", Instant.now().toString());
        document.put("row_count", stats.rows());
        document.put("clip", NormStats.CLIP);
        Map<String, Object> features = new LinkedHashMap<>();
        for (NormStats.Column column : stats.columns()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("mean", column.mean());
            values.put("std", column.std());
            values.put("min", column.min());
            values.put("max", column.max());
            values.put("count", column.count());
            features.put(column.name(), values);
        }
        document.put("features", features);
        return json.writeValueAsString(document) + "\n";
    }
}
