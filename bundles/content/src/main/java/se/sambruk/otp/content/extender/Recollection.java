package se.sambruk.otp.content.extender;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.content.tree.PackForms;

/**
 * Remembers which edition a bundle gave, as long as neither the bundle nor what reads it has changed, forms included: parsing a
 * large pack in a JVM that has just started takes some tenths of a second, at every single command. Kept in this bundle's part of the
 * framework's cache, so that it goes when the bundles' own dates go. Only for packs without a single problem: the others have
 * something to tell.
 */
final class Recollection {
    private static final Logger LOG = LoggerFactory.getLogger(Recollection.class);
    private static final String FILE = "editions.properties";
    /** How many words an edition takes. */
    private static final int EDITION = 3;

    private final Optional<Path> file;
    private final PackForms forms;
    private final String reader;
    private final Properties entries = new Properties();

    /**
     * @param forms what a pack may have been read with beside this bundle
     * @param rules what else the outcome of reading depends on
     */
    Recollection(BundleContext context, PackForms forms, String rules) {
        File data = context.getDataFile(FILE);
        this.file = Optional.ofNullable(data).map(File::toPath);
        this.forms = forms;
        Bundle own = context.getBundle();
        this.reader = own.getVersion() + " " + own.getLastModified() + " " + rules;
        file.filter(Files::exists).ifPresent(this::load);
    }

    /** The edition that a bundle gave, if it would give the same now. */
    Optional<PackRef> recall(Bundle bundle) {
        String known = entries.getProperty(bundle.getLocation(), "");
        String stamp = stamp(bundle);
        if (!known.startsWith(stamp)) {
            return Optional.empty();
        }
        String[] parts = known.substring(stamp.length()).split(" ");
        for (int i = EDITION; i < parts.length; i++) {
            String with = parts[i];
            String extension = with.substring(0, Math.max(0, with.indexOf('=')));
            if (!forms.reader(extension).equals(Optional.of(with))) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new PackRef(parts[0], PackVersion.of(parts[1]), new ContentHash(parts[2])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * @param readers what its files were read with beside this bundle, by {@link PackForms#reader}
     */
    void remember(Bundle bundle, PackRef edition, List<String> readers) {
        List<String> parts = new ArrayList<>(List.of(
                edition.id(), edition.version().toString(), edition.hash().toString()));
        parts.addAll(readers);
        String value = stamp(bundle) + String.join(" ", parts);
        if (!value.equals(entries.setProperty(bundle.getLocation(), value))) {
            save();
        }
    }

    void forget(Bundle bundle) {
        if (entries.remove(bundle.getLocation()) != null) {
            save();
        }
    }

    private String stamp(Bundle bundle) {
        return bundle.getLastModified() + " " + reader + " | ";
    }

    private void load(Path path) {
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            entries.load(in);
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("{} is not used", path, e);
            entries.clear();
        }
    }

    private void save() {
        if (file.isEmpty()) {
            return;
        }
        Path path = file.get();
        Path beside = path.resolveSibling(FILE + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
                entries.store(out, null);
            }
            Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Costs the next start some time, nothing else.
            LOG.debug("{} was not written", path, e);
        }
    }
}
