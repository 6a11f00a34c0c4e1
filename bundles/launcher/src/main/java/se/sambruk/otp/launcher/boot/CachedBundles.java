package se.sambruk.otp.launcher.boot;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * The installed bundles in a cache, as Felix lays them out. It passes over one whose files are cut, empty or gone without a word, and
 * then the platform waits for it to the end of its patience. So what a lost page, a full disk or a tidy program leaves behind is looked
 * for before the start: the ends of the files, not all that is in them, as this is done each time.
 */
final class CachedBundles {

    private static final Pattern FOLDER = Pattern.compile("bundle([1-9][0-9]*)");
    private static final Pattern REVISION = Pattern.compile("version([0-9]+)\\.([0-9]+)");
    private static final Pattern REFERENCE = Pattern.compile("(?:inputstream:)?reference:(file:.*)");
    private static final int NUMBERS_FROM = 2;
    private static final int INFO_LINES = 5;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_CENTRAL_LENGTH = 12;
    private static final int END_CENTRAL_OFFSET = 16;

    private final Path folder;

    /**
     * The bundles in a folder.
     *
     * @param folder the framework's
     */
    CachedBundles(Path folder) {
        this.folder = folder;
    }

    /**
     * Whether nothing is seen to be missing.
     *
     * @param expected the numbers of bundles that have to be there
     */
    boolean areWhole(Collection<String> expected) {
        for (String number : expected) {
            if (!Files.isDirectory(folder.resolve("bundle" + number))) {
                return false;
            }
        }
        try (DirectoryStream<Path> bundles = Files.newDirectoryStream(folder, "bundle*")) {
            for (Path bundle : bundles) {
                Matcher name = FOLDER.matcher(bundle.getFileName().toString());
                if (name.matches() && !isWhole(bundle, name.group(1))) {
                    return false;
                }
            }
            return true;
        } catch (IOException | RuntimeException e) {
            // Whatever cannot be read is nothing to start from.
            return false;
        }
    }

    private static boolean isWhole(Path bundle, String number) throws IOException {
        List<String> info = Files.readAllLines(bundle.resolve("bundle.info"));
        if (info.size() < INFO_LINES
                || !info.get(0).equals(number)
                || info.get(1).isBlank()) {
            return false;
        }
        for (String line : info.subList(NUMBERS_FROM, info.size())) {
            Long.parseLong(line);
        }
        return isRevisionWhole(bundle) && isDataWhole(bundle.resolve("data"));
    }

    private static boolean isRevisionWhole(Path bundle) throws IOException {
        Path last = null;
        long greatest = -1;
        try (DirectoryStream<Path> revisions = Files.newDirectoryStream(bundle, "version*")) {
            for (Path revision : revisions) {
                Matcher name = REVISION.matcher(revision.getFileName().toString());
                if (name.matches()) {
                    long order = Long.parseLong(name.group(1)) << Integer.SIZE | Long.parseLong(name.group(2));
                    last = order > greatest ? revision : last;
                    greatest = Math.max(order, greatest);
                }
            }
        }
        if (last == null) {
            return false;
        }
        String location = Files.readString(last.resolve("revision.location")).strip();
        Matcher reference = REFERENCE.matcher(location);
        if (reference.matches()) {
            return Files.exists(Path.of(URI.create(reference.group(1).replace(" ", "%20"))));
        }
        return !location.isEmpty() && isArchive(last.resolve("bundle.jar"));
    }

    /** Whether a jar begins and ends as one, and its list of files is where its end says. */
    private static boolean isArchive(Path jar) throws IOException {
        try (FileChannel in = FileChannel.open(jar)) {
            long size = in.size();
            ByteBuffer end = read(in, size - END_LENGTH, END_LENGTH);
            if (end.getInt(0) == END) {
                long central = Integer.toUnsignedLong(end.getInt(END_CENTRAL_OFFSET));
                return central + Integer.toUnsignedLong(end.getInt(END_CENTRAL_LENGTH)) == size - END_LENGTH
                        && read(in, 0, Integer.BYTES).getInt(0) == LOCAL
                        && read(in, central, Integer.BYTES).getInt(0) == CENTRAL;
            }
        }
        // Something follows its end, or it has none.
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.size() > 0;
        }
    }

    private static ByteBuffer read(FileChannel in, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (in.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("shorter than " + (from + length));
            }
        }
        return bytes;
    }

    // What Karaf remembers of its features and regions there: it waits for ever over half of it.
    private static boolean isDataWhole(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return true;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "*.json")) {
            for (Path file : files) {
                String text = Files.readString(file).strip();
                if (!text.startsWith("{") || !text.endsWith("}")) {
                    return false;
                }
            }
        }
        return true;
    }
}
