package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.publication.variant.Trial.ARK;
import static se.sambruk.otp.publication.variant.Trial.POL;
import static se.sambruk.otp.publication.variant.Trial.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.AttachmentRow;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.PublicationStatus;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.text.LocalizedText;

public class FrameTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private static final SourceLocation APPROVED_AT = new SourceLocation("paket 1.0.0", "OTP-INF/g.yaml", 3, 5);

    private static String metadata(Trial trial, String key) {
        return metadata(trial, POL, key);
    }

    private static String metadata(Trial trial, String audience, String key) {
        return trial.variant(audience).document().metadata().stream()
                .filter(entry -> entry.key().equals(key))
                .map(MetadataEntry::value)
                .findFirst()
                .orElseThrow();
    }

    private static Trial with(PublicationMetadata.Builder metadata) {
        return Trial.of("a").publication(made -> made.metadata(metadata.build()));
    }

    private static String section(Trial trial, String id) {
        return trial.variant(POL).document().sections().stream()
                .filter(section -> section.id().equals(id))
                .map(section -> section.blocks().get(0).plainText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void what_nobody_has_said_is_an_empty_place() {
        Trial trial = Trial.of("a");
        assertEquals(
                List.of(
                        "issued-by",
                        "approved-by",
                        "type",
                        "status",
                        "identity",
                        "version",
                        "version-date",
                        "fingerprint"),
                trial.variant(POL).document().metadata().stream()
                        .map(MetadataEntry::key)
                        .toList());
        assertEquals("", metadata(trial, "approved-by"));
        assertEquals("", metadata(trial, "version-date"));
    }

    @Test
    public void metadata_hold_variables_and_words() {
        Trial trial = with(PublicationMetadata.builder()
                .identity("{{publikation}}-{{malgrupp-id}}")
                .version("{{utgava}}")
                .status(PublicationStatus.PROPOSAL)
                .versionDate(DAY));
        assertEquals("P-pol", metadata(trial, "identity"));
        assertEquals("2026:1", metadata(trial, "version"));
        assertEquals("Förslag till utgåva", metadata(trial, "status"));
        assertEquals("2026-11-30", metadata(trial, "version-date"));
    }

    @Test
    public void the_version_is_of_the_day_of_the_last_change() {
        Trial trial = Trial.of("a")
                .publication(made -> made.history(
                        List.of(HistoryRow.of(LocalDate.of(2026, 1, 2), "Ett", ""), HistoryRow.of(DAY, "Två", ""))));
        assertEquals("2026-11-30", metadata(trial, "version-date"));
    }

    @Test
    public void an_approver_is_stated_with_the_day() {
        assertEquals("Åsa Ek", metadata(with(PublicationMetadata.builder().approvedBy("Åsa Ek")), "approved-by"));
        assertEquals(
                "Åsa Ek, 2026-11-30",
                metadata(with(PublicationMetadata.builder().approvedBy("Åsa Ek").approved(DAY)), "approved-by"));
    }

    private static Trial approved(String approver, LocalDate stated, PublicationApproval approval) {
        PublicationMetadata.Builder metadata = PublicationMetadata.builder().approvedBy(approver);
        return with(stated == null ? metadata : metadata.approved(stated))
                .with(set -> set.approvals(List.of(approval)).written(approval, APPROVED_AT));
    }

    private static PublicationApproval approval(String hash) {
        return PublicationApproval.of("P", POL, "Bo Al", DAY, hash);
    }

    @Test
    public void an_approver_that_is_stated_is_not_shown_for_a_text_that_the_approvals_are_not_of() {
        Trial changed = approved("{{namn}}", DAY, approval("0123456789ab")).variable("namn", "Åsa Ek");
        assertEquals("", metadata(changed, "approved-by"));
        assertEquals(List.of("4653 pol -: Åsa Ek"), changed.found());
        assertEquals(
                "nobody has approved this variant, and the publication says what it says",
                "Åsa Ek, 2026-11-30",
                metadata(changed, ARK, "approved-by"));
        assertEquals(List.of(), changed.found(ARK));
    }

    @Test
    public void whoever_has_approved_just_this_text_is_shown_and_another_who_is_stated_told_of() {
        String hash = Trial.of("a").variant(POL).hash().abbreviated();
        Trial other = approved("Åsa Ek", DAY, approval(hash));
        assertEquals("Bo Al, 2026-11-30", metadata(other, "approved-by"));
        assertEquals(List.of("4654 pol -: Åsa Ek"), other.found());
        assertEquals(
                List.of("4654 pol -: Bo Al"),
                approved("Bo Al", DAY.minusDays(1), approval(hash)).found());
        assertEquals(List.of(), approved("Bo Al", DAY, approval(hash)).found());
        assertEquals(List.of(), approved("Bo Al", null, approval(hash)).found());
    }

    @Test
    public void an_approval_holds_for_what_was_approved() {
        Variant variant = Trial.of("a").variant(POL);
        PublicationApproval approval =
                PublicationApproval.of("P", POL, "Bo Al", DAY, variant.hash().abbreviated());
        Trial approved = Trial.of("a").with(set -> set.approvals(List.of(approval)));
        assertEquals("Bo Al, 2026-11-30", metadata(approved, "approved-by"));
        assertEquals(approval, approved.variant(POL).approval().orElseThrow());
        Trial changed = Trial.of("b").with(set -> set.approvals(List.of(approval)));
        assertEquals("", metadata(changed, "approved-by"));
        assertTrue(changed.variant(POL).approval().isEmpty());
        assertTrue(approved.variant(ARK).approval().isEmpty());
    }

    @Test
    public void an_approval_for_an_unknown_audience_is_told_of() {
        PublicationApproval approval = PublicationApproval.of("P", "poll", "Bo Al", DAY, "0123456789ab");
        Trial trial = Trial.of("a").with(set -> set.approvals(List.of(approval)).written(approval, APPROVED_AT));
        assertEquals(List.of("4619 - -: poll"), trial.found());
        assertEquals(
                "where the approval is written",
                Optional.of(APPROVED_AT),
                trial.make(POL).findings().get(0).location());
    }

    @Test
    public void history_and_attachments_are_there_though_there_are_none() {
        Trial trial = Trial.of("a");
        assertEquals(
                List.of("t", "historik", "bilagor"),
                trial.variant(POL).document().sections().stream()
                        .map(Section::id)
                        .toList());
        assertEquals("Ändringar av dokumentet\nDatum\tÄndring\tÄndrad av\n-\t-\t-", section(trial, "historik"));
        assertEquals("Bilagor till dokumentet\nNr\tBeteckning\tIdentitet\n-\t-\t-", section(trial, "bilagor"));
    }

    @Test
    public void history_and_attachments_are_told_in_order() {
        Trial trial = Trial.of("a").publication(made -> made.history(
                        List.of(HistoryRow.of(DAY, "För {{malgrupp}}", "Bo").becoming(PublicationStatus.DRAFT)))
                .attachments(List.of(AttachmentRow.of("1", "Karta", "K-1"))));
        assertTrue(section(trial, "historik").endsWith("2026-11-30\tFör politiker\tBo\tArbetsversion"));
        assertTrue(section(trial, "bilagor").endsWith("1\tKarta\tK-1"));
    }

    @Test
    public void a_topic_may_be_called_as_a_part_of_ours() {
        Trial trial = Trial.trial().topic("historik", text("b", "B."));
        assertEquals(
                List.of("historik", "historik-2", "bilagor"),
                trial.variant(POL).document().sections().stream()
                        .map(Section::id)
                        .toList());
    }

    @Test
    public void the_document_is_in_the_language_of_the_publication() {
        Variant variant = Trial.of("a").publication(made -> made.language("en")).variant(POL);
        assertEquals("en", variant.document().locale().getLanguage());
        assertEquals("History", variant.document().sections().get(1).title());
        assertEquals(
                LocalizedText.SWEDISH, Trial.of("a").variant(POL).document().locale());
    }

    @Test
    public void an_unknown_audience_of_the_publication_is_told_of() {
        Trial trial = Trial.of("a").publication(made -> made.audiences(List.of(POL, "arkk")));
        assertEquals(List.of("4619 - -: arkk"), trial.found());
    }

    @Test
    public void includes_that_grow_without_end_are_told_of_once_and_what_fits_is_shown() {
        Trial trial = Trial.trial().topic("t0", text("x", "X."));
        for (int i = 1; i <= 20; i++) {
            trial.topic("t" + i, Trial.include("a" + i, "t" + (i - 1)), Trial.include("b" + i, "t" + (i - 1)));
        }
        assertEquals("4643", trial.codes());
        assertFalse(trial.block("a1").blocks().isEmpty());
        assertTrue(trial.block("b20").blocks().isEmpty());
    }

    @Test
    public void the_reader_of_an_audience_is_its_name_where_nothing_else_is_said() {
        Trial trial = Trial.of("{{malgrupp}}")
                .audience(Audience.builder(POL, "Politiker").build());
        assertEquals("Politiker", trial.says());
    }

    @Test
    public void a_reader_may_have_a_title_and_a_subtitle_of_their_own() {
        Trial trial = Trial.of("{{titel}}").publication(made -> made.subtitle("För alla")
                .titles(Map.of(ARK, "Ritningen"))
                .subtitles(Map.of(ARK, "För {{malgrupp}}")));
        assertEquals(
                List.of("Introduktion", "För alla", "Introduktion"),
                List.of(
                        trial.variant(POL).document().title(),
                        trial.variant(POL).document().subtitle(),
                        trial.says(POL)));
        assertEquals(
                List.of("Ritningen", "För arkitekter", "Ritningen"),
                List.of(
                        trial.variant(ARK).document().title(),
                        trial.variant(ARK).document().subtitle(),
                        trial.says(ARK)));
    }

    @Test
    public void a_subtitle_of_one_reader_is_no_other_readers_business() {
        Trial plain = Trial.of("a");
        Trial titled = Trial.of("a").publication(made -> made.subtitles(Map.of(ARK, "För arkitekter")));
        assertEquals(plain.variant(POL).hash(), titled.variant(POL).hash());
        assertNotEquals(plain.variant(ARK).hash(), titled.variant(ARK).hash());
    }

    @Test
    public void a_title_for_somebody_who_is_not_there_is_told_of_once() {
        Trial trial = Trial.of("a")
                .publication(made -> made.titles(Map.of("arkk", "Ritningen")).subtitles(Map.of("arkk", "För dem")));
        assertEquals("4619", trial.codes());
    }
}
