package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.CsvFormat;
import io.tidemark.connectors.codec.CsvKind;
import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Venues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Writes a small hostile log: four ragged partitions with every outcome of the gate. */
final class LogFiles {

    static final long BOUND_MICROS = 2_000_000L;
    private static final long START_MICROS = 1_700_000_000_000_000L;

    private final Path folder;
    private final Random random = new Random(20_261_125L);

    LogFiles(Path folder) {
        this.folder = folder;
    }

    /** The gate's rule of these tests: the instrument CLOSED has no session. */
    static Admission admission() {
        return new Admission(BOUND_MICROS, new Venues() {
            @Override
            public Standing place(MarketEvent event) {
                return event.instrument.equals("CLOSED") ? Standing.CLOSED : Standing.OPEN;
            }

            @Override
            public String why(MarketEvent event) {
                return "";
            }
        });
    }

    /** Two plain files, a gzip one with CRLF and byte order mark, a log part with heartbeats, and quote bars. */
    List<FilePartition> write(int lines) throws IOException {
        return List.of(trades(lines), zipped(lines / 5), log(lines), bars(lines / 4));
    }

    private FilePartition trades(int lines) throws IOException {
        StringBuilder first = new StringBuilder("time,price,size,side,id\n");
        StringBuilder second = new StringBuilder("time,price,size,side,id\n\n");
        for (int i = 0; i < lines; i++) {
            (i < lines / 3 ? first : second).append(trade(i)).append('\n');
        }
        Path a = plain("a1.csv", first.toString());
        Path b = plain("a2.csv", second.substring(0, second.length() - 1));
        return FilePlan.partition("trades", List.of(b, a), format("A"));
    }

    private static CsvFormat format(String name) {
        return CsvFormat.of(CsvKind.TRADES).withInstrument(Instrument.of(name, "CRYPTO"));
    }

    private String trade(int i) {
        long micros = START_MICROS + i * 700_000L + random.nextInt(900_000);
        return switch (random.nextInt(20)) {
            case 0 -> micros - 5_000_000L + ",1.5,2,buy," + i;
            case 1 -> micros + 30L * 86_400_000_000L + ",1.5,2,buy," + i;
            case 2 -> micros + ",abc,2,buy," + i;
            case 3 -> "garbage";
            default -> micros + "," + (100 + random.nextInt(50)) + ".25," + random.nextInt(9) + ",sell," + i;
        };
    }

    private FilePartition zipped(int lines) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFFtime,price,size,side,id\r\n");
        for (int i = 0; i < lines; i++) {
            text.append(trade(i * 3)).append("\r\n");
        }
        return FilePlan.partition("zipped", List.of(gzip("b.csv", text.toString())), format("C"));
    }

    private FilePartition log(int lines) throws IOException {
        StringBuilder text = new StringBuilder("type,instrument,event_us,ingest_us,price,size,side,id,sequence\n");
        for (int i = 0; i < lines; i++) {
            long micros = START_MICROS + i * 500_000L;
            String name = random.nextInt(10) == 0 ? "CLOSED" : "SIM" + random.nextInt(7);
            long event = random.nextInt(15) == 0 ? micros - 9_000_000L : micros + random.nextInt(400_000);
            long ingest = random.nextInt(25) == 0 ? event - 700_000_000L : event + 1_000L;
            text.append(
                            i % 10 == 9
                                    ? "H,," + micros + ",,,,,,"
                                    : "T," + name + ',' + event + ',' + ingest + ",2.5,1,BUY," + i + ',' + i)
                    .append('\n');
        }
        CsvFormat format = CsvFormat.of(CsvKind.LOG).withListings(name -> Instrument.of(name, "CRYPTO"));
        return FilePlan.partition("part-0", List.of(plain("part-0.csv", text.toString())), format);
    }

    private FilePartition bars(int lines) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            rows.add((START_MICROS / 1_000_000L + i * 60L) + ",1,2,0.5,1.5,0,2,3,1.5,2.5,0");
        }
        String header =
                "time,bid_open,bid_high,bid_low,bid_close,bid_size,ask_open,ask_high,ask_low,ask_close,ask_size\n";
        StringBuilder newestFirst = new StringBuilder(header);
        for (int i = lines / 2 - 1; i >= 0; i--) {
            newestFirst.append(rows.get(i)).append('\n');
        }
        String rest = header + String.join("\n", rows.subList(lines / 2, lines));
        CsvFormat format =
                CsvFormat.of(CsvKind.BARS).withBarMicros(60_000_000L).withInstrument(Instrument.of("D", "FX"));
        return FilePlan.partition(
                "bars", List.of(plain("d1.csv", newestFirst.toString()), plain("d2.csv", rest)), format);
    }

    Path plain(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** A gzip file whose name does not say so. */
    Path gzip(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), zip(text));
    }

    static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
