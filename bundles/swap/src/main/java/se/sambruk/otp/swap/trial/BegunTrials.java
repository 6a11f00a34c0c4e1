package se.sambruk.otp.swap.trial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * Remembers which trials have begun and not ended, for code that takes the whole process with it: without this every start would end
 * in the same trial. A mark goes when a verdict has come, and only then, as a process that is told to exit by the code on trial
 * stops in an orderly way. Once may be chance, such as a process that somebody killed. Thread-safe.
 */
public final class BegunTrials {
    private static final Logger LOG = LoggerFactory.getLogger(BegunTrials.class);
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([1-9])");
    private static final int TOO_OFTEN = 2;
    private static final int MOST = 500;

    private final Path file;
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    // Within a process a trial may be cut off as often as its bundle goes.
    private final Set<String> begunHere = new HashSet<>();

    /**
     * @param file where they are kept; need not exist
     */
    public BegunTrials(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .map(LINE::matcher)
                        .filter(Matcher::matches)
                        .forEach(line -> counts.put(line.group(1), Integer.valueOf(line.group(2))));
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read; every trial counts as the first", file, e);
        }
    }

    /** Whether earlier processes have ended in this trial so often that it is not to be begun again. */
    synchronized boolean isDeadly(ContentHash what) {
        return counts.getOrDefault(what.hex(), 0) >= TOO_OFTEN && !begunHere.contains(what.hex());
    }

    /** On disk before this returns: the next moment there may be no process. */
    synchronized void begin(ContentHash what) {
        if (!begunHere.add(what.hex())) {
            return;
        }
        counts.merge(what.hex(), 1, Integer::sum);
        while (counts.size() > MOST) {
            counts.remove(counts.keySet().iterator().next());
        }
        write();
    }

    /** A verdict has come. */
    synchronized void ended(ContentHash what) {
        begunHere.remove(what.hex());
        if (counts.remove(what.hex()) != null) {
            write();
        }
    }

    private void write() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        String lines = counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            replace(fresh, lines);
        } catch (IOException e) {
            LOG.warn("{} cannot be written; a trial that ends the process is not remembered", file, e);
        }
    }

    private void replace(Path fresh, String lines) throws IOException {
        try (FileChannel out = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
