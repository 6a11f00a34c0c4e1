package se.sambruk.otp.publication.compare;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationImpact;
import se.sambruk.otp.api.publication.PublicationMetadata;
import se.sambruk.otp.api.publication.VariantDiff;
import se.sambruk.otp.publication.Variants;

public class ComparisonsTest {
    private static final Publication PUBLICATION =
            Publication.builder("intro", "Introduktion").build();

    private static Variants variant(String audience) {
        return Variants.of(PUBLICATION, audience);
    }

    private static List<String> differences(Variants left, Variants right) {
        return Comparisons.compare(left.make(), right.make()).differences().stream()
                .map(difference -> difference.kind().wire() + " " + difference.block())
                .toList();
    }

    @Test
    public void what_is_alike_does_not_differ() {
        VariantDiff diff = Comparisons.compare(
                variant("a").topic("t", "x", "ett.", "y", "två.").make(),
                variant("b").topic("t", "x", "ett.", "y", "två.").make());
        assertTrue(diff.isEmpty());
        assertEquals(2, diff.same());
        assertEquals("A", diff.left());
    }

    @Test
    public void blocks_come_go_and_change() {
        assertEquals(
                List.of("removed först", "changed x", "removed y", "added z"),
                differences(
                        variant("a").topic("t", "först", "noll.", "x", "ett.", "y", "två."),
                        variant("b").topic("t", "x", "etta.", "z", "tre.")));
    }

    @Test
    public void only_what_was_moved_is_told_to_have_been() {
        assertEquals(
                List.of("moved d"),
                differences(
                        variant("a").topic("t", "a", "1.", "b", "2.", "c", "3.", "d", "4."),
                        variant("b").topic("t", "d", "4.", "a", "1.", "b", "2.", "c", "3.")));
        assertEquals(
                List.of("moved x"),
                differences(
                        variant("a").topic("t", "x", "1.").topic("u"),
                        variant("b").topic("t").topic("u", "x", "1.")));
    }

    @Test
    public void variants_for_one_audience_are_told_apart_by_the_versions_that_readers_see() {
        Publication publication = Publication.builder("intro", "Introduktion")
                .metadata(PublicationMetadata.builder().version("{{utgava}}").build())
                .build();
        VariantDiff diff = Comparisons.compare(
                Variants.of(publication, "a").version("2026:1").make(),
                Variants.of(publication, "a").make());
        assertEquals("A 2026:1", diff.left());
        assertEquals("A", diff.right());
    }

    @Test
    public void a_change_alters_some_variants_and_leaves_others() {
        PublicationApproval approval =
                PublicationApproval.of("intro", "a", "Anna", LocalDate.of(2026, 12, 1), "0123456789ab");
        PublicationImpact impact = Impacts.of(
                "intro",
                List.of(
                        variant("a").topic("t", "x", "ett.").approved(approval).make(),
                        variant("b").topic("t", "y", "två.").make(),
                        variant("gammal").topic("t", "y", "två.").make()),
                List.of(
                        variant("a").topic("t", "x", "ett två.").make(),
                        variant("b").topic("t", "y", "två.").make(),
                        variant("ny").topic("t", "y", "två.").make()));
        assertEquals(
                List.of("a", "gammal", "ny"),
                impact.altered().stream().map(Audience::id).toList());
        assertEquals(List.of("b"), impact.unaltered().stream().map(Audience::id).toList());
        assertTrue(impact.audiences().get(0).approvalLost());
    }

    @Test
    public void an_approval_is_lost_where_none_holds_for_what_there_is_now() {
        PublicationApproval approval =
                PublicationApproval.of("intro", "a", "Anna", LocalDate.of(2026, 12, 1), "0123456789ab");
        Variants old = variant("a").topic("t", "x", "ett.").approved(approval);
        assertFalse(lost(old, variant("a").topic("t", "x", "ett två.").approved(approval)));
        assertTrue(lost(old, variant("a").topic("t", "x", "ett.")));
        assertFalse(lost(variant("a").topic("t", "x", "ett."), variant("a").topic("t", "x", "två.")));
    }

    private static boolean lost(Variants old, Variants fresh) {
        return Impacts.of("intro", List.of(old.make()), List.of(fresh.make()))
                .audiences()
                .get(0)
                .approvalLost();
    }
}
