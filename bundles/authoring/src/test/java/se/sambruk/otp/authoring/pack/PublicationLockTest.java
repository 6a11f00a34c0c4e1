package se.sambruk.otp.authoring.pack;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.plugin.PackedPlugin;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.authoring.Library;

/** What a pack's changes in publications were written for is noted when they are new, and told of when it has become another. */
public class PublicationLockTest {
    private static final String NATIONAL = """
            pack: {id: nationellt, title: Nationellt, publisher: sambruk, prefix: OTP, version: %s, date: 2026-11-23, layer: national}
            audiences: [{id: politiker, name: Politiker}]
            publications: [{id: intro, title: Introduktion, contents: [om]}]
            topics: [{id: om, title: Om, blocks: [{id: om-kort, text: "%s"}, {id: om-mer, text: Mer.}]}]
            """;
    private static final String CHANGE = "{block: om-kort, replace: {text: Så gör vi här.}, because: Vi gör så.}";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;
    private Path jar;
    private Catalog before;
    private Catalog after;

    @Before
    public void writeThePacks() throws IOException {
        before = national("1.0.0", "Så gör man.");
        after = national("2.0.0", "Så gör alla.");
        folder = temporary.newFolder("kommun").toPath();
        jar = temporary.getRoot().toPath().resolve("kommun.jar");
        change(CHANGE);
    }

    private Catalog national(String version, String text) throws IOException {
        return national(NATIONAL, version, text);
    }

    private Catalog national(String yaml, String version, String text) throws IOException {
        Path pack = temporary.newFolder().toPath();
        Files.createDirectory(pack.resolve("OTP-INF"));
        Files.writeString(pack.resolve("OTP-INF/pack.yaml"), yaml.formatted(version, text));
        return Library.catalog(pack);
    }

    private void change(String change) throws IOException {
        Files.createDirectories(folder.resolve("OTP-INF"));
        Files.writeString(folder.resolve("OTP-INF/pack.yaml"), """
                pack:
                  id: kommun
                  title: Kommun
                  publisher: kommun
                  prefix: KOM
                  version: 1.0.0
                  date: 2026-11-23
                  layer: municipal
                  requires: [{pack: nationellt, version: "[1,3)"}]
                publication-amendments:
                  - %s
                """.formatted(change));
    }

    private PackedPlugin pack(Catalog library) {
        return new Packer(Library.content(), Library.store(library)).pack(folder, jar);
    }

    private Catalog packed() {
        return Library.read(Library.open(jar)).catalog().orElseThrow();
    }

