package io.tidemark.connectors.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws JSON records as writers may write them, and what may become of them on the way. */
final class JsonDraws {

    private static final String[] BLANKS = {"", "", "", "", " ", "\t", " \r\n "};
    private static final String[] STRANGE = {
        "NaN",
        "-Infinity",
        "1e400",
        "-1E-400",
        "-0",
        "-0.0",
        "007",
        "0.",
        ".5",
        "+1",
        "1.",
        "--1",
        "1e",
        "1e+",
        "0x10",
        "99999999999999999999999",
        "9223372036854775807",
        "-9223372036854775808",
        "0.000000000000000000000000000001",
        "1".repeat(40),
        "1".repeat(41),
        "1".repeat(64),
        "1".repeat(65),
        "1." + "0".repeat(38),
        "1." + "0".repeat(70),
        "true",
        "false",
        "null",
        "nul",
        "nulll",
        "{}",
        "[]",
        "[[[1]]]",
        "[[[[1]]]]",
        "{\"a\":{\"b\":{\"c\":1}}}",
        "\"\"",
        "\"buy\"",
        "\"sell\"",
        "\"unknown\"",
        "\"BUY\"",
        "\"\\u0062uy\"",
        "\"\\u0000\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"é\"",
        "\"😀\"",
        "\"\u007f\"",
        "\"\t\"",
        "\"a\\",
        "\"\\x\"",
        "\"unfinished",
        "'1'",
        "\"1\"2",
        "1 2",
        "1,",
        "",
    };
    private static final String[] PIECES = {
        "\"",
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\\",
        "\\u0041",
        "\\\"",
        "null",
        "0",
        "-",
        ".",
        "e5",
        "\uFEFF",
        " ",
        "\n",
        "\u0000",
        "\"price\":1,",
        ",\"type\":\"trade\"",
        ",\"x\":1",
        "{\"a\":",
        "[[[[[",
        "//",
        "/**/",
        "é",
    };
    private static final int[][] NOT_UTF8 = {
        {0xff},
        {0xc0, 0x80},
        {0xed, 0xa0, 0x80},
        {0xe2, 0x82},
        {0x80},
        {0xf8, 0x88, 0x80, 0x80, 0x80},
        {0xef, 0xbb, 0xbf},
    };

    private final Random random;

    JsonDraws(long seed) {
        random = new Random(seed);
    }

    /** A record that is JSON and mostly a good one. */
    String record() {
        JsonType type = JsonType.values()[random.nextInt(3)];
        List<String> members = new ArrayList<>();
        members.add(member("type", quoted(chance(0.98) ? type.label() : "feed-status")));
        for (JsonKey key : type.required()) {
            if (chance(0.995)) {
                members.add(member(key.label(), value(key)));
            }
        }
        for (JsonKey key : type.optional()) {
            if (chance(0.7)) {
                members.add(member(key.label(), chance(0.1) ? "null" : value(key)));
            }
        }
        if (chance(0.05)) {
            members.add(
                    member(pick("venue", "x", "prices", "Price", "é"), pick("1", "[{}]", "\"\\n\"", "{\"a\":null}")));
        }
        if (chance(0.3)) {
            Collections.shuffle(members, random);
        }
        return blank() + "{" + String.join(",", members) + "}" + blank();
    }

    private String member(String key, String value) {
        return blank() + quoted(key) + blank() + ":" + blank() + value + blank();
    }

    private String value(JsonKey key) {
        return switch (key) {
            case INSTRUMENT -> quoted(pick("A", "B", "BTC-USD.simbit", "X", "", "é", "A\\u0042", "A\\/B"));
            case EVENT_US, INGEST_US -> either(String.valueOf(1_704_207_600_000_000L + random.nextInt()));
            case SIDE -> quoted(pick("buy", "sell", "unknown"));
            case ID -> chance(0.2) ? quoted(pick("abc", "t-77", "12x")) : either(String.valueOf(random.nextLong()));
            case SEQUENCE -> either(String.valueOf(random.nextInt()));
            default -> either(decimal());
        };
    }

    private String decimal() {
        String whole = String.valueOf(random.nextInt(100_000));
        String number = chance(0.7) ? whole + "." + random.nextInt(1_000_000_000) : whole;
        return chance(0.05) ? number + pick("e2", "E-3", "e+0") : number;
    }

    /** A record that something has happened to, which may still be a good one. */
    byte[] mutation() {
        byte[] bytes = (chance(0.3) ? strange() : record()).getBytes(StandardCharsets.UTF_8);
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            bytes = change(bytes);
        }
        return bytes;
    }

    /** A record with a value that is none, or with keys that it should not have. */
    private String strange() {
        String record = record();
        int from = record.indexOf(':', random.nextInt(record.length()));
        if (from < 0) {
            return record;
        }
        int to = from + 1;
        while (to < record.length() && record.charAt(to) != ',' && record.charAt(to) != '}') {
            to++;
        }
        return record.substring(0, from + 1) + pick(STRANGE) + record.substring(to);
    }

    private byte[] change(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(8)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> spliced(bytes, at, at, pick(PIECES).getBytes(StandardCharsets.UTF_8));
            case 3 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(6)), new byte[0]);
            case 4 -> spliced(bytes, at, at, notUtf8());
            case 5 -> swapped(bytes);
            case 6 -> spliced(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
            default -> bytes;
        };
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] notUtf8() {
        int[] codes = NOT_UTF8[random.nextInt(NOT_UTF8.length)];
        byte[] bytes = new byte[codes.length];
        for (int i = 0; i < codes.length; i++) {
            bytes[i] = (byte) codes[i];
        }
        return bytes;
    }

    /** One key under the name of another, so that it often stands twice. */
    private byte[] swapped(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String from = pick(JsonKey.labels().toArray(new String[0]));
        String to = pick(JsonKey.labels().toArray(new String[0]));
        return text.replace(quoted(from), quoted(to)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] spliced = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
        return spliced;
    }

    private String either(String number) {
        return chance(0.5) ? number : quoted(number);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private String blank() {
        return chance(0.8) ? "" : pick(BLANKS);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
