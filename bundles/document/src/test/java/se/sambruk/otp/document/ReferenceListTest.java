package se.sambruk.otp.document;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.testkit.Samples;

public class ReferenceListTest {
    private static final String ADDRESS = "https://example.org/lag";

    private static List<String> title(Reference.Builder reference) {
        Specification specification = Specification.builder(
                        Samples.procurement("prov").build(), Samples.documentFacts())
                .requirement(SampleTexts.specified(
                        Samples.requirement("PRV-DRI-001", RequirementKind.MANDATORY), "Provtext."))
                .reference(reference.build())
                .build();
        Document document = new AnnexComposer().compose(specification, ComposeOptions.issued());
        Section section = document.sections().stream()
                .filter(found -> found.id().equals("hanvisningar"))
                .findFirst()
                .orElseThrow();
        Table table = (Table) section.blocks().get(0);
        return table.rows().get(0).get(2).blocks().stream()
                .map(block -> spans((Paragraph) block))
                .toList();
    }

    private static String spans(Paragraph paragraph) {
        Span span = paragraph.spans().get(0);
        return span.text() + span.address().map(address -> " → " + address).orElse("");
    }

    private static Reference.Builder law() {
        return Reference.builder("LAG", ReferenceKind.ACT, "Lag om prov");
    }

    @Test
    public void aTitleIsTheLinkWhereTheLinkHasNoTextOfItsOwn() {
        assertEquals(List.of("Lag om prov → " + ADDRESS), title(law().source(ADDRESS)));
    }

    @Test
    public void aLinkWithATextOfItsOwnStandsBelowTheTitle() {
        assertEquals(
                List.of("Lag om prov", "lagen i databasen → " + ADDRESS),
                title(law().source(ADDRESS).linkText("lagen i databasen")));
    }

    @Test
    public void withoutASourceThereIsNothingToLinkTo() {
        assertEquals(List.of("Lag om prov"), title(law().linkText("lagen i databasen")));
    }
}
