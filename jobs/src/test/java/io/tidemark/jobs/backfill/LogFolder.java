package io.tidemark.jobs.backfill;

import io.tidemark.connectors.simulator.InstrumentSpec;
import io.tidemark.connectors.simulator.PartFiles;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulationSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes simulated logs for runs of the command line. */
final class LogFolder {

    private LogFolder() {}

    /** The small market with so many times its trades, in part files. */
    static void write(Path dir, long seed, int density) throws IOException {
        SimulationSpec small = Profiles.small(seed);
        List<InstrumentSpec> denser =
                small.instruments().stream().map(each -> denser(each, density)).toList();
        SimulationSpec spec =
                new SimulationSpec(small.seed(), denser, small.span(), small.faults(), small.heartbeats());
        PartFiles.write(new SimulatedMarket(spec), dir, Profiles.PARTITIONS);
    }

    private static InstrumentSpec denser(InstrumentSpec each, int density) {
        InstrumentSpec.Trading trading = each.trading();
        return new InstrumentSpec(
                each.instrument(),
                each.hours(),
                new InstrumentSpec.Trading(trading.tradesPerHour() * density, trading.fromMicros(), trading.sided()),
                each.path());
    }
}
