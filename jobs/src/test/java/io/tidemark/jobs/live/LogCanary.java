package io.tidemark.jobs.live;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Hears everything that is logged from now on, at level DEBUG, and keeps the lines that have one of these words. */
final class LogCanary implements AutoCloseable {

    private final List<String> words;
    private final Queue<String> singing = new ConcurrentLinkedQueue<>();
    private final AtomicLong lines = new AtomicLong();
    private final LoggerContext context = (LoggerContext) LogManager.getContext(false);
    private final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("org.postgresql");
    private final Ear ear = new Ear();
    private final Handler julEar = new JulEar();
    private final LoggerConfig root = context.getConfiguration().getRootLogger();
    private final Level before = root.getLevel();

    private LogCanary(List<String> words) {
        this.words = words;
    }

    static LogCanary listening(List<String> words) {
        LogCanary canary = new LogCanary(words);
        canary.ear.start();
        // The others say no more than before.
        for (Appender other : List.copyOf(canary.root.getAppenders().values())) {
            canary.root.removeAppender(other.getName());
            canary.root.addAppender(other, canary.before, null);
        }
        canary.root.addAppender(canary.ear, Level.DEBUG, null);
        canary.root.setLevel(Level.DEBUG);
        canary.context.updateLoggers();
        canary.jul.setLevel(java.util.logging.Level.ALL);
        canary.jul.addHandler(canary.julEar);
        return canary;
    }

    /** How many lines it has heard. */
    long lines() {
        return lines.get();
    }

    /** Lines with a word. */
    Queue<String> singing() {
        return singing;
    }

    private void hear(String line) {
        lines.incrementAndGet();
        if (words.stream().anyMatch(line::contains)) {
            singing.add(line);
        }
    }

    @Override
    public void close() {
        jul.removeHandler(julEar);
        jul.setLevel(null);
        root.removeAppender(ear.getName());
        root.setLevel(before);
        context.updateLoggers();
        ear.stop();
    }

    private final class Ear extends AbstractAppender {

        Ear() {
            super("canary", null, null, true, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            hear(event.getMessage().getFormattedMessage() + ' ' + event.getThrown());
        }
    }

    private final class JulEar extends Handler {

        @Override
        public void publish(LogRecord entry) {
            hear(new java.util.logging.SimpleFormatter().formatMessage(entry) + ' ' + entry.getThrown());
        }

        @Override
        public void flush() {
            lines.get();
        }

        @Override
        public void close() {
            lines.get();
        }
    }
}
