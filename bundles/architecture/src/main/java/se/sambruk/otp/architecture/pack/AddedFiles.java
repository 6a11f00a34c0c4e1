package se.sambruk.otp.architecture.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginService;
import se.sambruk.otp.api.store.EditionRecord;

/** The files that somebody has added to the platform, and that editions came of. */
final class AddedFiles implements Intake.Origins {
    private static final Logger LOG = LoggerFactory.getLogger(AddedFiles.class);
    private static final String LOCK = "amendments.lock.json";
    private static final int LARGEST_LOCK = 50 << 20;

    private final PluginService plugins;

    AddedFiles(PluginService plugins) {
        this.plugins = plugins;
    }

    @Override
    public boolean isAdded(EditionRecord edition) {
        return file(edition).isPresent();
    }

    private Optional<Path> file(EditionRecord edition) {
        return plugins.plugins().stream()
                .filter(plugin -> plugin.locations().contains(edition.source()))
                .map(Plugin::file)
                .findFirst();
    }

    /** What the amendments of requirements were written for. */
    @Override
    public Map<String, byte[]> notes(EditionRecord edition) {
        Optional<Path> file = file(edition);
        if (file.isEmpty()) {
            return Map.of();
        }
        try (ZipFile jar = new ZipFile(file.get().toFile())) {
            ZipEntry entry = jar.getEntry("OTP-INF/" + LOCK);
            if (entry == null || entry.getSize() > LARGEST_LOCK) {
                return Map.of();
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return Map.of(LOCK, in.readNBytes(LARGEST_LOCK));
            }
        } catch (IOException e) {
            // A pack in another form than a bundle has none: then the amendments are noted anew.
            LOG.debug("{} has no notes", file.get(), e);
            return Map.of();
        }
    }
}
