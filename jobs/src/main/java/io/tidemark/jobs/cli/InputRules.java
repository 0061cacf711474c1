package io.tidemark.jobs.cli;

import io.tidemark.connectors.files.FileGlob;
import io.tidemark.state.name.NearestName;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns {@link InputOptions} into an {@link Input}, or says what contradicts what. */
final class InputRules {

    private final InputOptions options;
    private final Vocabulary vocabulary;

    InputRules(InputOptions options, Vocabulary vocabulary) {
        this.options = options;
        this.vocabulary = vocabulary;
    }

    Input input() {
        Input.Kind kind = kind();
        checkBarSize(kind);
        return new Input(
                kind, groups(kind), Optional.ofNullable(options.barSize).map(Timeframe::new));
    }

    private List<Input.Group> groups(Input.Kind kind) {
        if (!options.queries.isEmpty()) {
            return new QueryRules(options).groups();
        }
        return found(kind == Input.Kind.FEED ? feeds() : List.of(single(kind)));
    }

    private Input.Kind kind() {
        List<String> given = new ArrayList<>();
        List<Input.Kind> kinds = new ArrayList<>();
        for (Input.Kind kind : Input.Kind.values()) {
            if (!(kind == Input.Kind.FEED ? options.feeds : files(kind)).isEmpty()) {
                kinds.add(kind);
                given.add(option(kind));
            }
        }
        if (!options.queries.isEmpty()) {
            kinds.add(options.barSize == null ? Input.Kind.TRADES : Input.Kind.BARS);
            given.add("--from-db");
        }
        if (given.isEmpty()) {
            throw new UsageException(
                    "there is nothing to read: give --trades, --quotes, --bars, --feed, --log or --from-db");
        }
        if (given.size() > 1) {
            throw new UsageException(
                    String.join(" and ", given) + " exclude each other: a run reads one kind of input");
        }
        return kinds.get(0);
    }

    private List<Path> files(Input.Kind kind) {
        return switch (kind) {
            case TRADES -> options.trades;
            case QUOTES -> options.quotes;
            case BARS -> options.bars;
            case LOG -> options.log;
            case FEED -> List.of();
        };
    }

    private static String option(Input.Kind kind) {
        return switch (kind) {
            case TRADES -> "--trades";
            case QUOTES -> "--quotes";
            case BARS -> "--bars";
            case FEED -> "--feed";
            case LOG -> "--log";
        };
    }

    private void checkBarSize(Input.Kind kind) {
        if (kind == Input.Kind.BARS && options.barSize == null) {
            throw new UsageException("--bars needs --bar-size, the length of the input bars, like 1m or 1D");
        }
        if (kind != Input.Kind.BARS && options.barSize != null) {
            throw new UsageException("--bar-size belongs to --bars, and the input is " + option(kind));
        }
        if (options.barSize != null && !vocabulary.isTimeframe(options.barSize)) {
            throw new UsageException("--bar-size: '" + options.barSize + "' is not a timeframe"
                    + NearestName.hint(options.barSize, vocabulary.timeframes()));
        }
    }

    private Input.Group single(Input.Kind kind) {
        if (kind == Input.Kind.LOG && !options.instruments.isEmpty()) {
            throw new UsageException("--instrument makes no sense with --log: its records name their instruments");
        }
        if (options.instruments.size() > 1) {
            throw new UsageException("--instrument is given " + options.instruments.size() + " times, but all files of "
                    + option(kind) + " belong to one instrument; leave it out if their names say theirs");
        }
        Optional<String> instrument = options.instruments.stream().findFirst();
        return new Input.Group(Optional.empty(), instrument, List.copyOf(files(kind)));
    }

    private List<Input.Group> feeds() {
        int names = options.instruments.size();
        if (names != 0 && names != options.feeds.size()) {
            throw new UsageException("--feed is given " + options.feeds.size() + " times and --instrument " + names
                    + " times: give one per feed, in the same order, or none");
        }
        List<Input.Group> groups = new ArrayList<>();
        for (int i = 0; i < options.feeds.size(); i++) {
            Optional<String> instrument = names == 0 ? Optional.empty() : Optional.of(options.instruments.get(i));
            groups.add(feed(options.feeds.get(i), instrument));
        }
        return groups;
    }

    private Input.Group feed(List<String> words, Optional<String> instrument) {
        String known = String.join(", ", vocabulary.feeds());
        if (words.isEmpty()) {
            throw new UsageException("--feed needs a format and files; formats: " + known);
        }
        String format = words.get(0);
        if (!vocabulary.feeds().contains(format)) {
            throw new UsageException("--feed: '" + format + "' is no known format"
                    + NearestName.hint(format, vocabulary.feeds()) + "; formats: " + known);
        }
        if (words.size() == 1) {
            throw new UsageException("--feed " + format + " names no file");
        }
        List<Path> files = words.stream().skip(1).map(Path::of).toList();
        return new Input.Group(Optional.of(format), instrument, files);
    }

    /** The groups with the files that their patterns match. */
    private static List<Input.Group> found(List<Input.Group> groups) {
        TreeSet<Path> seen = new TreeSet<>();
        return groups.stream()
                .map(group -> new Input.Group(group.feed(), group.instrument(), matched(group.files(), seen)))
                .toList();
    }

    /** The files that are named or matched by patterns; none of them twice. */
    static List<Path> matched(List<Path> named) {
        return matched(named, new TreeSet<>());
    }

    private static List<Path> matched(List<Path> named, Set<Path> seen) {
        List<Path> matched = new ArrayList<>();
        for (Path each : named) {
            matched.addAll(files(each));
        }
        for (Path file : matched) {
            if (!seen.add(file.toAbsolutePath().normalize())) {
                throw new UsageException(file + " is given twice");
            }
        }
        return matched;
    }

    /** A file, or a pattern that the shell has left as it is because it was quoted. */
    private static List<Path> files(Path named) {
        List<Path> files;
        try {
            files = Files.exists(named) ? List.of(named) : FileGlob.expand(named.toString());
        } catch (IOException nothing) {
            throw new UsageException(nothing.getMessage());
        }
        files.forEach(InputRules::checkFile);
        return files;
    }

    private static void checkFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new UsageException(file + " is a folder; give its files");
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException(file + " is no regular file, and input is read more than once");
        }
        if (!Files.isReadable(file)) {
            throw new UsageException(file + " cannot be read: permission denied");
        }
    }
}
