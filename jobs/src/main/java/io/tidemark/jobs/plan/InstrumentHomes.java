package io.tidemark.jobs.plan;

import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.LogScan;
import io.tidemark.jobs.cli.UsageException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An instrument lives in one partition: a key of the job has one clock. Only reading a log can tell. */
public final class InstrumentHomes {

    private InstrumentHomes() {}

    /**
     * Checks a log whose every file is a partition.
     *
     * @param option by which the files were given
     * @throws UsageException naming two files of an instrument and what to do about them
     */
    public static void requireOneEach(List<FilePartition> partitions, LogScan scan, String option) {
        Map<String, FilePartition> homes = new HashMap<>();
        for (int i = 0; i < partitions.size(); i++) {
            FilePartition here = partitions.get(i);
            for (String name : scan.partitions().get(i).instruments()) {
                FilePartition home = homes.putIfAbsent(name, here);
                if (home != null) {
                    throw new UsageException(name + " is both in " + file(home) + " and in " + file(here)
                            + "; each file of " + option + " is a partition, and an instrument lives in one:"
                            + " join these files into one, in order of time");
                }
            }
        }
    }

    private static String file(FilePartition partition) {
        return partition.files().get(0).path();
    }
}
