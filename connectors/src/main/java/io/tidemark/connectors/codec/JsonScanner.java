package io.tidemark.connectors.codec;

/**
 * Reads the records that nearly all are: a flat object of known keys in any order, in ASCII, without escapes and
 * exponents. It takes nothing that {@link JsonTokens} would not take alike; whatever else it meets, it leaves to it.
 */
final class JsonScanner {

    private static final int LONGEST_NUMBER = 40;
    private static final int NOT_UNDERSTOOD = -1;

    private byte[] bytes;
    private int at;
    private int end;
    private int likely;

    /** False when the line has to be read in the other way; the members have no meaning then. */
    boolean scan(Line line, JsonMembers into) {
        bytes = line.bytes;
        at = line.from;
        end = line.to;
        likely = 0;
        into.begin(bytes);
        if (!takes('{')) {
            return false;
        }
        do {
            if (!member(into)) {
                return false;
            }
        } while (takes(','));
        return takes('}') && isAtEnd();
    }

    private boolean member(JsonMembers into) {
        if (!takes('"')) {
            return false;
        }
        int from = at;
        int to = text();
        JsonKey key = to == NOT_UNDERSTOOD ? null : JsonKey.find(bytes, from, to, likely);
        if (key == null || !into.see(key) || !takes(':')) {
            return false;
        }
        likely = key.ordinal() + 1;
        return value(key, into);
    }

    private boolean value(JsonKey key, JsonMembers into) {
        if (takes('"')) {
            int from = at;
            int to = text();
            into.text(key, from, to);
            return to != NOT_UNDERSTOOD;
        }
        if (at < end && bytes[at] == 'n') {
            return isNull();
        }
        int from = at;
        into.number(key, from, number());
        return at > from && at - from <= LONGEST_NUMBER;
    }

    /** Goes behind the closing quote and gives its place. */
    private int text() {
        for (; at < end; at++) {
            byte b = bytes[at];
            if (b == '"') {
                return at++;
            }
            // Bytes of 128 and more are negative: what is no ASCII is left to a reader that checks it.
            if (b < ' ' || b == '\\') {
                return NOT_UNDERSTOOD;
            }
        }
        return NOT_UNDERSTOOD;
    }

    /** Goes behind a number without leading zeros and exponent; stays where there is none. */
    private int number() {
        int start = at;
        if (at < end && bytes[at] == '-') {
            at++;
        }
        int first = at;
        int digits = digits();
        boolean plain = digits == 1 || digits > 1 && bytes[first] != '0';
        if (plain && at < end && bytes[at] == '.') {
            at++;
            plain = digits() > 0;
        }
        if (!plain) {
            at = start;
        }
        return at;
    }

    private int digits() {
        int start = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - start;
    }

    private boolean isNull() {
        if (end - at < 4 || bytes[at + 1] != 'u' || bytes[at + 2] != 'l' || bytes[at + 3] != 'l') {
            return false;
        }
        at += 4;
        return true;
    }

    private boolean isAtEnd() {
        skipBlanks();
        return at == end;
    }

    /** Goes over blanks, and behind this byte if it comes next. */
    private boolean takes(char expected) {
        skipBlanks();
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
    }
}
