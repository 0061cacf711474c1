package io.tidemark.jobs.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may become of a record on its way into a topic. Some of it is a good record still. */
final class Poison {

    private static final int TEN_KILOBYTES = 10 << 10;
    private static final String[] NUMBERS = {
        "\"-1.5\"",
        "-1.5",
        "1e400",
        "\"1e400\"",
        "NaN",
        "\"NaN\"",
        "Infinity",
        "0",
        "-0",
        "1e-400",
        "\"\"",
        "null",
        "true",
        "{}",
        "[]",
        "\"0x10\"",
        "99999999999999999999999999",
        "\"" + "9".repeat(60) + "\"",
        "1." + "0".repeat(70),
        "1e",
        "--1"
    };
    /** 1970 and before, 2262, and the ends of what 64 bits hold: one of them means "no time" inside. */
    private static final String[] TIMES = {
        "0",
        "1",
        "-1",
        "9214646400000000",
        "\"9214646400000000\"",
        "9223372036854775807",
        "-9223372036854775808",
        "-9223372036854775807",
        "99999999999999999999",
        "1.5e15",
        "null",
        "\"1970-01-01T00:00:00Z\"",
        "\"\""
    };

    private static final String[] WHOLES = {
        "-1", "9223372036854775807", "-9223372036854775808", "1e5", "\"a\"", "\"\"", "null", "1.5", "\"\\u0000\""
    };
    private static final Map<String, String[]> STRANGE = new TreeMap<>(Map.of(
            "type", new String[] {"\"liquidation\"", "\"bar\"", "\"TRADE\"", "\"\"", "null", "7", "{}"},
            "instrument",
                    new String[] {
                        "\"NOPE-USD.simbit\"", "\"\"", "null", "7", "\"\\u0000\"", "\"" + "x".repeat(900) + "\""
                    },
            "event_us", TIMES,
            "price", NUMBERS,
            "size", NUMBERS,
            "bid", NUMBERS,
            "ask_size", NUMBERS,
            "side", new String[] {"\"BUY\"", "\"neither\"", "1", "null"},
            "id", WHOLES,
            "sequence", WHOLES));
    private static final List<String> KEYS = List.copyOf(STRANGE.keySet());
    private static final String[] PIECES = {
        "\"",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\\",
        "\\u00",
        "\"\"",
        "}{",
        "[[[[[[",
        "null",
        "-",
        ".",
        "e5",
        " ",
        "\n",
        "\u0000",
        "\uFEFF",
        "\"price\":1,",
        ",\"x\":1",
        "//",
        "é"
    };
    private static final byte[][] NOT_UTF8 = {
        {(byte) 0xff},
        {(byte) 0xc0, (byte) 0x80},
        {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
        {(byte) 0xe2, (byte) 0x82},
        {(byte) 0x80}
    };

    private final Random random;

    Poison(long seed) {
        random = new Random(seed);
    }

    /** A mutation of a good record; null is a tombstone. */
    byte[] of(String good) {
        if (random.nextInt(20) == 0) {
            return whole();
        }
        boolean isStrange = random.nextBoolean();
        byte[] bytes = (isStrange ? strange(good) : good).getBytes(StandardCharsets.UTF_8);
        for (int changes = random.nextInt(2) + (isStrange ? 0 : 1); changes > 0; changes--) {
            bytes = change(bytes);
        }
        return bytes;
    }

    /** A key that is not the instrument's. */
    byte[] key() {
        return random.nextInt(4) == 0 ? null : noise(random.nextInt(12));
    }

    /** The same record with another value of a key that it has. */
    static String with(String record, String key, String value) {
        return Pattern.compile("(\"" + key + "\":)(\"[^\"]*\"|[^,}]*)")
                .matcher(record)
                .replaceFirst("$1" + Matcher.quoteReplacement(value));
    }

    private byte[] whole() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> new byte[0];
            case 2 -> noise(TEN_KILOBYTES);
            case 3 -> "[".repeat(TEN_KILOBYTES).getBytes(StandardCharsets.UTF_8);
            default -> noise(random.nextInt(300));
        };
    }

    private String strange(String good) {
        String key = KEYS.get(random.nextInt(KEYS.size()));
        return with(good, key, pick(STRANGE.get(key)));
    }

    private byte[] change(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> spliced(bytes, at, at, pick(PIECES).getBytes(StandardCharsets.UTF_8));
            case 2 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(6)), new byte[0]);
            case 3 -> spliced(bytes, at, at, NOT_UTF8[random.nextInt(NOT_UTF8.length)]);
            case 4 -> spliced(bytes, at, at, noise(1));
            default -> flipped(bytes);
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] spliced = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
        return spliced;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private String pick(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }
}
