package se.sambruk.otp.award.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.FollowUpItem;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.price.PriceComparison;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PricePeriod;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderAnswer;
import se.sambruk.otp.award.document.Answered;
import se.sambruk.otp.award.document.Matter;
import se.sambruk.otp.award.text.Swedish;
import se.sambruk.otp.award.work.NamedDocument;

/**
 * Kontraktsbilaga: what was required, as it was issued, with what the winner answered. Left out is what was required of the supplier as a company, and
 * what asked for nothing.
 */
final class ContractAnnex {
    private static final List<Integer> WIDTHS = List.of(4, 13, 6);
    /** What is known of a requirement once the contract runs, by the key of its column and in order. */
    private static final Map<String, Function<FollowUpItem, String>> LATER = later();

    private final Matter matter;
    private final Specification published;
    private final Tender winner;
    private final Optional<String> lot;
    private final List<SpecifiedRequirement> requirements;

    /**
     * @param published as suppliers saw it
     */
    ContractAnnex(Matter matter, Specification published, Tender winner, Optional<String> lot) {
        this.matter = matter;
        this.published = published;
        this.winner = winner;
        this.lot = lot;
        this.requirements = published.requirements().stream()
                .filter(one -> one.requirement().kind() != RequirementKind.QUALIFICATION
                        && one.requirement().kind() != RequirementKind.INFORMATION)
                .toList();
    }

    private static Map<String, Function<FollowUpItem, String>> later() {
        Map<String, Function<FollowUpItem, String>> later = new LinkedHashMap<>();
        later.put("due", FollowUpList::due);
        later.put("outcome", FollowUpList::outcome);
        later.put("sanction", FollowUpList::sanction);
        return later;
    }

    NamedDocument named() {
        String name = Swedish.text("file.contract") + lot.map(id -> "-" + id).orElse("");
        return new NamedDocument(name, Swedish.text("doc.contract"), document(), Optional.of(matrix()), true);
    }

    private List<MetadataEntry> metadata() {
        List<MetadataEntry> entries = new ArrayList<>();
        meta(entries, "type", Swedish.text("doc.contract"));
        meta(entries, "buyer", matter.buyer());
        meta(entries, "supplier", matter.supplierInFull(winner.key()));
        meta(entries, "case-number", matter.facts().caseNumber());
        lot.ifPresent(id -> meta(entries, "lot", matter.lotName(id)));
        meta(
                entries,
                "awarded",
                matter.award().map(AwardRecord::on).map(Object::toString).orElse(""));
        meta(
                entries,
                "issue",
                Swedish.text(
                        "contract.issue",
                        Integer.toString(winner.issue()),
                        published.document().version()));
        meta(entries, "fingerprint", published.contentHash().abbreviated());
        return entries;
    }

    private static void meta(List<MetadataEntry> entries, String key, String value) {
        if (!value.isBlank()) {
            entries.add(new MetadataEntry(key, Swedish.text("meta." + key), value));
        }
    }

    private Document document() {
        Document.Builder document = Document.builder(Swedish.text("doc.contract"), Swedish.LOCALE)
                .subtitle(matter.facts().title())
                .organization(matter.buyer());
        metadata().forEach(document::metadata);
        document.section(Section.builder("om", Swedish.text("heading.about"))
                .block(Paragraph.of(Swedish.text("contract.lead", matter.supplier(winner.key()))))
                .block(Paragraph.of(Swedish.text("contract.order")))
                .block(Paragraph.of(Swedish.text("contract.left-out")))
                .build());
        areas().forEach((title, inArea) -> {
            Section.Builder section =
                    Section.builder("omrade-" + inArea.get(0).requirement().category(), title);
            inArea.forEach(one -> section.block(block(one)));
            document.section(section.build());
        });
        prices().ifPresent(document::section);
        return document.build();
    }

    /** The requirements by the titles of their categories, in the order of the specification. */
    private Map<String, List<SpecifiedRequirement>> areas() {
        Map<String, List<SpecifiedRequirement>> areas = new LinkedHashMap<>();
        requirements.forEach(
                one -> areas.computeIfAbsent(area(one.requirement().category()), title -> new ArrayList<>())
                        .add(one));
        return areas;
    }