    private static PublicationAmendment only(Catalog catalog) {
        return catalog.publicationAmendments().get(0).value();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    public void what_stood_there_lies_in_the_bundle_and_is_read_from_it() {
        PackedPlugin packed = pack(before);
        assertEquals(List.of(), packed.problems());
        assertEquals(Optional.of(folder.resolve(PackBundle.LOCK)), packed.lock());
        AmendmentBase base = packed().base(only(packed())).orElseThrow();
        assertEquals(before.ref(), base.edition());
        assertEquals("Så gör man.", base.said("content"));
    }

    @Test
    public void a_change_that_stands_keeps_what_it_was_written_for_and_its_writer_is_told_of_both_texts()
            throws IOException {
        pack(before);
        byte[] lock = Files.readAllBytes(folder.resolve(PackBundle.LOCK));
        PackedPlugin again = pack(after);
        assertArrayEquals(lock, Files.readAllBytes(folder.resolve(PackBundle.LOCK)));
        Problem told = again.problems().get(0);
        assertEquals("OTP-4716", told.code());
        assertEquals("OTP-INF/pack.yaml", told.location().orElseThrow().path());
        assertEquals(11, told.location().orElseThrow().line());
        assertEquals(
                "Ändringen av om-kort är skriven mot något annat än det som står i nationellt 2.0.0 (den skrevs mot nationellt 1.0.0)."
                        + " replace: ”Så gör man.” → ”Så gör alla.”",
                told.message().in(LocalizedText.SWEDISH));
    }

    @Test
    public void stating_what_has_been_read_again_is_noted_and_ends_it() throws IOException {
        pack(before);
        String hash =
                AmendmentBase.of(only(packed()), after).orElseThrow().hash().abbreviated();
        assertTrue(pack(after).problems().get(0).remedy().toString().contains("base: " + hash));
        change(CHANGE.replace("because", "base: " + hash + ", because"));
        assertEquals(List.of(), pack(after).problems());
        assertEquals(after.ref(), packed().base(only(packed())).orElseThrow().edition());
        assertEquals("and the next time too", List.of(), pack(after).problems());
    }

    @Test
    public void another_reason_is_no_change_and_another_text_is() throws IOException {
        pack(before);
        change(CHANGE.replace("Vi gör så.", "KS § 1/2026"));
        assertEquals(List.of("OTP-4716"), codes(pack(after).problems()));
        change(CHANGE.replace("Så gör vi här.", "Så gör vi nu."));
        assertEquals(List.of(), pack(after).problems());
    }

    @Test
    public void an_added_topic_is_told_of_when_there_are_others_where_it_was_put() throws IOException {
        change("{publication: intro, add: om-oss, after: om, because: Lokalt.}\ntopics: [{id: om-oss, title: Oss}]");
        pack(before);
        assertEquals(
                "another text is none of its business", List.of(), pack(after).problems());
        String told = pack(national(
                        NATIONAL.replace("contents: [om]", "contents: [om, kontakt]")
                                .replace("topics: [", "topics: [{id: kontakt, title: Kontakt}, "),
                        "2.1.0",
                        "Så gör alla."))
                .problems()
                .get(0)
                .message()
                .in(LocalizedText.SWEDISH);
        assertTrue(told, told.endsWith("add om-oss: ”om” → ”om · kontakt”"));
    }

    @Test
    public void a_block_of_its_own_that_replaces_another_is_noted_too() throws IOException {
        String own = "{audience: politiker, set: {lix: 40}, because: Lokalt.}\n"
                + "topics: [{id: eget, title: Eget, blocks: [{id: eget-kort, replaces: om-kort, for: politiker, text: Så gör vi.%s}]}]";
        change(own.formatted(""));
        pack(before);
        Problem told = pack(after).problems().get(0);
        assertEquals("OTP-4716", told.code());
        assertEquals(12, told.location().orElseThrow().line());
        assertTrue(
                told.toString(),
                told.message().in(LocalizedText.SWEDISH).endsWith("replace.politiker: ”Så gör man.” → ”Så gör alla.”"));
        String hash = told.remedy().in(LocalizedText.SWEDISH).replaceAll("(?s).*base: ([0-9a-f]{12}).*", "$1");
        change(own.formatted(", base: " + hash));
        assertEquals(List.of(), pack(after).problems());
    }

    @Test
    public void a_block_that_replaces_what_is_not_there_is_no_fault_of_packing() throws IOException {
        change(CHANGE
                + "\ntopics: [{id: eget, title: Eget, blocks: [{id: eget-kort, replaces: borta, text: Så gör vi.}]}]");
        assertEquals(List.of(), pack(before).problems());
    }

    @Test
    public void a_change_of_what_is_nowhere_is_told_of_and_nothing_is_written() throws IOException {
        change(CHANGE.replace("om-kort", "om-kotr"));
        ProblemException told = assertThrows(ProblemException.class, () -> pack(before));
        assertEquals(List.of("OTP-4717"), codes(told.problems()));
        assertEquals(11, told.problems().get(0).location().orElseThrow().line());
        assertFalse(Files.exists(jar));
    }

    @Test
    public void packing_again_gives_the_same_bytes() throws IOException {
        pack(before);
        byte[] first = Files.readAllBytes(jar);
        pack(before);
        assertArrayEquals(first, Files.readAllBytes(jar));
    }
}
