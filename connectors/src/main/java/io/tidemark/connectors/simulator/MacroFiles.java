package io.tidemark.connectors.simulator;

import io.tidemark.connectors.codec.MacroText;
import io.tidemark.state.macro.MacroValue;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A simulated macro stream as a file: a table, or the records of its topic with their heartbeats. */
public final class MacroFiles {

    private static final long DAY_MICROS = 86_400_000_000L;

    private MacroFiles() {}

    /** Writes a table in the order of receipt. */
    public static void writeCsv(SimulatedMacro macro, Path file) throws IOException {
        StringBuilder line = new StringBuilder(128);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.append(MacroText.CSV_HEADER).append('\n');
            for (MacroValue value : macro.values()) {
                line.setLength(0);
                writer.append(MacroText.appendCsv(line, value)).append('\n');
            }
        }
    }

    /** Writes records as on the topic, with a heartbeat at each midnight (UTC) from the first value to the one after the last. */
    public static void writeJson(SimulatedMacro macro, Path file) throws IOException {
        StringBuilder line = new StringBuilder(256);
        long midnight = Long.MIN_VALUE;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (MacroValue value : macro.values()) {
                long next = (Math.floorDiv(value.receivedMicros(), DAY_MICROS) + 1) * DAY_MICROS;
                midnight = midnight == Long.MIN_VALUE ? next : midnight;
                for (; midnight < next; midnight += DAY_MICROS) {
                    beat(writer, line, midnight);
                }
                line.setLength(0);
                writer.append(MacroText.appendJson(line, value)).append('\n');
            }
            if (midnight != Long.MIN_VALUE) {
                beat(writer, line, midnight);
            }
        }
    }

    private static void beat(BufferedWriter writer, StringBuilder line, long micros) throws IOException {
        line.setLength(0);
        writer.append(MacroText.appendHeartbeat(line, micros)).append('\n');
    }
}