    private String area(String code) {
        return published.categories().stream()
                .filter(category -> category.code().equals(code))
                .map(Category::name)
                .findFirst()
                .orElse(code);
    }

    private Table block(SpecifiedRequirement specified) {
        Requirement requirement = specified.requirement();
        Table.Builder table = Table.builder(WIDTHS)
                .id(requirement.id().value())
                .role("requirement")
                .description(requirement.id() + " " + requirement.title())
                .rowHeaders(true)
                .header(List.of(
                        Cell.of(requirement.id().value()),
                        Cell.of(requirement.title()),
                        Cell.of(List.of(Paragraph.of(Swedish.text(
                                        "kind-of." + requirement.kind().wire()))
                                .as("kind")))));
        row(
                table,
                "requirement",
                paragraphs(specified.text(Swedish.LOCALE)).stream()
                        .<Block>map(part -> part.as("requirement-text"))
                        .toList());
        row(
                table,
                "fulfilled",
                List.of(Paragraph.of(
                        Swedish.text("fulfilled." + requirement.fulfilled().wire()))));
        row(table, "answer", List.copyOf(paragraphs(answer(requirement))));
        row(table, "described", List.copyOf(paragraphs(described(requirement))));
        row(table, "verified", List.copyOf(paragraphs(followed(specified))));
        return table.build();
    }

