package se.sambruk.otp.api.quality;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;

public class LintSuppressionTest {
    private static final String TEXT = "Leverantören ska vid behov\n  medverka, och vid behov resa.";

    private static Finding finding(int start, int end) {
        return Finding.builder("R05", FindingSeverity.WARNING, "OTP-DRI-001", "text")
                .at(start, end)
                .message(LocalizedText.of("Fel.", "Wrong."))
                .build();
    }

    private static LintSuppression left(String text) {
        return LintSuppression.of("R05", "OTP-DRI-001", text, "Menat.");
    }

    @Test
    public void without_an_excerpt_everything_that_the_rule_finds_is_left() {
        assertTrue(left("").covers(finding(17, 26), TEXT));
        assertTrue(left("").covers(finding(0, 0), ""));
        assertFalse(LintSuppression.of("R06", "OTP-DRI-001", "", "Menat.").covers(finding(17, 26), TEXT));
        assertFalse(LintSuppression.of("R05", "OTP-DRI-002", "", "Menat.").covers(finding(17, 26), TEXT));
    }

    @Test
    public void with_an_excerpt_only_what_lies_there_is_left_however_the_line_is_broken() {
        LintSuppression first = left("vid behov medverka");
        assertTrue("the finding is a part of it", first.covers(finding(17, 26), TEXT));
        assertFalse("the other place", first.covers(finding(43, 52), TEXT));
        assertTrue("an excerpt may be a part of the finding", left("behov").covers(finding(17, 26), TEXT));
        assertFalse("what is about the whole field", first.covers(finding(0, 0), TEXT));
        assertFalse("a text that has changed", first.covers(finding(17, 26), "Leverantören ska medverka."));
    }

    @Test
    public void what_it_says_is_read_back_as_it_was_written() {
        LintSuppression said = left("vid behov").by("exempelkommun 1.0.0 · OTP-INF/krav.yaml:3:5");
        assertEquals(said, LintSuppression.fromTree(said.tree()));
        assertEquals(Optional.of("vid behov"), said.text());
        assertEquals("exempelkommun 1.0.0 · OTP-INF/krav.yaml:3:5", said.by());
        WordList words = WordList.of(
                "vague", List.of(WordList.Entry.of("smidig").instead("hur").noting("vagt")));
        assertEquals(words, WordList.fromTree(words.tree()));
        assertThrows(IllegalArgumentException.class, () -> LintSuppression.of("R05", "OTP-DRI-001", "", " "));
    }

    @Test
    public void what_concerns_checking_counts_in_an_editions_hash_and_where_it_is_written_does_not() {
        PackManifest manifest = PackManifest.builder("prov", PackVersion.of("1.0.0"))
                .title("Prov")
                .publisher("prov", "PRV")
                .date(LocalDate.of(2026, 11, 23))
                .layer(Layer.MUNICIPAL)
                .build();
        Catalog none = Catalog.builder(manifest).build();
        Catalog some = with(manifest, 3);
        assertFalse(none.equals(some));
        assertEquals(some, with(manifest, 30));
        LintAids aids = LintAids.of(some);
        assertEquals("prov 1.0.0 · krav.yaml:3:5", aids.suppressions().get(0).by());
        assertTrue(aids.hasPrefix("PRV"));
        assertFalse(aids.hasElements());
    }

    private static Catalog with(PackManifest manifest, int line) {
        return Catalog.builder(manifest)
                .lintSuppression(new Located<>(left(""), new SourceLocation("prov 1.0.0", "krav.yaml", line, 5)))
                .build();
    }

    @Test
    public void of_a_sentence_only_what_was_said_is_known() {
        CheckedRequirement bare = CheckedRequirement.of("S1", RequirementKind.MANDATORY, "Det ska gå.");
        assertFalse(bare.knows(RequirementField.VERIFICATION));
        CheckedRequirement told = CheckedRequirement.builder("S1", RequirementKind.MANDATORY)
                .text("text", "Det ska gå.")
                .known(RequirementField.VERIFICATION)
                .build();
        assertTrue(told.knows(RequirementField.VERIFICATION));
        assertFalse(told.knows(RequirementField.AWARD));
    }

    @Test
    public void a_framework_tells_what_it_holds_where_somebody_has_told_it() {
        FrameworkScope unknown = FrameworkScope.builder("SKI 2026").build();
        assertEquals(Optional.empty(), unknown.holds("OTP-DRI-001"));
        FrameworkScope known = FrameworkScope.builder("SKI 2026")
                .requirements(List.of("OTP-DRI-001"))
                .maySupplement(List.of("leveransdag"))
                .build();
        assertEquals(Optional.of(true), known.holds("OTP-DRI-001"));
        assertEquals(Optional.of(false), known.holds("OTP-DRI-002"));
        Circumstances circumstances =
                Circumstances.NONE.toBuilder().framework(known).build();
        assertEquals(Optional.of(known), circumstances.framework());
        assertEquals(
                circumstances.framework(), circumstances.toBuilder().build().framework());
    }
}
