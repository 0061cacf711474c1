package io.tidemark.state.record;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest of a multiset of records: the sum modulo 2^256 of the SHA-256 of each record's canonical bytes, with their
 * count. Order does not matter, so parallel parts add up.
 */
public final class Digest {

    private static final int WORDS = 8;

    private final MessageDigest sha256 = sha256();
    private final byte[] hash = new byte[WORDS * Integer.BYTES];
    private final int[] sum = new int[WORDS];
    private long count;

    /** Adds one record. */
    public void add(CanonicalBytes record) {
        try {
            sha256.update(record.buffer(), 0, record.length());
            sha256.digest(hash, 0, hash.length);
        } catch (DigestException impossible) {
            throw new IllegalStateException(impossible);
        }
        long carry = 0;
        for (int word = WORDS - 1; word >= 0; word--) {
            int at = word * Integer.BYTES;
            long value = (hash[at] & 0xFFL) << 24
                    | (hash[at + 1] & 0xFFL) << 16
                    | (hash[at + 2] & 0xFFL) << 8
                    | hash[at + 3] & 0xFFL;
            carry = plus(word, value, carry);
        }
        count++;
    }

    /** Adds the records of another part. */
    public void add(Digest other) {
        long carry = 0;
        for (int word = WORDS - 1; word >= 0; word--) {
            carry = plus(word, other.sum[word] & 0xFFFF_FFFFL, carry);
        }
        count += other.count;
    }

    /** The digest as it is stored: the sum, then the count, big-endian. */
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(WORDS * Integer.BYTES + Long.BYTES);
        for (int word : sum) {
            bytes.putInt(word);
        }
        return bytes.putLong(count).array();
    }

    /** Reads what {@link #bytes} gave. */
    public static Digest of(byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        Digest digest = new Digest();
        for (int word = 0; word < WORDS; word++) {
            digest.sum[word] = bytes.getInt();
        }
        digest.count = bytes.getLong();
        return digest;
    }

    /** Records added. */
    public long count() {
        return count;
    }

    /** The sum as 64 hexadecimal digits. */
    public String hex() {
        StringBuilder hex = new StringBuilder(WORDS * 8);
        for (int word : sum) {
            hex.append(HexFormat.of().toHexDigits(word));
        }
        return hex.toString();
    }

    @Override
    public String toString() {
        return count + ":" + hex();
    }

    /** The deterministic id of a record: the first 16 bytes of the SHA-256 of its identifying fields, in hex. */
    public static String id(CanonicalBytes identity) {
        MessageDigest sha256 = sha256();
        sha256.update(identity.buffer(), 0, identity.length());
        return HexFormat.of().formatHex(sha256.digest(), 0, 16);
    }

    private long plus(int word, long value, long carry) {
        long total = (sum[word] & 0xFFFF_FFFFL) + value + carry;
        sum[word] = (int) total;
        return total >>> Integer.SIZE;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