    private static void row(Table.Builder table, String key, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            table.row(
                    List.of(Cell.of(Swedish.text("row." + key)), Cell.of(blocks).spanning(2)));
        }
    }

    private static List<Paragraph> paragraphs(String text) {
        return Stream.of(text.strip().split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> Paragraph.of(part.replaceAll("\\s*\\n\\s*", " ")))
                .toList();
    }

    private Optional<TenderAnswer> given(Requirement requirement) {
        return winner.answer(requirement.id());
    }

    /** What the winner answered, in words. */
    private String answer(Requirement requirement) {
        if (requirement.response().type() == ResponseType.NONE) {
            return Swedish.text("contract.no-answer-asked");
        }
        String said = Answered.said(
                given(requirement).flatMap(TenderAnswer::given),
                requirement.response().unit());
        return given(requirement)
                .flatMap(TenderAnswer::clarification)
                .map(id -> Swedish.text("contract.clarified", said, id))
                .orElse(said);
    }

    private String described(Requirement requirement) {
        return given(requirement)
                .flatMap(TenderAnswer::given)
                .map(one -> one.supplement() + (one.comment().isEmpty() ? "" : "\n\n" + one.comment()))
                .orElse("");
    }

    private static String followed(SpecifiedRequirement specified) {
        return String.join(
                "\n\n",
                specified.requirement().verification().stream()
                        .filter(one -> one.phase() != VerificationPhase.BID)
                        .map(one -> Swedish.text("phase." + one.phase().wire()) + ": "
                                + specified.render(one.method(), Swedish.LOCALE))
                        .toList());
    }

    private Optional<Section> prices() {
        Optional<PriceComparison> comparison = winner.comparison();
        if (comparison.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = Table.builder(List.of(7, 4, 3, 4, 3, 4))
                .description(Swedish.text("table.prices"))
                .rowHeaders(true)
                .header(Stream.of("item", "unit", "volume", "price-period", "option", "price")
                        .map(key -> Cell.of(Swedish.text("column." + key)))
                        .toList());
        priced().forEach(line -> table.row(List.of(
                Cell.of(line.item().description()),
                Cell.of(line.item().unit()),
                Cell.of(volume(line.item())),
                Cell.of(period(line.item())),
                Cell.of(Swedish.text(line.item().isOption() ? "contract.yes" : "contract.no")),
                Cell.of(price(line.price().orElseThrow())))));
        return Optional.of(Section.builder("priser", Swedish.text("heading.prices"))
                .block(Paragraph.of(Swedish.text("contract.prices")))
                .block(table.build())
                .build());
    }

    /** What the winner has a price for, in the lot. */
    private List<PriceComparison.Line> priced() {
        return winner.comparison().stream()
                .flatMap(comparison -> comparison.lines().stream())
                .filter(line -> lot.isEmpty()
                        || line.item().lot().isEmpty()
                        || line.item().lot().equals(lot))
                .filter(line -> line.price().isPresent())
                .toList();
    }

    private static String volume(PriceItem item) {
        return Exact.of(item.volume()).display(Swedish.LOCALE);
    }

    /** What the price is for: once, or each of some periods. */
    private static String period(PriceItem item) {
        String period = Swedish.text("period." + item.period().wire());
        return item.period() == PricePeriod.ONCE
                ? period
                : Swedish.text(
                        "period.times",
                        period,
                        item.times(),
                        Swedish.text("periods." + item.period().wire()));
    }

    private String price(BigDecimal price) {
        String currency = winner.comparison().orElseThrow().schedule().currency();
        return EvaluationNames.amount(Exact.of(price), currency).in(Swedish.LOCALE);
    }

    /** The requirements and the prices as a list to work in through the contract's time: one row each, with what has been followed up. */
    private Matrix matrix() {
        Matrix.Builder matrix = Matrix.builder(Swedish.text("doc.contract"), Swedish.LOCALE)
                .asList()
                .description(Swedish.text("contract.lead", matter.supplier(winner.key())))
                .organization(matter.buyer())
                .axes(Swedish.text("column.requirement"), Swedish.text("matrix.columns"));
        metadata().forEach(matrix::metadata);
        for (String key : List.of("text", "kind", "answer", "described", "verified")) {
            matrix.column(MatrixHeader.of(Swedish.text("row." + key)));
        }
        FollowUps followUps = new FollowUps(matter.whole());
        List<List<FollowUpItem>> items =
                requirements.stream().map(one -> followUps.ofContract(one, lot)).toList();
        // An annex to sign has no columns for what comes later, and nobody should wonder whether they were to be filled
        // in.
        List<String> later = LATER.keySet().stream()
                .filter(key -> items.stream().anyMatch(some -> !FollowUpList.lines(some, LATER.get(key))
                        .isEmpty()))
                .toList();
        later.forEach(key -> matrix.column(MatrixHeader.of(Swedish.text("column." + key))));
        for (int i = 0; i < requirements.size(); i++) {
            SpecifiedRequirement specified = requirements.get(i);
            Requirement requirement = specified.requirement();
            matrix.row(MatrixHeader.of(requirement.id().value(), requirement.title())
                    .within(area(requirement.category())));
            List<String> said = new ArrayList<>(List.of(
                    specified.text(Swedish.LOCALE),
                    Swedish.text("kind-of." + requirement.kind().wire()),
                    answer(requirement),
                    described(requirement),
                    followed(specified)));
            for (String key : later) {
                said.add(FollowUpList.lines(items.get(i), LATER.get(key)));
            }
            cells(matrix, i, said);
        }
        prices(matrix);
        return matrix.build();
    }

    /** The prices after the requirements: what each is for, whether it is for an option, and what it is. */
    private void prices(Matrix.Builder matrix) {
        List<PriceComparison.Line> priced = priced();
        for (int i = 0; i < priced.size(); i++) {
            PriceItem item = priced.get(i).item();
            matrix.row(MatrixHeader.of(item.id(), item.description()).within(Swedish.text("heading.prices")));
            cells(
                    matrix,
                    requirements.size() + i,
                    List.of(
                            Swedish.text("contract.price-for", item.unit(), volume(item), period(item)),
                            Swedish.text(item.isOption() ? "contract.price-option" : "contract.price"),
                            price(priced.get(i).price().orElseThrow())));
        }
    }

    private static void cells(Matrix.Builder matrix, int row, List<String> said) {
        for (int column = 0; column < said.size(); column++) {
            if (!said.get(column).isBlank()) {
                matrix.cell(row, column, MatrixCell.of(said.get(column).strip()));
            }
        }
    }
}
