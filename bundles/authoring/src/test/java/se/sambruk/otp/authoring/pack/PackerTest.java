package se.sambruk.otp.authoring.pack;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.plugin.PackedPlugin;
import se.sambruk.otp.api.plugin.PluginProject;
import se.sambruk.otp.api.plugin.ProjectKind;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.authoring.Library;
import se.sambruk.otp.authoring.project.ProjectFolder;
import se.sambruk.otp.authoring.project.Projects;

public class PackerTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Catalog national = Library.shipped("kravmaster");
    private Path folder;
    private Path jar;

    @Before
    public void makeAProject() throws IOException {
        folder = temporary.newFolder("minkommun").toPath();
        jar = temporary.getRoot().toPath().resolve("minkommun.jar");
        Projects projects = new Projects(Library.store(national), Optional::empty, Optional.empty());
        ProjectFolder.write(
                folder,
                projects.files(
                        PluginProject.builder(ProjectKind.CONTENT, "minkommun", "minkommun", LocalDate.of(2026, 11, 23))
                                .title(
                                        "Lokala krav i en kommun med ett namn som är så långt att en rad i manifestet inte räcker för å, ä, ö")
                                .build()));
    }

    @Test
    public void a_folder_becomes_a_bundle_with_its_pack_and_nothing_else() throws IOException {
        PackedPlugin packed = pack(national);
        assertEquals(List.of(), packed.problems());
        assertEquals(ContentHash.ofBytes(Files.readAllBytes(jar)), packed.hash());
        assertEquals(1, packed.requirements());
        assertEquals(1, packed.amendments());
        try (JarFile read = new JarFile(jar.toFile())) {
            assertEquals(
                    List.of(
                            "META-INF/MANIFEST.MF",
                            "OTP-INF/amendments.lock.json",
                            "OTP-INF/anpassningar.yaml",
                            "OTP-INF/krav.yaml",
                            "OTP-INF/pack.yaml"),
                    read.stream().map(ZipEntry::getName).toList());
            Manifest manifest = read.getManifest();
            assertEquals("otp.pack.minkommun", manifest.getMainAttributes().getValue("Bundle-SymbolicName"));
            assertEquals("1.0.0", manifest.getMainAttributes().getValue("Bundle-Version"));
            assertEquals(packed.manifest().title(), manifest.getMainAttributes().getValue("Bundle-Name"));
            assertEquals(
                    "osgi.extender;filter:=\"(osgi.extender=otp.content)\"",
                    manifest.getMainAttributes().getValue("Require-Capability"));
        }
    }

    @Test
    public void the_bundle_holds_the_same_edition_as_the_folder() {
        pack(national);
        assertEquals(
                Library.catalog(folder),
                Library.read(Library.open(jar)).catalog().orElseThrow());
    }

    @Test
    public void packing_again_gives_the_same_bytes() throws IOException {
        pack(national);
        byte[] first = Files.readAllBytes(jar);
        pack(national);
        assertArrayEquals(first, Files.readAllBytes(jar));
    }

    @Test
    public void what_each_amendment_was_written_for_lies_in_the_bundle_and_beside_the_sources() throws IOException {
        PackedPlugin packed = pack(national);
        Path lock = packed.lock().orElseThrow();
        assertEquals(folder.resolve(PackBundle.LOCK), lock);
        try (JarFile read = new JarFile(jar.toFile())) {
            assertArrayEquals(
                    Files.readAllBytes(lock),
                    read.getInputStream(read.getEntry(PackBundle.LOCK)).readAllBytes());
        }
        String text = Files.readString(lock);
        assertTrue(text, text.contains("\"edition\": \"" + national.ref().hash() + "\""));
        assertTrue(text, text.contains("\"parameters.intervall.default\": \"" + ContentHash.ofTree("5") + "\""));
        assertEquals(lock(text), text);
    }

    @Test
    public void an_amendment_that_stands_keeps_what_it_was_written_for_and_its_writer_is_told() throws IOException {
        Path lock = pack(national).lock().orElseThrow();
        String before = Files.readString(lock);
        PackedPlugin again = pack(changed("default: 5\n", "default: 4\n"));
        assertEquals(before, Files.readString(lock));
        assertEquals(List.of("OTP-7533"), codes(again.problems()));
        Problem told = again.problems().get(0);
        assertTrue(told.toString(), told.message().toString().contains("parameters.intervall.default"));
        assertEquals("OTP-INF/anpassningar.yaml", told.location().orElseThrow().path());
    }

    @Test
    public void a_change_elsewhere_in_the_target_is_nothing_to_tell() throws IOException {
        pack(national);
        assertEquals(
                List.of(),
                pack(changed("title: Mätvärden till kommunens övervakning", "title: Mätvärden"))
                        .problems());
    }

    @Test
    public void an_amendment_that_was_changed_is_noted_anew_and_another_reason_is_no_change() throws IOException {
        Path lock = pack(national).lock().orElseThrow();
        String before = Files.readString(lock);
        Catalog later = changed("default: 5\n", "default: 4\n");
        edit("anpassningar.yaml", "(exempel; byt mot ert eget skäl och beslut)", "(KS § 1/2026)");
        pack(later);
        assertEquals(before, Files.readString(lock));
        edit("anpassningar.yaml", "intervall.default: 2", "intervall.default: 3");
        assertEquals(List.of(), pack(later).problems());
        assertTrue(Files.readString(lock).contains(later.ref().hash().hex()));
    }

    @Test
    public void an_excluded_requirement_is_noted_whole() throws IOException {
        Files.writeString(
                folder.resolve("OTP-INF/anpassningar.yaml"),
                "amendments:\n  - {target: OTP-DRI-001, exclude: true, because: Vi har ingen övervakning.}\n");
        pack(national);
        assertEquals(
                List.of("OTP-7533"),
                codes(pack(changed("title: Mätvärden till kommunens övervakning", "title: Mätvärden"))
                        .problems()));
    }

    @Test
    public void a_pack_without_amendments_has_no_lock() throws IOException {
        Path lock = pack(national).lock().orElseThrow();
        Files.delete(folder.resolve("OTP-INF/anpassningar.yaml"));
        assertEquals(Optional.empty(), pack(national).lock());
        assertFalse(Files.exists(lock));
    }

    @Test
    public void a_faulty_pack_is_told_of_by_file_and_line_and_nothing_is_written() throws IOException {
        edit("krav.yaml", "kind: contract", "kind: kontrakt");
        Problem told = refused("OTP-1108", folder, jar);
        assertEquals("OTP-INF/krav.yaml", told.location().orElseThrow().path());
        assertTrue(told.location().orElseThrow().line() > 1);
        nothingWritten();
    }

    @Test
    public void a_target_that_is_nowhere_is_told_of_and_nothing_is_written() throws IOException {
        edit("anpassningar.yaml", "OTP-DRI-001", "OTP-DRI-999");
        assertEquals(
                "OTP-INF/anpassningar.yaml",
                refused("OTP-7530", folder, jar).location().orElseThrow().path());
        nothingWritten();
    }

    @Test
    public void a_lock_that_cannot_be_read_is_told_of_and_left_as_it_is() throws IOException {
        for (String text : List.of(
                "{",
                "[]",
                "{\"lock\": 2, \"amendments\": []}",
                "{\"lock\": 1, \"amendments\": [{}]}",
                "{\"lock\": 1, \"lock\": 1}",
                "{\"lock\": 1.5}",
                "null",
                "",
                "{\"lock\": 1, \"amendments\": [3]}")) {
            Files.writeString(folder.resolve(PackBundle.LOCK), text);
            refused("OTP-7532", folder, jar);
            assertEquals(text, Files.readString(folder.resolve(PackBundle.LOCK)));
            assertFalse(Files.exists(jar));
        }
    }

    @Test
    public void places_where_no_pack_can_be_or_go_are_told_of() throws IOException {
        refused("OTP-7520", temporary.newFolder().toPath(), jar);
        refused("OTP-7521", folder.resolve("prova.yaml"), jar);
        refused("OTP-7522", folder, folder.resolve("prova.yaml"));
        refused("OTP-7523", folder, folder.resolve("OTP-INF/minkommun.jar"));
        refused("OTP-7524", folder, folder.resolve("saknas/minkommun.jar"));
        assertTrue(Files.readString(folder.resolve("prova.yaml")).startsWith("# En liten upphandling"));
    }

    @Test
    public void a_bundle_that_cannot_be_written_leaves_nothing_behind() throws IOException {
        Path taken = temporary.newFolder("upptagen.jar").toPath();
        Files.writeString(taken.resolve("fil"), "");
        refused("OTP-7525", folder, taken);
        try (Stream<Path> files = Files.list(temporary.getRoot().toPath())) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().endsWith(".tmp")));
        }
    }

    @Test
    public void a_bundle_that_cannot_be_put_in_place_leaves_the_lock_as_it_was() throws IOException {
        Path lock = pack(national).lock().orElseThrow();
        String before = Files.readString(lock);
        Path taken = temporary.newFolder("upptagen.jar").toPath();
        Files.writeString(taken.resolve("fil"), "");

        edit("anpassningar.yaml", "intervall.default: 2", "intervall.default: 3");
        refused("OTP-7525", folder, taken);
        assertEquals("what was noted is noted still", before, Files.readString(lock));

        Files.delete(folder.resolve("OTP-INF/anpassningar.yaml"));
        refused("OTP-7525", folder, taken);
        assertEquals("and is not thrown away", before, Files.readString(lock));
    }

    @Test
    public void a_lock_that_cannot_be_put_in_place_is_told_of_by_its_own_name() throws IOException {
        Path lock = Files.createDirectory(folder.resolve(PackBundle.LOCK));
        Files.writeString(lock.resolve("fil"), "");
        Problem told = refused("OTP-7525", folder, jar);
        assertTrue(told.toString(), told.message().toString().startsWith(lock.toString()));
    }

    private PackedPlugin pack(Catalog library) {
        return new Packer(Library.content(), Library.store(library)).pack(folder, jar);
    }

    private Problem refused(String code, Path from, Path to) {
        Packer packer = new Packer(Library.content(), Library.store(national));
        ProblemException told = assertThrows(ProblemException.class, () -> packer.pack(from, to));
        assertEquals(code, told.problems().get(0).code());
        return told.problems().get(0);
    }

    private void nothingWritten() {
        assertFalse(Files.exists(jar));
        assertFalse(Files.exists(folder.resolve(PackBundle.LOCK)));
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve("OTP-INF").resolve(file);
        String text = Files.readString(path);
        assertTrue(from, text.contains(from));
        Files.writeString(path, text.replace(from, to));
    }

    /** The national pack with the file of the target's category changed in its first place. */
    private Catalog changed(String from, String to) throws IOException {
        Path source = Path.of("../kravmaster/src/main/resources/OTP-INF");
        Path copy = temporary.newFolder().toPath();
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target =
                        copy.resolve("OTP-INF").resolve(source.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path changed = copy.resolve("OTP-INF/requirements/dri.yaml");
        String text = Files.readString(changed);
        int at = text.indexOf(from);
        assertTrue(from, at > 0);
        Files.writeString(changed, text.substring(0, at) + to + text.substring(at + from.length()));
        return Library.catalog(copy);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static String lock(String text) throws IOException {
        return new String(Lock.parse(text.getBytes("UTF-8")).bytes(), "UTF-8");
    }
}
