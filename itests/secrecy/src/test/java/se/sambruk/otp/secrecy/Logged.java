package se.sambruk.otp.secrecy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** All that is logged, by the platform and what it stands on, at every level and with whole exceptions. */
final class Logged extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("se.sambruk.otp");

    private final List<LogRecord> records = new ArrayList<>();

    Logged() {
        setLevel(Level.ALL);
        for (Handler handler : ROOT.getHandlers()) {
            handler.setLevel(Level.OFF);
        }
        OURS.setLevel(Level.ALL);
        ROOT.addHandler(this);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        records.add(entry);
    }

    /** What has been logged since this was last asked, each with what its exception says, and the causes of that. Where it was thrown tells nothing of a case. */
    synchronized String taken() {
        StringBuilder text = new StringBuilder();
        for (LogRecord entry : records) {
            text.append(entry.getLevel()).append(' ').append(entry.getLoggerName());
            text.append(' ').append(entry.getMessage()).append('\n');
            append(entry.getThrown(), text);
        }
        records.clear();
        return text.toString();
    }

    private static void append(Throwable thrown, StringBuilder text) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            text.append(one).append('\n');
            for (Throwable suppressed : one.getSuppressed()) {
                append(suppressed, text);
            }
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
