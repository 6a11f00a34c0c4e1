package se.sambruk.otp.plugins.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * A zip file that keeps to the limits. What it says of its sizes is looked at when it is opened, and held to while unpacking: an
 * archive can say what it likes. Used by one thread.
 */
public final class Archive implements AutoCloseable {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    /** Small files pack well without meaning harm. */
    private static final long RATIO_FROM = Limits.MEGABYTE;

    private final String name;
    private final ZipFile zip;
    private final Limits limits;
    private final Optional<Path> temporary;
    private final TreeMap<String, ZipEntry> files = new TreeMap<>();

    private Archive(String name, ZipFile zip, Limits limits, Optional<Path> temporary) {
        this.name = name;
        this.zip = zip;
        this.limits = limits;
        this.temporary = temporary;
    }

    /**
     * @param name what people know it by
     * @throws ProblemException if it is damaged or goes past a limit
     */
    public static Archive open(String name, Path file, Limits limits) {
        return open(name, file, limits, Optional.empty());
    }

    private static Archive open(String name, Path file, Limits limits, Optional<Path> temporary) {
        try {
            Archive archive = new Archive(name, new ZipFile(file.toFile(), names(file)), limits, temporary);
            try {
                archive.list();
                return archive;
            } catch (RuntimeException e) {
                archive.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Faults.refusal(e, "OTP-7011", name);
        }
    }

    // Names written by older programs are in the encoding of DOS.
    private static Charset names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            zip.stream().forEach(ZipEntry::getName);
            return StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            return otherNames();
        } catch (ZipException e) {
            // A damaged one is told of when it is opened again.
            return otherNames();
        }
    }

    private static Charset otherNames() {
        return Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;
    }

    private void list() {
        if (zip.size() > limits.entries()) {
            throw Faults.refusal("OTP-7021", name, zip.size(), limits.entries());
        }
        long total = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            total += Math.max(0, entry.getSize());
            if (total > limits.unpackedBytes()) {
                throw tooLarge();
            }
            if (!entry.isDirectory()) {
                add(entry);
            }
        }
    }

    private void add(ZipEntry entry) {
        String path = entry.getName();
        if (!isSafe(path)) {
            throw Faults.refusal("OTP-7024", name, path);
        }
        if (entry.getSize() > RATIO_FROM && entry.getSize() / limits.ratio() > entry.getCompressedSize()) {
            throw Faults.refusal("OTP-7023", name, path, limits.ratio());
        }
        if (files.put(path, entry) != null) {
            throw Faults.refusal("OTP-7025", name, path);
        }
    }

    private static boolean isSafe(String path) {
        if (path.isEmpty() || path.startsWith("/") || path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return false;
            }
        }
        return !path.matches("[A-Za-z]:.*");
    }

    /** What people know it by. */
    public String name() {
        return name;
    }

    /** The paths of its files, without folders. */
    public SortedSet<String> paths() {
        return files.navigableKeySet();
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** Whether any of its files lies in a folder, or folders below it. */
    public boolean hasFolder(String folder) {
        String next = files.ceilingKey(folder);
        return next != null && next.startsWith(folder);
    }

    /** The bytes of a file; no more of them than the archive said. */
    public InputStream open(String path) throws IOException {
        ZipEntry entry = files.get(path);
        if (entry == null) {
            throw new IOException(path);
        }
        return new BoundedInput(zip.getInputStream(entry), entry.getSize());
    }

    /**
     * All bytes of a file.
     *
     * @throws ProblemException if the archive is damaged there
     */
    public byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            in.transferTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw Faults.refusal(e, "OTP-7012", name, path);
        }
    }

    /** How long a file says that it is. */
    public long size(String path) {
        return Math.max(0, files.get(path).getSize());
    }

    /** How much may come out of it. */
    public long unpackedLimit() {
        return limits.unpackedBytes();
    }

    /** That more comes out of it than that. */
    public ProblemException tooLarge() {
        return Faults.refusal("OTP-7022", name, Limits.megabytes(limits.unpackedBytes()));
    }

    /**
     * An archive that is a file in this one, under the same name and limits. It is opened as a framework opens it, by the list at
     * its end: whoever reads from its beginning may see other files.
     *
     * @throws ProblemException if it is damaged or goes past a limit
     */
    public Archive nested(String path) {
        try {
            Path copy = Files.createTempFile("otp-nested", ".zip");
            try {
                try (InputStream in = open(path)) {
                    Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                } catch (ZipException e) {
                    throw Faults.refusal(e, "OTP-7012", name, path);
                }
                return open(name, copy, limits, Optional.of(copy));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(copy);
                throw e;
            }
        } catch (IOException e) {
            throw new ProblemException(Faults.unread(name, e), e);
        }
    }

    /** Its manifest; empty if it has none, or one that cannot be read. */
    public Optional<Manifest> manifest() {
        if (!has(MANIFEST)) {
            return Optional.empty();
        }
        try (InputStream in = open(MANIFEST)) {
            return Optional.of(new Manifest(in));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
            if (temporary.isPresent()) {
                Files.deleteIfExists(temporary.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
