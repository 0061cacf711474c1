package io.tidemark.connectors.simulator;

import java.nio.charset.StandardCharsets;

/** Kafka's default split of keys over partitions: murmur2 of the UTF-8 bytes, positive, modulo the count. */
public final class KafkaPartition {

    private static final int SEED = 0x9747b28c;
    private static final int M = 0x5bd1e995;
    private static final int R = 24;

    private KafkaPartition() {}

    /** The partition of a key among {@code partitions}. */
    public static int of(String key, int partitions) {
        return (murmur2(key.getBytes(StandardCharsets.UTF_8)) & 0x7fffffff) % partitions;
    }

    /** The 32-bit murmur2 hash as Kafka's clients compute it. */
    public static int murmur2(byte[] data) {
        int h = SEED ^ data.length;
        int words = data.length / Integer.BYTES;
        for (int i = 0; i < words; i++) {
            int at = i * Integer.BYTES;
            int k = (data[at] & 0xff)
                    | (data[at + 1] & 0xff) << 8
                    | (data[at + 2] & 0xff) << 16
                    | (data[at + 3] & 0xff) << 24;
            k *= M;
            k ^= k >>> R;
            k *= M;
            h = h * M ^ k;
        }
        h = tail(data, words * Integer.BYTES, h);
        h ^= h >>> 13;
        h *= M;
        return h ^ h >>> 15;
    }

    private static int tail(byte[] data, int from, int hash) {
        if (from == data.length) {
            return hash;
        }
        int h = hash;
        for (int i = from; i < data.length; i++) {
            h ^= (data[i] & 0xff) << Byte.SIZE * (i - from);
        }
        return h * M;
    }
}
