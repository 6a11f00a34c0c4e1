package se.sambruk.otp.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.Verification;

/** A requirement as suppliers meet it: a table with a header that names it and a row for each thing to know. */
final class RequirementBlock {
    /** What formats know the table by. */
    static final String ROLE = "requirement";

    private static final List<Integer> WIDTHS = List.of(4, 13, 6);
    private static final int CONTENT_COLUMNS = 2;

    private final Annex annex;
    private final Wording wording;
    private final Locale locale;
    private final Citations citations;

    RequirementBlock(Annex annex) {
        this.annex = annex;
        this.wording = annex.wording();
        this.locale = wording.locale();
        this.citations = new Citations(annex.references(), locale);
    }

    Table of(SpecifiedRequirement specified) {
        Requirement requirement = specified.requirement();
        String id = requirement.id().value();
        Table.Builder table = Table.builder(WIDTHS)
                .id(id)
                .role(ROLE)
                .description(wording.text("block.description", id, requirement.title()))
                .rowHeaders(true)
                .header(List.of(
                        Cell.of(id),
                        Cell.of(requirement.title()),
                        Cell.of(List.of(Paragraph.of(wording.text(
                                        "kind." + requirement.kind().wire()))
                                .as("kind")))));
        row(
                table,
                label(requirement.kind()),
                annex.linked().paragraphs(specified.text(locale), id).stream()
                        .<Block>map(paragraph -> paragraph.as("requirement-text"))
                        .toList());
        if (requirement.kind() != RequirementKind.INFORMATION) {
            row(
                    table,
                    "row.fulfilled",
                    paragraph(
                            wording.text("fulfilled." + requirement.fulfilled().wire())));
        }
        row(
                table,
                "row.rationale",
                List.copyOf(annex.linked().paragraphs(specified.render(requirement.rationale(), locale), id)));
        row(table, "row.verification", verification(specified));
        row(table, "row.response", response(specified));
        requirement.award().ifPresent(award -> row(table, "row.award", award(specified, award)));
        row(table, "row.references", references(requirement.references()));
        return table.build();
    }

    private static String label(RequirementKind kind) {
        return switch (kind) {
            case CONTRACT -> "row.contract";
            case INFORMATION -> "row.information";
            case MANDATORY, EVALUATED, QUALIFICATION -> "row.requirement";
        };
    }

    private void row(Table.Builder table, String key, List<Block> content) {
        if (!content.isEmpty()) {
            table.row(List.of(Cell.of(wording.text(key)), Cell.of(content).spanning(CONTENT_COLUMNS)));
        }
    }

    private List<Block> verification(SpecifiedRequirement specified) {
        List<Paragraph> items = new ArrayList<>();
        String id = specified.requirement().id().value();
        for (Verification verification : specified.requirement().verification()) {
            List<Span> spans = new ArrayList<>();
            spans.add(Span.of(wording.text("phase." + verification.phase().wire()) + ": ", Span.Style.EMPHASIS));
            spans.addAll(annex.linked().spans(specified.render(verification.method(), locale), id));
            items.add(Paragraph.of(spans));
        }
        return items.size() > 1 ? List.of(ItemList.bulleted(items)) : List.copyOf(items);
    }

    private List<Block> response(SpecifiedRequirement specified) {
        Response response = specified.requirement().response();
        String answer = response.type() == ResponseType.VALUE && response.unit().isPresent()
                ? wording.text("answer.value.unit", response.unit().orElseThrow())
                : wording.text("answer." + response.type().wire());
        if (response.supplement() != ResponseSupplement.NONE) {
            answer = wording.text("answer.with." + response.supplement().wire(), answer);
        }
        if (response.label().isPresent()) {
            String label = specified.render(response.label().orElseThrow(), locale);
            answer = wording.text("answer.label", answer, label);
        }
        List<Block> blocks = new ArrayList<>(paragraph(answer));
        if (!response.choices().isEmpty()) {
            blocks.add(ItemList.bulleted(
                    response.choices().stream().map(Paragraph::of).toList()));
        }
        return blocks;
    }

    private List<Block> award(SpecifiedRequirement specified, Award award) {
        List<Block> blocks = new ArrayList<>(paragraph(wording.text(
                "award." + award.unit().wire(), award.criterion(), wording.worth(award.max(), award.unit()))));
        if (!award.scale().isEmpty()) {
            blocks.add(ItemList.bulleted(award.scale().stream()
                    .map(step -> Paragraph.of(List.of(
                            Span.of(wording.worth(step.value(), award.unit()) + ": ", Span.Style.STRONG),
                            Span.of(specified.render(step.when(), locale)))))
                    .toList()));
        } else if (specified.requirement().response().type() == ResponseType.YES_NO) {
            blocks.addAll(paragraph(wording.text(
                    "award.yes-no",
                    wording.worth(award.max(), award.unit()),
                    wording.worth(BigDecimal.ZERO, award.unit()))));
        }
        return blocks;
    }

    private List<Block> references(List<Citation> cited) {
        List<Span> spans = citations.spans(cited);
        return spans.isEmpty() ? List.of() : List.of(Paragraph.of(spans));
    }

    private static List<Block> paragraph(String text) {
        return List.of(Paragraph.of(text));
    }
}
