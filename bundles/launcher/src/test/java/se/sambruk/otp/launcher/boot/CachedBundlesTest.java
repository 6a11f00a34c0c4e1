package se.sambruk.otp.launcher.boot;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What a framework would pass over without a word, or wait for without an end. */
public class CachedBundlesTest {

    @Rule
    public TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;
    private Path info;
    private Path revision;
    private Path jar;
    private Path referred;

    /** A folder as the framework leaves it, with a bundle of each kind. */
    @Before
    public void lay_out() throws IOException {
        folder = temporary.getRoot().toPath().resolve("cache");
        Path copied = folder.resolve("bundle12");
        revision = copied.resolve("version0.0");
        Files.createDirectories(copied.resolve("data"));
        Files.createDirectories(revision);
        info = copied.resolve("bundle.info");
        Files.writeString(info, "12\nmvn:a/b/1.0\n32\n80\n1796068889828\n0\n");
        Files.writeString(revision.resolve("revision.location"), "mvn:a/b/1.0");
        jar = revision.resolve("bundle.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("a/B.class"));
            zip.write(new byte[500]);
        }
        Files.writeString(copied.resolve("data/state.json"), "{\"a\": {}}\n");
        Path byReference = folder.resolve("bundle3/version0.0");
        Files.createDirectories(byReference);
        referred = Files.writeString(temporary.getRoot().toPath().resolve("egen del.jar"), "x");
        Files.writeString(folder.resolve("bundle3/bundle.info"), "3\nreference:file:x\n32\n10\n1796068889828\n0\n");
        Files.writeString(byReference.resolve("revision.location"), "inputstream:reference:file:" + referred);
        Files.createDirectories(folder.resolve("bundle0/wiring"));
    }

    @Test
    public void whole_bundles_are_whole() {
        assertTrue(areWhole());
    }

    @Test
    public void a_description_that_is_empty_cut_zeroed_or_gone_is_seen() throws IOException {
        String whole = Files.readString(info);
        for (String damaged : List.of("", whole.substring(0, 14), whole.replace("12\n", "13\n"), "\0".repeat(40))) {
            Files.writeString(info, damaged);
            assertFalse(damaged, areWhole());
        }
        Files.delete(info);
        assertFalse(areWhole());
    }

    @Test
    public void a_jar_that_is_empty_cut_zeroed_or_gone_is_seen() throws IOException {
        byte[] whole = Files.readAllBytes(jar);
        for (int length = 0; length < whole.length; length++) {
            Files.write(jar, java.util.Arrays.copyOf(whole, length));
            assertFalse("cut at " + length, areWhole());
        }
        Files.write(jar, new byte[whole.length]);
        assertFalse("zeroed", areWhole());
        Files.delete(jar);
        assertFalse("gone", areWhole());
    }

    @Test
    public void a_jar_with_something_behind_its_end_is_opened() throws IOException {
        Files.write(jar, new byte[] {0}, java.nio.file.StandardOpenOption.APPEND);
        // As the virtual machine sees it.
        boolean opens;
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(jar.toFile())) {
            opens = zip.size() > 0;
        } catch (IOException e) {
            opens = false;
        }
        org.junit.Assert.assertEquals(opens, areWhole());
    }

    @Test
    public void a_revision_that_is_gone_or_does_not_say_where_it_comes_from_is_seen() throws IOException {
        Files.writeString(revision.resolve("revision.location"), "");
        assertFalse(areWhole());
        Files.delete(revision.resolve("revision.location"));
        Files.delete(jar);
        Files.delete(revision);
        assertFalse(areWhole());
    }

    @Test
    public void only_the_last_revision_counts() throws IOException {
        Path next = Files.createDirectories(folder.resolve("bundle12/version0.1"));
        Files.copy(jar, next.resolve("bundle.jar"));
        Files.writeString(next.resolve("revision.location"), "inputstream:");
        Files.write(jar, new byte[0]);
        assertTrue(areWhole());
    }

    @Test
    public void a_bundle_elsewhere_that_is_gone_is_seen() throws IOException {
        Files.delete(referred);
        assertFalse(areWhole());
    }

    @Test
    public void half_of_what_karaf_remembers_is_seen() throws IOException {
        Files.writeString(folder.resolve("bundle12/data/state.json"), "{\"a\": {");
        assertFalse(areWhole());
        Files.writeString(folder.resolve("bundle12/data/state.json"), "");
        assertFalse(areWhole());
    }

    @Test
    public void a_bundle_that_is_gone_is_missed() {
        assertFalse(new CachedBundles(folder).areWhole(List.of("3", "12", "13")));
    }

    @Test
    public void a_folder_that_is_gone_is_not_whole() {
        assertFalse(new CachedBundles(folder.resolve("saknas")).areWhole(List.of()));
    }

    private boolean areWhole() {
        return new CachedBundles(folder).areWhole(List.of("3", "12"));
    }
}
