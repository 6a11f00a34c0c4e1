package se.sambruk.otp.content.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.content.fault.Faults;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Reason;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.picture.PictureFile;
import se.sambruk.otp.content.tree.Budget;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Trees;

/** The files that a pack carries as they are: its letterhead, what lies in {@code templates/}, and pictures in {@code images/}. */
final class Resources {
    static final String TEMPLATES = "templates/";
    private static final String IMAGES = "images/";

    private final PackFiles files;
    private final Limits limits;
    private final Faults faults;
    private final SortedMap<String, ContentHash> hashes = new TreeMap<>();
    private final Map<ContentHash, byte[]> bytes = new HashMap<>();
    private long total;

    private Resources(PackFiles files, Limits limits, Faults faults) {
        this.files = files;
        this.limits = limits;
        this.faults = faults;
    }

    /**
     * Takes in the carried files, and tells of those that are neither read nor carried.
     *
     * @param manifest the node of the manifest and the scope that it was read in
     */
    static Resources read(PackFiles files, Optional<Located> manifest, Limits limits, Faults faults) {
        Resources resources = new Resources(files, limits, faults);
        Optional<String> letterhead = manifest.flatMap(resources::letterhead);
        for (String path : files.paths()) {
            if (path.startsWith(files.base()) && !SafePath.isIgnored(path)) {
                String name = path.substring(files.base().length());
                if (name.startsWith(TEMPLATES)
                        || name.startsWith(IMAGES) && PictureFile.isNamed(name)
                        || letterhead.filter(name::equals).isPresent()) {
                    resources.take(path, name);
                } else if (!Trees.isText(path) && !files.isForm(path) && !name.startsWith("META-INF/")) {
                    faults.in(path)
                            .warning(
                                    Placed.NOWHERE,
                                    "OTP-1015",
                                    UnreadFile.of(name).ordinal());
                }
            }
        }
        return resources;
    }

    /** A manifest's node and scope. */
    record Located(Mapping node, Scope scope) {}

    /** The hash of each carried file, by its path within the pack. */
    SortedMap<String, ContentHash> hashes() {
        return hashes;
    }

    Map<ContentHash, byte[]> bytes() {
        return bytes;
    }

    private Optional<String> letterhead(Located manifest) {
        Optional<Scalar> written = manifest.node().text("letterhead");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Scope scope = manifest.scope().inside("letterhead");
        String name = written.get().text().strip();
        if (!SafePath.isSafe(name)) {
            scope.error(written.get(), "OTP-1270", name);
            return Optional.empty();
        }
        if (!files.paths().contains(files.base() + name)) {
            scope.error(written.get(), "OTP-1271", name, files.base() + name);
            return Optional.empty();
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".docx")) {
            scope.error(written.get(), "OTP-1272", name);
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private void take(String path, String name) {
        Scope scope = faults.in(path);
        try (InputStream in = files.source().open(path)) {
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.resourceBytes() + 1));
            total += content.length;
            if (content.length > limits.resourceBytes()) {
                scope.error(Placed.NOWHERE, "OTP-1276", Budget.megabytes(limits.resourceBytes()));
            } else if (total > limits.packBytes()) {
                scope.error(Placed.NOWHERE, "OTP-1002", Budget.megabytes(limits.packBytes()));
            } else if (isSound(name, content, scope)) {
                ContentHash hash = ContentHash.ofBytes(content);
                hashes.put(name, hash);
                bytes.put(hash, content);
            }
        } catch (IOException e) {
            scope.error(Placed.NOWHERE, "OTP-1007", Reason.of(e));
        }
    }

    private boolean isSound(String name, byte[] content, Scope scope) {
        if (name.startsWith(IMAGES)) {
            return PictureFile.check(name, content, scope);
        }
        return !name.endsWith(".docx") || WordFile.check(content, limits, scope);
    }
}
