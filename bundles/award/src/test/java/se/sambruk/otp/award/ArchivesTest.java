package se.sambruk.otp.award;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.award.ArchiveReceipt;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.award.masking.MaskingRule;
import se.sambruk.otp.api.award.masking.ReleasedFile;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.procurement.ExportRecord;

/** An archive is the whole case and shows by itself that it is; a masked copy has nothing left of what is masked. */
public class ArchivesTest extends AwardFixture {
    private static final SourceLocation PLACE = new SourceLocation("", "maskning.yaml", 4, 1);
    private static final String OSL = "OSL 31 kap. 16 §";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path target(String name) {
        return temporary.getRoot().toPath().resolve(name);
    }

    private SortedMap<String, byte[]> archive(Optional<Masking> masking) throws IOException {
        ArchiveReceipt receipt = archives.write(ID, masking, target("akt.zip"), viewer(ANNA));
        assertEquals(ContentHash.ofBytes(Files.readAllBytes(receipt.file())), receipt.sha256());
        SortedMap<String, byte[]> files = unzip(Files.readAllBytes(receipt.file()));
        assertEquals(files.size(), receipt.files());
        return files;
    }

    private static SortedMap<String, byte[]> unzip(byte[] bytes) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (InputStream in = new ByteArrayInputStream(bytes);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static MaskingRule text(String text) {
        return new MaskingRule(Optional.of(text), Optional.empty(), Optional.empty(), "Affärshemlighet.", OSL, PLACE);
    }

    private static Masking masking(List<ReleasedFile> files, MaskingRule... rules) {
        return new Masking(
                "Anna Andersson",
                LocalDate.parse("2027-03-01"),
                List.of(rules),
                files,
                Optional.of(new Masking.Ground("Anbuden prövas för sig.", OSL)));
    }

    private void awarded() {
        ready();
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        notified("2027-02-15", true);
    }

    private void has(SortedMap<String, byte[]> files, String path) {
        assertTrue(path + " in " + files.keySet(), files.containsKey(path));
    }

    /** Everything that an archive says: names, texts, and what is inside Office files. */
    private static String everything(SortedMap<String, byte[]> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            all.append(file.getKey()).append('\n');
            all.append(new String(file.getValue(), StandardCharsets.UTF_8)).append('\n');
        }
        return all.toString();
    }

    @Test
    public void the_manifest_vouches_for_every_file() throws Exception {
        awarded();
        SortedMap<String, byte[]> files = archive(Optional.empty());
        StringBuilder manifest = new StringBuilder();
        files.forEach((path, bytes) -> {
            if (!path.equals("manifest.sha256")) {
                manifest.append(ContentHash.ofBytes(bytes).hex())
                        .append("  ")
                        .append(path)
                        .append('\n');
            }
        });
        assertEquals(manifest.toString(), new String(files.get("manifest.sha256"), StandardCharsets.UTF_8));
        for (String path : List.of(
                "index.html",
                "las-mig.txt",
                "arende/arende.json",
                "underlag/1/specifikation.json",
                "underlag/1/profil.yaml",
                "underlag/1/kravbilaga.pdf",
                "dokument/tilldelningsbeslut.pdf",
                "dokument/underrattelse-anbud-2.html",
                "dokument/rapport.html")) {
            has(files, path);
        }
        assertEquals(specification.contentHash(), ContentHash.ofBytes(files.get("underlag/1/specifikation.json")));
    }

