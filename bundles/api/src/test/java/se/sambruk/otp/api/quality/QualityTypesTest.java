package se.sambruk.otp.api.quality;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;

@RunWith(JUnitQuickcheck.class)
public class QualityTypesTest {
    private static final String TEXT = "Å\uD83C\uDDF8\uD83C\uDDEA, a\u030A";
    private static final CheckedRequirement REQUIREMENT =
            CheckedRequirement.of("OTP-DRI-001", RequirementKind.MANDATORY, TEXT);

    private static Finding.Builder finding(String requirement, String field) {
        return Finding.builder("R01", FindingSeverity.ERROR, requirement, field)
                .message(LocalizedText.of("Fel.", "Wrong."));
    }

    /** A place is right when what it marks, and what stands around it, are texts by themselves: no half characters. */
    @Property(trials = 300)
    public void a_place_is_within_a_text_only_if_it_cuts_no_character(
            @InRange(minInt = 0, maxInt = 12) int start, @InRange(minInt = 0, maxInt = 12) int length) {
        int end = start + length;
        boolean whole = end <= TEXT.length()
                && isText(TEXT.substring(0, start))
                && isText(TEXT.substring(start, end))
                && isText(TEXT.substring(end));
        assertEquals(
                whole,
                REQUIREMENT.holds(finding("OTP-DRI-001", "text").at(start, end).build()));
    }

    private static boolean isText(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return bytes.remaining() >= 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    public void a_field_without_a_text_holds_findings_as_a_whole_and_another_requirement_holds_none() {
        assertTrue(REQUIREMENT.holds(finding("OTP-DRI-001", "verification").build()));
        assertFalse(REQUIREMENT.holds(
                finding("OTP-DRI-001", "verification").at(0, 1).build()));
        assertFalse(REQUIREMENT.holds(finding("OTP-DRI-001", "verifikation").build()));
        assertFalse(REQUIREMENT.holds(finding("OTP-DRI-002", "text").build()));
    }

    @Test
    public void a_finding_that_ends_before_it_begins_cannot_be_made() {
        assertThrows(IllegalArgumentException.class, () -> finding("A", "text").at(2, 1));
        assertThrows(IllegalArgumentException.class, () -> finding("A", "text").at(-1, 1));
    }

    @Test
    public void findings_are_equal_when_all_in_them_is() {
        Finding one = finding("A", "text").basis(Basis.of("LOU", "9:4")).build();
        assertEquals(one, finding("A", "text").basis(Basis.of("LOU", "9:4")).build());
        assertNotEquals(one, finding("A", "text").basis(Basis.of("LOU", "9:3")).build());
        assertNotEquals(
                one,
                finding("A", "text")
                        .basis(Basis.of("LOU", "9:4"))
                        .fix(FixProposal.of("", LocalizedText.of("Ta bort")))
                        .build());
        assertEquals(
                "{\"end\":0,\"field\":\"text\",\"message\":{\"en\":\"Wrong.\",\"sv\":\"Fel.\"},\"requirement\":\"A\","
                        + "\"rule\":\"R01\",\"severity\":\"error\",\"start\":0}",
                CanonicalJson.string(finding("A", "text").build().tree()));
    }

    @Test
    public void a_basis_is_cited_as_it_is_written() {
        assertEquals("LOU 9:4", Basis.of("LOU", "9:4").toString());
        assertEquals("LOU", Basis.of("LOU").toString());
        assertEquals(
                Basis.of("LOU", "9:4"), Basis.fromTree(Basis.of("LOU", "9:4").tree()));
        assertThrows(IllegalArgumentException.class, () -> Basis.of(" "));
    }

    @Test
    public void a_rules_id_begins_with_a_prefix() {
        for (String id : List.of("R01", "R40", "MIN-ORD", "EXK-ORD-2", "OST-MINA-ORD")) {
            assertTrue(id, RuleDescriptor.isValidId(id));
        }
        for (String id : List.of("", "R", "r01", "1R", "MIN-", "-MIN", "MIN--ORD", "MIN ORD", "ÅÄÖ", "M".repeat(61))) {
            assertFalse(id, RuleDescriptor.isValidId(id));
        }
        RuleDescriptor.Builder nameless = RuleDescriptor.builder("R01", PackVersion.of("1.0.0"));
        assertThrows(NullPointerException.class, nameless::build);
    }

    @Test
    public void no_two_texts_have_one_path_and_empty_ones_are_left_out() {
        CheckedRequirement.Builder builder = CheckedRequirement.builder("A", RequirementKind.CONTRACT)
                .text("title", "")
                .text("text", "Det ska gå.");
        assertEquals(
                List.of(CheckedText.of("text", "Det ska gå.")), builder.build().texts());
        assertThrows(IllegalArgumentException.class, () -> builder.text("text", "igen"));
        CheckedRequirement same = CheckedRequirement.of("A", RequirementKind.CONTRACT, "Det ska gå.");
        assertThrows(IllegalArgumentException.class, () -> LintRequest.of(List.of(same, same)));
    }

    @Test
    public void the_circumstances_of_a_requirement_come_before_the_common_ones() {
        RuleContext context = RuleContext.builder()
                .circumstances(Circumstances.builder().regime(Regime.DIRECTIVE).build())
                .build();
        assertEquals(
                Optional.of(Regime.DIRECTIVE),
                context.circumstances(REQUIREMENT).regime());
        CheckedRequirement own = CheckedRequirement.builder("A", RequirementKind.MANDATORY)
                .circumstances(Circumstances.NONE)
                .build();
        assertEquals(Optional.empty(), context.circumstances(own).regime());
        assertFalse(context.circumstances(own).isIssued());
    }

    @Test
    public void word_lists_of_one_name_are_added_to_each_other() {
        RuleContext context = RuleContext.builder()
                .words(WordList.of("ord", List.of(WordList.Entry.of("nyttja").instead("använda"))))
                .words(WordList.of("ord", List.of(WordList.Entry.of("ej").noting("ålderdomligt"))))
                .build();
        assertEquals(
                List.of("nyttja", "ej"),
                context.words("ord").entries().stream()
                        .map(WordList.Entry::word)
                        .toList());
        assertEquals(
                Optional.of("använda"), context.words("ord").entries().get(0).instead());
        assertEquals(Optional.empty(), context.words("ord").entries().get(1).instead());
        assertEquals(List.of(), context.words("annat").entries());
    }

    @Test
    public void a_subject_of_one_is_a_set_of_one() {
        assertEquals(REQUIREMENT, RuleSubject.of(REQUIREMENT).requirement());
        assertEquals(List.of(REQUIREMENT), RuleSubject.of(REQUIREMENT).requirements());
        assertThrows(
                NoSuchElementException.class, () -> RuleSubject.of(List.of()).requirement());
    }
}
