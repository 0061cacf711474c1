package io.tidemark.jobs.live;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as a line for a terminal: key, tab, value. Whatever somebody wrote into a topic, it moves no cursor. */
final class TailText {

    private TailText() {}

    static String of(ConsumerRecord<byte[], byte[]> record) {
        return text(record.key(), "") + '\t' + text(record.value(), "null");
    }

    private static String text(byte[] bytes, String absent) {
        if (bytes == null) {
            return absent;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.chars().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(each -> {
            if (Character.isISOControl(each)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", each));
            } else {
                escaped.append((char) each);
            }
        });
        return escaped.toString();
    }
}
