package se.sambruk.otp.plugins.state;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.plugins.file.Part;
import se.sambruk.otp.plugins.folder.Stamp;

/**
 * Remembers what became of each file, in one file that is replaced as a whole. One that is lost or cannot be read costs the next
 * start some time: every file is then looked at anew. Thread-safe.
 */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final String FORM = "1";

    private final Path file;
    private final boolean lost;
    private volatile SortedMap<String, Record> records;
    private boolean saved = true;

    private Journal(Path file, SortedMap<String, Record> records, boolean lost) {
        this.file = file;
        this.records = records;
        this.lost = lost;
    }

    public static Journal open(Path file) {
        SortedMap<String, Record> records = new TreeMap<>();
        boolean lost = true;
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(in);
            if (FORM.equals(properties.getProperty("form"))) {
                for (int i = 0; properties.containsKey(i + ".name"); i++) {
                    Record record = read(new Fields(properties, i + "."));
                    records.put(record.name(), record);
                }
                lost = false;
            }
        } catch (NoSuchFileException e) {
            LOG.debug("There is no {} yet", file);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read; every plugin is looked at anew", file, e);
            records.clear();
        }
        return new Journal(file, Collections.unmodifiableSortedMap(records), lost);
    }

    /** Whether nothing is known of what was remembered before this was opened; also where nothing was. */
    public boolean wasLost() {
        return lost;
    }

    /** By name; a snapshot. */
    public SortedMap<String, Record> records() {
        return records;
    }

    public Optional<Record> find(String name) {
        return Optional.ofNullable(records.get(name));
    }

    /**
     * Remembers a file; on disk before this returns, if the disk lets it. Otherwise at {@link #save}: a plugin that works is not to
     * go because its disk is full.
     */
    public synchronized void put(Record record) {
        SortedMap<String, Record> next = new TreeMap<>(records);
        next.put(record.name(), record);
        replace(next);
    }

    public synchronized void remove(String name) {
        SortedMap<String, Record> next = new TreeMap<>(records);
        if (next.remove(name) != null) {
            replace(next);
        }
    }

    private void replace(SortedMap<String, Record> next) {
        records = Collections.unmodifiableSortedMap(next);
        boolean before = saved;
        saved = false;
        try {
            write();
        } catch (IOException e) {
            if (before) {
                LOG.warn("{} could not be written; it is tried again", file, e);
            }
        }
    }

    /** Writes what could not be written before. Returns whether everything that is remembered is on disk. */
    public synchronized boolean save() {
        if (!saved) {
            try {
                write();
            } catch (IOException e) {
                LOG.debug("{} can still not be written", file, e);
            }
        }
        return saved;
    }

    private void write() throws IOException {
        Properties properties = new Properties();
        properties.setProperty("form", FORM);
        int i = 0;
        for (Record record : records.values()) {
            write(record, new Fields(properties, i++ + "."));
        }
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Files.createDirectories(file.getParent());
        WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        saved = true;
    }

    private static void write(Record record, Fields out) {
        out.put("name", record.name());
        out.put("size", Long.toString(record.stamp().size()));
        out.put("modified", Long.toString(record.stamp().modified()));
        out.put("identity", record.stamp().identity());
        record.hash().ifPresent(hash -> out.put("hash", hash.hex()));
        out.put("policy", record.policy());
        out.put("accepted", Boolean.toString(record.accepted()));
        out.put("kind", record.kind().wire());
        out.put("id", record.id());
        record.version().ifPresent(version -> out.put("version", version));
        out.put("since", record.since().toString());
        record.usedVersion().ifPresent(version -> out.put("used", version));
        int number = 0;
        for (Offer offer : new TreeSet<>(record.offers())) {
            Fields part = out.inside("offer." + number++ + ".");
            part.put("point", offer.point());
            part.put("id", offer.id());
        }
        record.usedHash().ifPresent(hash -> out.put("usedHash", hash.hex()));
        int i = 0;
        for (Artifact artifact : record.used()) {
            Fields part = out.inside("bundle." + i++ + ".");
            part.put("location", artifact.location());
            part.put("hash", artifact.hash().hex());
            part.put("type", artifact.type().name());
            part.put("name", artifact.symbolicName());
            part.put("version", artifact.version());
            part.put("edition", artifact.edition());
            part.put("modified", Long.toString(artifact.modified()));
        }
    }

    private static Record read(Fields in) {
        List<Artifact> used = new ArrayList<>();
        for (int i = 0; in.inside("bundle." + i + ".").find("location").isPresent(); i++) {
            Fields part = in.inside("bundle." + i + ".");
            used.add(new Artifact(
                    part.get("location"),
                    new ContentHash(part.get("hash")),
                    Part.Type.valueOf(part.get("type")),
                    part.get("name"),
                    part.get("version"),
                    part.get("edition"),
                    Long.parseLong(part.get("modified"))));
        }
        // Journals of before offers were remembered have none.
        Set<Offer> offers = new HashSet<>();
        for (int i = 0; in.inside("offer." + i + ".").find("id").isPresent(); i++) {
            Fields part = in.inside("offer." + i + ".");
            offers.add(new Offer(part.get("point"), part.get("id")));
        }
        boolean accepted = Boolean.parseBoolean(in.get("accepted"));
        return new Record(
                in.get("name"),
                new Stamp(Long.parseLong(in.get("size")), Long.parseLong(in.get("modified")), in.get("identity")),
                in.find("hash").map(ContentHash::new),
                in.get("policy"),
                accepted,
                false,
                WireValue.of(PluginKind.class, in.get("kind")),
                in.get("id"),
                in.find("version"),
                Instant.parse(in.get("since")),
                used,
                in.find("used"),
                offers,
                // An earlier platform did not write it down; of what was accepted it is the file's own.
                in.find("usedHash")
                        .or(() -> accepted ? in.find("hash") : Optional.empty())
                        .map(ContentHash::new),
                List.of());
    }

    /** Properties whose names begin in the same way. */
    private record Fields(Properties properties, String prefix) {
        void put(String name, String value) {
            properties.setProperty(prefix + name, value);
        }

        Optional<String> find(String name) {
            return Optional.ofNullable(properties.getProperty(prefix + name));
        }

        String get(String name) {
            return find(name).orElseThrow(() -> new IllegalArgumentException("no " + prefix + name));
        }

        Fields inside(String more) {
            return new Fields(properties, prefix + more);
        }
    }
}
