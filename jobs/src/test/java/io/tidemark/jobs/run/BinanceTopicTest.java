package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.BinanceFormat;
import io.tidemark.connectors.codec.BinanceLogFormat;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.jobs.service.EmbeddedKafka;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.book.Depth;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Binance's messages of several instruments in one topic give what their recorded files give. */
final class BinanceTopicTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final long NOON_MILLIS = 1_704_196_800_000L;
    private static final int MESSAGES = 2_000;
    private static final List<Instrument> INSTRUMENTS =
            List.of(Instrument.of("BTC-USDT.binance", "CRYPTO"), Instrument.of("ETH-USDT.binance", "CRYPTO"));

    @TempDir
    Path dir;

    /** A message and when it was received, milliseconds. */
    private record Message(long millis, String json) {}

    @Test
    void barsAndWhatWasKnownBesideThemAreThoseOfTheFiles() throws Exception {
        List<List<Message>> feeds = List.of(feed(1, "BTCUSDT", 42_000), feed(2, "ETHUSDT", 2_300));
        SimulatedLog files = files(feeds);
        Queue<Depth> depths = new ConcurrentLinkedQueue<>();
        Map<String, String> expected = new LogRun(files, dir)
                .anyMedium()
                .hearing(
                        "closed",
                        ClosedBars.class,
                        closed -> Optional.ofNullable(closed.depth()).ifPresent(depths::add))
                .run();
        assertThat(depths).filteredOn(depth -> depth.askSize() == 3).isNotEmpty();
        assertThat(depths)
                .filteredOn(depth -> !Double.isNaN(depth.imbalance5()))
                .isNotEmpty();
        assertThat(expected.get("bars")).doesNotStartWith("0:");
        assertThat(expected.get("side")).doesNotStartWith("0:");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0)) {
            KafkaTarget target = KafkaTarget.of(kafka.bootstrapServers());
            fill(target, feeds);
            KafkaLog topic =
                    new KafkaLog(target, Topic.MARKET_RAW.topicName(), feeds.size(), BinanceLogFormat.of(INSTRUMENTS));
            Map<String, String> said = new LogRun(files, dir)
                    .anyMedium()
                    .from(topic)
                    .parallelism(2)
                    .run();
            for (String stream : List.of("bars", "ema", "features", "signals", "closed", "side")) {
                assertThat(said.get(stream)).as(stream).isEqualTo(expected.get(stream));
            }
        }
    }

    private SimulatedLog files(List<List<Message>> feeds) throws IOException {
        List<FilePartition> partitions = new ArrayList<>();
        Map<String, Instrument> instruments = new TreeMap<>();
        for (int i = 0; i < feeds.size(); i++) {
            Instrument instrument = INSTRUMENTS.get(i);
            instruments.put(instrument.name(), instrument);
            Path file = dir.resolve(instrument.name());
            Files.write(
                    file,
                    feeds.get(i).stream()
                            .map(each -> each.millis() + "000000 " + each.json())
                            .toList());
            partitions.add(new FilePartition(
                    instrument.name(), List.of(PartFile.ascending(file.toString())), new BinanceFormat(instrument)));
        }
        MarketPlan plan = new MarketPlan(
                List.of(SimulatedLog.session("CRYPTO")),
                instruments,
                null,
                List.of(Timeframe.of("1m"), Timeframe.of("5m")),
                Timeframe.of("1m"),
                Align.SESSION,
                BarRules.of(SimulatedLog.BOUND_MICROS, true, NOON_MILLIS + 1_000L * MESSAGES));
        return new SimulatedLog(partitions, null, plan);
    }

    /** Plain and recorded messages in turn, and the clock's word between them. */
    private static void fill(KafkaTarget target, List<List<Message>> feeds) throws Exception {
        try (Admin admin = Admin.create(target.properties())) {
            TopicPlan.of(admin, feeds.size()).apply(admin, (short) 1);
        }
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(target.properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < feeds.size(); partition++) {
                int number = 0;
                for (Message message : feeds.get(partition)) {
                    String plain = message.json();
                    String recorded = message.millis() + "000000 " + plain;
                    send(producer, partition, message.millis(), number % 2 == 0 ? plain : recorded);
                    if (++number % 100 == 0) {
                        long micros = 1_000L * (message.millis() - 5_000);
                        String beat = "{\"type\":\"heartbeat\",\"event_us\":" + micros + "}";
                        send(producer, partition, message.millis(), beat);
                    }
                }
            }
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, int partition, long millis, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topic.MARKET_RAW.topicName(), partition, millis, null, bytes));
    }

    /** Trades, best quotes, books, what is ignored, what is broken, and an hour ahead of its receipt. */
    private static List<Message> feed(long seed, String symbol, double price) {
        Random random = new Random(seed);
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < MESSAGES; i++) {
            long millis = NOON_MILLIS + 1_000L * i + random.nextInt(900);
            String at = String.format(Locale.ROOT, "%.2f", price * (1 + 0.001 * random.nextGaussian()));
            String json =
                    switch (random.nextInt(20)) {
                        case 0 ->
                            "{'e':'bookTicker','u':" + i + ",'E':" + millis + ",'s':'" + symbol + "','b':'" + at
                                    + "','B':'2','a':'" + at + "','A':'3'}";
                        case 1 -> delta(symbol, i, millis, at);
                        case 2 -> trade(symbol, i, millis, "x");
                        case 3 -> trade(symbol, i, millis + 3_600_000L, at);
                        case 5 ->
                            "{'lastUpdateId':" + i + ",'symbol':'" + symbol + "','E':" + millis + ",'bids':[['" + at
                                    + "','2']],'asks':[['" + at + "','1']]}";
                        case 4 -> "{'stream':'s','data':" + trade(symbol, i, millis, at) + "}";
                        default -> trade(symbol, i, millis, at);
                    };
            messages.add(new Message(millis, json.replace('\'', '"')));
        }
        return messages;
    }

    private static String delta(String symbol, int id, long millis, String price) {
        return "{'e':'depthUpdate','E':" + millis + ",'s':'" + symbol + "','U':" + id + ",'u':" + id + ",'pu':0,'b':[['"
                + price + "','2']],'a':[['" + price + "','0']]}";
    }

    private static String trade(String symbol, int id, long millis, String price) {
        return "{'e':'trade','E':" + millis + ",'T':" + millis + ",'s':'" + symbol + "','t':" + id + ",'p':'" + price
                + "','q':'0.5','X':'MARKET','m':true}";
    }
}
