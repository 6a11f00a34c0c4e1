package se.sambruk.otp.plugins.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** What a file is, told by its content; its name decides only between kinds of text. */
public enum FileKind {
    /** A text file that holds a whole pack. */
    PACK_TEXT,
    /** A zip or jar with a pack in it. */
    PACK_ARCHIVE,
    /** A bundle with code. */
    CODE,
    /** A Karaf archive. */
    KAR,
    /** A workbook, as Excel writes it. */
    WORKBOOK,
    /** A document, as Word writes it. */
    DOCUMENT,
    /** A zip that is none of the above. */
    OTHER_ARCHIVE,
    /** Nothing at all. */
    EMPTY,
    /** Anything else. */
    OTHER;

    private static final int HEAD = 8192;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final Pattern TEXT_NAME = Pattern.compile(".*\\.(?:ya?ml|json)");
    private static final Pattern PACK_KEY = Pattern.compile("(?m)^(?:\\s*\\{\\s*)?\"?pack\"?\\s*:");

    /** Whether a file begins as a zip does, whatever it is called. */
    public static boolean isZip(Path file) throws IOException {
        byte[] head = head(file);
        return begins(head, ZIP) || begins(head, EMPTY_ZIP);
    }

    /** What a file that is no zip holds. */
    public static FileKind of(String fileName, Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == 0) {
            return EMPTY;
        }
        // In whatever encoding: whoever reads packs tells what is wrong with it.
        if (TEXT_NAME.matcher(fileName.toLowerCase(Locale.ROOT)).matches()) {
            return PACK_TEXT;
        }
        boolean pack = isText(head)
                && PACK_KEY.matcher(new String(head, StandardCharsets.UTF_8)).find();
        return pack ? PACK_TEXT : OTHER;
    }

    /** What an archive holds. */
    public static FileKind of(Archive archive) {
        if (archive.has("[Content_Types].xml")) {
            if (archive.hasFolder("xl/")) {
                return WORKBOOK;
            }
            return archive.hasFolder("word/") ? DOCUMENT : OTHER_ARCHIVE;
        }
        if (PackFolder.in(archive).isPresent()) {
            return PACK_ARCHIVE;
        }
        boolean bundle = archive.manifest().map(FileKind::isBundle).orElse(false);
        if (!bundle && archive.hasFolder("repository/")) {
            return KAR;
        }
        return bundle ? CODE : OTHER_ARCHIVE;
    }

    private static boolean isBundle(Manifest manifest) {
        return manifest.getMainAttributes().getValue("Bundle-SymbolicName") != null;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(Arrays.copyOf(head, with.length), with);
    }

    private static boolean isText(byte[] head) {
        // A character may be cut where the head ends.
        for (int cut = 0; cut <= 3 && cut < head.length; cut++) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut))
                        .toString();
                return text.indexOf('\0') < 0;
            } catch (CharacterCodingException e) {
                if (head.length < HEAD) {
                    return false;
                }
            }
        }
        return false;
    }
}
