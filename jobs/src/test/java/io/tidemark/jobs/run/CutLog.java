package io.tidemark.jobs.run;

import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.PartFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Part files of a simulated log as they were at some moment: each is cut somewhere, at the places that are hard to go on from. */
final class CutLog {

    private static final Pattern READABLE = Pattern.compile("(T,[^,]+|H,),\\d+(,[^,]*){6}");
    private static final int TIME = 2;
    private static final int ID = 7;

    private final List<FilePartition> whole;
    private final Path dir;
    private final Random random;

    CutLog(List<FilePartition> whole, Path dir, long seed) {
        this.whole = whole;
        this.dir = dir;
        this.random = new Random(seed);
    }

    /** Which records may be the first behind a cut. */
    enum Before {
        ANY,
        /** A record that is older than the last, and not late. */
        OUT_OF_ORDER,
        /** A record that comes a second time, later. */
        RESENT
    }

    /** All files, cut before a record of this sort somewhere between two shares of their lengths. */
    List<FilePartition> cut(String name, Before before, double from, double to) throws IOException {
        List<FilePartition> cut = new ArrayList<>();
        Path folder = Files.createDirectories(dir.resolve(name));
        for (FilePartition each : whole) {
            List<String> lines = Files.readAllLines(Path.of(each.files().get(0).path()));
            List<Integer> places = places(lines, before, (int) (lines.size() * from), (int) (lines.size() * to));
            int place = places.get(random.nextInt(places.size()));
            Path file = folder.resolve(each.name());
            Files.write(file, lines.subList(0, place));
            cut.add(new FilePartition(
                    "old " + each.name(), List.of(PartFile.ascending(file.toString())), each.format()));
        }
        return cut;
    }

    private static List<Integer> places(List<String> lines, Before before, int from, int to) {
        Set<Integer> resent = before == Before.RESENT ? resent(lines) : Set.of();
        List<Integer> places = new ArrayList<>();
        long last = Long.MIN_VALUE;
        for (int i = 1; i < to; i++) {
            if (!READABLE.matcher(lines.get(i)).matches()) {
                continue;
            }
            String[] fields = lines.get(i).split(",", -1);
            long time = Long.parseLong(fields[TIME]);
            boolean fits =
                    switch (before) {
                        case ANY -> true;
                        case OUT_OF_ORDER -> time < last && time >= last - SimulatedLog.BOUND_MICROS;
                        case RESENT -> resent.contains(i);
                    };
            if (fits && i >= from) {
                places.add(i);
            }
            last = Math.max(last, time);
        }
        return places;
    }

    /** The first of two lines with one id. */
    private static Set<Integer> resent(List<String> lines) {
        Set<Integer> first = new HashSet<>();
        Set<String> later = new HashSet<>();
        for (int i = lines.size() - 1; i > 0; i--) {
            String[] fields = lines.get(i).split(",", -1);
            if (fields[0].equals("T")
                    && READABLE.matcher(lines.get(i)).matches()
                    && !later.add(fields[1] + fields[ID])) {
                first.add(i);
            }
        }
        return first;
    }
}
