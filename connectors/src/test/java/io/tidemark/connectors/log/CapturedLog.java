package io.tidemark.connectors.log;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** What is logged while it is open: warnings and worse, a line each, with the messages of all causes. */
public final class CapturedLog extends AbstractAppender implements AutoCloseable {

    private static final List<String> LOGGERS = List.of("io.tidemark", "org.apache.flink");

    private final LoggerContext context = LoggerContext.getContext(false);
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private CapturedLog() {
        super("captured-" + UUID.randomUUID(), null, null, false, Property.EMPTY_ARRAY);
    }

    /** Opens one. */
    public static CapturedLog open() {
        CapturedLog log = new CapturedLog();
        log.start();
        for (String name : LOGGERS) {
            LoggerConfig logger = new LoggerConfig(name, Level.WARN, false);
            logger.addAppender(log, Level.WARN, null);
            log.context.getConfiguration().addLogger(name, logger);
        }
        log.context.updateLoggers();
        return log;
    }

    @Override
    public void append(LogEvent event) {
        StringBuilder line = new StringBuilder(event.getMessage().getFormattedMessage());
        for (Throwable cause = event.getThrown(); cause != null; cause = cause.getCause()) {
            line.append(" < ").append(cause);
        }
        lines.add(line.toString());
    }

    /** All lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void close() {
        LOGGERS.forEach(context.getConfiguration()::removeLogger);
        context.updateLoggers();
        stop();
    }
}
