package io.tidemark.jobs.backfill;

import io.tidemark.connectors.codec.BinanceFormat;
import io.tidemark.connectors.codec.CsvFormat;
import io.tidemark.connectors.codec.CsvKind;
import io.tidemark.connectors.codec.Listings;
import io.tidemark.connectors.codec.LogFormats;
import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.connectors.codec.TimeFormat;
import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.database.QueryPartition;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.FilePlan;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.Input;
import io.tidemark.jobs.cli.TextFormat;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.service.DatabaseAccess;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The partitions of the log that an order names, and the instruments in them. */
record InputPlan(List<FilePartition> partitions, SortedMap<String, Instrument> instruments) {

    /** Looks into the files as far as their order in time needs it. */
    static InputPlan of(BackfillRequest request, Function<String, Session> sessions) throws IOException {
        SortedMap<String, Instrument> known = new TreeMap<>(request.documents().instruments());
        List<Input.Group> groups = request.input().groups();
        List<FilePartition> partitions = new ArrayList<>();
        if (request.input().kind() == Input.Kind.LOG) {
            groups.forEach(group -> partitions.addAll(
                    logs(group, known, request.config().market().session())));
            return new InputPlan(partitions, known);
        }
        for (Input.Group group : groups) {
            if (group.query().isPresent()) {
                Instrument instrument = instrument(group.instrument().orElseThrow(), known, request);
                known.put(instrument.name(), instrument);
                RecordFormat format = format(request, instrument, sessions.apply(instrument.session()));
                partitions.add(
                        QueryPartition.of(instrument.name(), group.query().get(), database(request), format));
            }
        }
        for (Map.Entry<String, List<Path>> files : byInstrument(groups).entrySet()) {
            Instrument instrument = instrument(files.getKey(), known, request);
            known.put(instrument.name(), instrument);
            Session session = sessions.apply(instrument.session());
            partitions.add(partition(instrument, files.getValue(), format(request, instrument, session)));
        }
        return new InputPlan(partitions, known);
    }

    private static DatabaseTarget database(BackfillRequest request) {
        return DatabaseAccess.of(request.config().database())
                .orElseThrow(() -> new UsageException(
                        "--from-db needs a database: set database.url and database.user, in --config or with -D"))
                .target();
    }

    /** All files of an instrument are one partition; who they are of says the option, or else their names. */
    private static SortedMap<String, List<Path>> byInstrument(List<Input.Group> groups) {
        SortedMap<String, List<Path>> files = new TreeMap<>();
        for (Input.Group group : groups) {
            for (Path file : group.files()) {
                String name = group.instrument().orElseGet(() -> InstrumentName.of(file));
                if (name.isEmpty()) {
                    throw new UsageException(file + ": the name says no instrument; give it with --instrument");
                }
                files.computeIfAbsent(name, first -> new ArrayList<>()).add(file);
            }
        }
        return files;
    }

    private static FilePartition partition(Instrument instrument, List<Path> files, RecordFormat format)
            throws IOException {
        try {
            return FilePlan.partition(instrument.name(), files, format);
        } catch (IllegalArgumentException unusable) {
            throw new UsageException(unusable.getMessage());
        }
    }

    /** Each part file of a log is a partition of its own, and may be written in a way of its own. */
    private static List<FilePartition> logs(Input.Group group, SortedMap<String, Instrument> known, String session) {
        SortedMap<String, Instrument> listed = new TreeMap<>(known);
        Listings listings = name -> listed.containsKey(name) ? listed.get(name) : Instrument.of(name, session);
        List<FilePartition> partitions = new ArrayList<>();
        for (Path file : group.files()) {
            String name = file.toString();
            partitions.add(new FilePartition(name, List.of(PartFile.ascending(name)), LogFormats.of(name, listings)));
        }
        return partitions;
    }

    private static Instrument instrument(String name, SortedMap<String, Instrument> known, BackfillRequest request) {
        Instrument listed = known.get(name);
        return listed != null
                ? listed
                : Instrument.of(name, request.config().market().session());
    }

    private static RecordFormat format(BackfillRequest request, Instrument instrument, Session session) {
        Input input = request.input();
        if (input.kind() == Input.Kind.FEED) {
            return new BinanceFormat(instrument);
        }
        TextFormat text = request.format();
        CsvFormat format = CsvFormat.of(CsvKind.valueOf(input.kind().name()))
                .withInstrument(instrument)
                .withColumns(text.columns())
                .withTime(TimeFormat.valueOf(text.times().name()))
                .withZone(text.zone().getId())
                .withPriceExponent(text.priceScale());
        if (input.groups().stream().anyMatch(group -> group.instrument().isEmpty())) {
            format = format.refusingNames();
        }
        if (text.date().isPresent()) {
            format = format.withDate(text.date().get());
        }
        if (text.exclusion().isPresent()) {
            TextFormat.Exclusion exclusion = text.exclusion().get();
            format = format.withExcludedConditions(exclusion.column(), exclusion.mask());
        }
        if (input.barSize().isPresent()) {
            format = format.withBarMicros(micros(input.barSize().get())).withSessionDays(new CalendarDays(session));
        }
        return format;
    }

    private static long micros(Timeframe barSize) {
        if (barSize.isIntraday()) {
            return barSize.seconds() * 1_000_000L;
        }
        if (barSize.name().equals("1D")) {
            return CsvFormat.DAY_MICROS;
        }
        throw new UsageException("--bar-size " + barSize + ": input bars are intraday or 1D; longer ones are composed");
    }
}
