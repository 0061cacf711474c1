package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.state.market.Arrival;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes one partition of the files of one instrument: oldest first, and newest-first files turned round. */
public final class FilePlan {

    private FilePlan() {}

    /**
     * The partition of these files, ordered by first event time (ties by path); files without any event come last.
     *
     * @throws IOException when a file cannot be read or its columns are not those of the format
     * @throws IllegalArgumentException when a file is named twice: its records would count twice
     */
    public static FilePartition partition(String name, List<Path> paths, RecordFormat format) throws IOException {
        List<Head> heads = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path path : paths) {
            if (!seen.add(path.toAbsolutePath().normalize())) {
                throw new IllegalArgumentException(path + " stands twice among the files of " + name);
            }
            heads.add(head(path.toString(), format));
        }
        heads.sort(Comparator.comparingLong(Head::firstMicros)
                .thenComparing(head -> head.file().path()));
        return new FilePartition(name, heads.stream().map(Head::file).toList(), format);
    }

    /** A file and its earliest time in reading order. */
    private record Head(PartFile file, long firstMicros) {}

    /** Newest first is a file whose times fall and never rise; records of one time say nothing about it. */
    private static Head head(String path, RecordFormat format) throws IOException {
        try (PartitionCursor cursor = cursor(path, format)) {
            long first = nextMicros(cursor);
            if (first == Arrival.UNKNOWN) {
                return new Head(PartFile.ascending(path), Long.MAX_VALUE);
            }
            long last = first;
            // The first two times tell of most files; one that falls must be read to its end.
            for (long next = first; next != Arrival.UNKNOWN; next = nextMicros(cursor)) {
                if (next > last) {
                    return new Head(PartFile.ascending(path), first);
                }
                last = next;
            }
            return new Head(new PartFile(path, last < first), last);
        }
    }

    private static PartitionCursor cursor(String path, RecordFormat format) throws IOException {
        List<PartFile> files = List.of(PartFile.ascending(path));
        return new PartitionCursor(new FileSplit(path, 0, files, FilePosition.START), format, Medium.FILES);
    }

    private static long nextMicros(PartitionCursor cursor) throws IOException {
        while (cursor.hasNext()) {
            Arrival arrival = cursor.take().arrival;
            if (arrival.event != null) {
                return arrival.logMicros();
            }
        }
        return Arrival.UNKNOWN;
    }
}
