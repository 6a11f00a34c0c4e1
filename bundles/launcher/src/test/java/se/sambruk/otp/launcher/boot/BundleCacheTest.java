package se.sambruk.otp.launcher.boot;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.launcher.wire.LaunchProperties;

public class BundleCacheTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;
    private Path bundle;
    private BundleCache cache;

    @Before
    public void prepare() throws IOException {
        folder = temporary.getRoot().toPath().resolve("karaf");
        bundle = folder.resolve("cache/bundle1/bundle.info");
        Path revision = folder.resolve("cache/bundle1/version0.0");
        Files.createDirectories(revision);
        Files.writeString(bundle, "1\nreference:file:x\n32\n10\n1796068889828\n0\n");
        Files.writeString(
                revision.resolve("revision.location"),
                "reference:" + Files.createFile(revision.resolve("del.jar")).toUri());
        cache = new BundleCache(folder);
    }

    @Test
    public void a_cache_whose_boot_became_ready_is_kept_and_its_marker_taken() throws IOException {
        Files.writeString(cache.marker(), "build 1");
        assertTrue(prepare("build 1"));
        assertTrue(Files.exists(bundle));
        assertFalse("until this boot is ready", Files.exists(cache.marker()));
    }

    @Test
    public void a_cache_whose_files_have_been_damaged_since_is_discarded() throws IOException {
        Files.writeString(cache.marker(), "build 1");
        Files.writeString(bundle, "");
        assertFalse(prepare("build 1"));
        assertFalse(Files.exists(bundle));
    }

    @Test
    public void a_cache_that_lacks_one_of_its_bundles_is_discarded() throws IOException {
        Files.writeString(cache.marker(), "build 1" + LaunchProperties.MARKER_BUNDLES + "1");
        assertTrue(prepare("build 1"));
        Files.writeString(cache.marker(), "build 1" + LaunchProperties.MARKER_BUNDLES + "1 2");
        assertFalse(prepare("build 1"));
    }

    @Test
    public void a_cache_whose_boot_was_killed_is_discarded() throws IOException {
        assertFalse(prepare("build 1"));
        assertFalse(Files.exists(bundle));
        assertTrue("ready to start in", Files.isDirectory(folder.resolve("tmp")));
    }

    @Test
    public void a_cache_of_another_build_is_discarded_with_its_class_archive() throws IOException {
        Files.writeString(cache.marker(), "build 1");
        Files.writeString(folder.resolveSibling("otp.jsa"), "x");
        assertFalse(prepare("build 2"));
        assertEquals(1, beside());
    }

    @Test
    public void what_an_interrupted_discard_left_is_removed() throws IOException {
        Files.createDirectories(folder.resolveSibling("discarded-1-2/cache"));
        assertFalse(prepare("build 1"));
        assertEquals(1, beside());
    }

    // As the boot does, with the disk's room looked at in between.
    private boolean prepare(String stamp) throws IOException {
        boolean fits = cache.fits(stamp);
        if (!fits) {
            cache.discard();
        }
        cache.open();
        return fits;
    }

    private long beside() throws IOException {
        try (Stream<Path> files = Files.list(folder.getParent())) {
            return files.count();
        }
    }
}
