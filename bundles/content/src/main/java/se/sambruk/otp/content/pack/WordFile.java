package se.sambruk.otp.content.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Limits;

/** Sees whether a file is a Word document without macros, before anything opens it as one. */
final class WordFile {
    private static final String TYPES = "[Content_Types].xml";
    private static final String BODY = "word/document.xml";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private WordFile() {}

    /** Whether it is; the scope is told why not. */
    static boolean check(byte[] content, Limits limits, Scope scope) {
        if (startsWith(content, OLE)) {
            scope.error(Placed.NOWHERE, "OTP-1273");
            return false;
        }
        if (!startsWith(content, ZIP)) {
            scope.error(Placed.NOWHERE, "OTP-1275");
            return false;
        }
        try {
            return parts(content, limits, scope);
        } catch (IOException | IllegalArgumentException e) {
            scope.error(Placed.NOWHERE, "OTP-1275");
            return false;
        }
    }

    private static boolean parts(byte[] content, Limits limits, Scope scope) throws IOException {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        long most = Math.min(limits.archiveBytes(), (long) content.length * limits.archiveRatio());
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().toLowerCase(Locale.ROOT));
                unpacked += length(zip, most - unpacked);
                if (names.size() > limits.files() || unpacked > most) {
                    scope.error(Placed.NOWHERE, "OTP-1277");
                    return false;
                }
            }
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            scope.error(Placed.NOWHERE, "OTP-1274");
            return false;
        }
        if (!names.contains(TYPES.toLowerCase(Locale.ROOT)) || !names.contains(BODY)) {
            scope.error(Placed.NOWHERE, "OTP-1275");
            return false;
        }
        return true;
    }

    // One byte beyond what is left is enough to know.
    private static long length(InputStream in, long left) throws IOException {
        byte[] buffer = new byte[8192];
        long length = 0;
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
            length += count;
            if (length > left) {
                return left + 1;
            }
        }
        return length;
    }

    private static boolean startsWith(byte[] content, byte[] magic) {
        if (content.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