    @Test
    public void the_log_can_be_verified_with_nothing_but_digests() throws Exception {
        awarded();
        SortedMap<String, byte[]> files = archive(Optional.empty());
        String before = null;
        int entries = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().matches("logg/[0-9]{4}\\.json")) {
                Map<?, ?> entry = (Map<?, ?>) CanonicalJson.parse(file.getValue());
                assertEquals(file.getKey(), before, entry.get("previous"));
                before = ContentHash.ofBytes(file.getValue()).hex();
                entries++;
            }
        }
        assertEquals(store.entries(ID).size(), entries);
        assertEquals(store.head(ID).orElseThrow().hash().hex(), before);
        assertTrue(new String(files.get("las-mig.txt"), StandardCharsets.UTF_8).contains(before));
    }

    @Test
    public void originals_are_there_as_they_came() throws Exception {
        awarded();
        SortedMap<String, byte[]> files = archive(Optional.empty());
        String path = files.keySet().stream()
                .filter(name -> name.startsWith("bilagor/") && name.contains("Nordsken"))
                .findFirst()
                .orElseThrow();
        assertArrayEquals(
                ("Anbud från " + SECOND + ". Pris " + SECRET_PRICE + " kr.").getBytes(StandardCharsets.UTF_8),
                files.get(path));
    }

    @Test
    public void the_workbook_that_suppliers_filled_in_is_there_and_the_index_tells_whether_it_is_the_same()
            throws Exception {
        awarded();
        written(ContentHash.ofBytes(new byte[0]));
        SortedMap<String, byte[]> other = archive(Optional.empty());
        byte[] workbook = other.get("underlag/1/svarsbilaga.xlsx");
        assertEquals('P', workbook[0]);
        assertTrue(new String(other.get("index.html"), StandardCharsets.UTF_8).contains("svarsbilaga, gjord på nytt"));
        written(ContentHash.ofBytes(workbook));
        SortedMap<String, byte[]> same = archive(Optional.empty());
        assertArrayEquals(workbook, same.get("underlag/1/svarsbilaga.xlsx"));
        assertTrue(new String(same.get("index.html"), StandardCharsets.UTF_8)
                .contains("svarsbilaga, tecken för tecken så som den skrevs"));
    }

    private void written(ContentHash sha256) {
        procurement.exports.clear();
        procurement.exports.add(new ExportRecord(ID, 1, "xlsx", "1.0.0", "svarsbilaga.xlsx", sha256));
    }

    @Test
    public void the_same_case_gives_the_same_bytes() throws Exception {
        awarded();
        archives.write(ID, Optional.empty(), target("a.zip"), viewer(ANNA));
        on("2027-09-01");
        archives.write(ID, Optional.empty(), target("b.zip"), viewer(BO));
        assertArrayEquals(Files.readAllBytes(target("a.zip")), Files.readAllBytes(target("b.zip")));
    }

    @Test
    public void nobody_without_a_role_gets_it_and_a_log_that_was_changed_gives_none() {
        awarded();
        fails("OTP-6470", () -> archives.write(ID, Optional.empty(), target("akt.zip"), viewer(OUTSIDER)));
        KeptEntry kept = store.entries(ID).get(2);
        store.tamper(ID, 3, new KeptEntry(store.entries(ID).get(3).entry(), kept.hash()));
        fails("OTP-6031", () -> archives.write(ID, Optional.empty(), target("akt.zip"), viewer(ANNA)));
        assertFalse(Files.exists(target("akt.zip")));
    }

    @Test
    public void what_is_masked_is_nowhere_and_each_place_has_its_mark() throws Exception {
        awarded();
        SortedMap<String, byte[]> files =
                archive(Optional.of(masking(List.of(), text(SECOND), text("1234567"), text("1 034 567"))));
        String all = everything(files);
        for (String secret : List.of(
                "Nordsken", "nordsken", "1234567", "1 234 567", "1\u00a0234\u00a0567", "1 034 567", "1034567")) {
            assertFalse(secret, all.contains(secret));
        }
        assertTrue(all.contains("[maskat 1: OSL 31 kap. 16 §]"));
        assertTrue("what is not masked stays", all.contains(WINNER));
        String index = new String(files.get("index.html"), StandardCharsets.UTF_8);
        assertTrue(index.contains("Affärshemlighet."));
        assertTrue(index.contains("Anbuden prövas för sig."));
    }

    @Test
    public void a_masked_copy_has_no_digest_from_which_something_could_be_guessed() throws Exception {
        awarded();
        SortedMap<String, byte[]> files = archive(Optional.of(masking(List.of(), text("1 234 567"))));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("manifest.sha256")) {
                String text = new String(file.getValue(), StandardCharsets.UTF_8);
                assertFalse(file.getKey(), text.matches("(?s).*(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f]).*"));
            }
        }
    }

    @Test
    public void an_entry_or_one_thing_in_it_is_left_out_whole() throws Exception {
        awarded();
        MaskingRule whole = new MaskingRule(
                Optional.empty(), Optional.of("S1"), Optional.empty(), "Rör anbudsöppningen.", OSL, PLACE);
        MaskingRule key = new MaskingRule(
                Optional.empty(), Optional.of("S2"), Optional.of("supplier"), "Namnet skyddas.", OSL, PLACE);
        SortedMap<String, byte[]> files = archive(Optional.of(masking(List.of(), whole, key)));
        List<String> texts = new ArrayList<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith("logg/")) {
                texts.add(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        assertTrue(texts.toString(), texts.contains("{\"maskerad\":\"[maskat 1: OSL 31 kap. 16 §]\",\"post\":\"S1\"}"));
        assertTrue(texts.stream().anyMatch(text -> text.contains("\"supplier\":\"[maskat 2: OSL 31 kap. 16 §]\"")));
    }

    @Test
    public void a_released_text_is_masked_within_and_its_name_too() throws Exception {
        awarded();
        ReleasedFile file = new ReleasedFile("S3", "Anbud " + SECOND + ".txt", "", PLACE);
        SortedMap<String, byte[]> files =
                archive(Optional.of(masking(List.of(file), text(SECOND), text(SECRET_PRICE))));
        List<String> released = files.keySet().stream()
                .filter(path -> path.startsWith("bilagor/"))
                .toList();
        assertEquals(1, released.size());
        assertEquals(
                "Anbud från [maskat 1: OSL 31 kap. 16 §]. Pris [maskat 2: OSL 31 kap. 16 §] kr.",
                new String(files.get(released.get(0)), StandardCharsets.UTF_8));
    }

    @Test
    public void a_file_that_holds_what_is_masked_or_cannot_be_read_stops_the_copy() throws Exception {
        awarded();
        byte[] workbook = Workbooks.of("Pris 1 23", "4 567");
        record(
                ANNA,
                "",
                NewEntry.of(EntryKinds.SECRET_NOTE, Map.of("what", "Kalkylen."))
                        .with(NewAttachment.of("kalkyl.xlsx", "application/octet-stream", workbook))
                        .with(NewAttachment.of("ritning.png", "image/png", new byte[] {1, 2, 3})));
        String label = cases.log(ID, viewer(ANNA))
                .orElseThrow()
                .latest(EntryKinds.SECRET_NOTE)
                .orElseThrow()
                .label();
        ReleasedFile sheet = new ReleasedFile(label, "kalkyl.xlsx", "", PLACE);
        ReleasedFile picture = new ReleasedFile(label, "ritning.png", "", PLACE);
        fails("OTP-6478", () -> archive(Optional.of(masking(List.of(sheet), text("1234567")))));
        fails("OTP-6479", () -> archive(Optional.of(masking(List.of(picture), text("1234567")))));
        assertEquals(0, temporary.getRoot().list().length);
        ReleasedFile read = new ReleasedFile(label, "ritning.png", "Anna Andersson", PLACE);
        assertTrue(archive(Optional.of(masking(List.of(read), text("1234567")))).keySet().stream()
                .anyMatch(path -> path.endsWith("ritning.png")));
    }

    @Test
    public void a_masking_that_masks_nothing_or_names_nothing_stops_the_copy() {
        awarded();
        fails("OTP-6480", () -> archive(Optional.of(masking(List.of(), text("Finns inte AB")))));
        fails("OTP-6473", () -> archive(Optional.of(masking(List.of(), text("AB")))));
        MaskingRule entry =
                new MaskingRule(Optional.empty(), Optional.of("S99"), Optional.empty(), "Skäl.", OSL, PLACE);
        fails("OTP-6474", () -> archive(Optional.of(masking(List.of(), entry))));
        MaskingRule key =
                new MaskingRule(Optional.empty(), Optional.of("S2"), Optional.of("pris"), "Skäl.", OSL, PLACE);
        fails("OTP-6477", () -> archive(Optional.of(masking(List.of(), key))));
        fails(
                "OTP-6475",
                () -> archive(
                        Optional.of(masking(List.of(new ReleasedFile("S2", "annat.txt", "", PLACE)), text(SECOND)))));
        Masking without =
                new Masking("Anna", LocalDate.parse("2027-03-01"), List.of(text(SECOND)), List.of(), Optional.empty());
        fails("OTP-6476", () -> archive(Optional.of(without)));
        assertEquals(0, temporary.getRoot().list().length);
    }

    @Test
    public void the_name_of_a_file_that_is_left_out_is_nowhere_in_the_log() throws Exception {
        awarded();
        record(
                ANNA,
                "",
                NewEntry.of(
                                EntryKinds.SECRET_NOTE,
                                Map.of("what", "Kalkylen.", "files", List.of(Map.of("name", "rabatt-40-procent.xlsx"))))
                        .with(NewAttachment.of("rabatt-40-procent.xlsx", "application/octet-stream", new byte[] {1})));
        assertFalse(everything(archive(Optional.of(masking(List.of(), text(SECOND)))))
                .contains("rabatt-40"));
    }

    @Test
    public void before_the_award_nothing_is_handed_out_masked_or_not() {
        ready();
        fails("OTP-6481", () -> archive(Optional.of(masking(List.of(), text(SECOND)))));
    }

    @Test
    public void a_name_is_never_a_path_out_of_the_archive() throws Exception {
        tendered();
        record(
                ANNA,
                "",
                NewEntry.of(EntryKinds.SECRET_NOTE, Map.of("what", "Fil."))
                        .with(NewAttachment.of(
                                "../../etc/passwd", "text/plain", "x".getBytes(StandardCharsets.UTF_8))));
        for (String path : archive(Optional.empty()).keySet()) {
            assertFalse(path, path.startsWith("/") || List.of(path.split("/")).contains(".."));
        }
    }
}
