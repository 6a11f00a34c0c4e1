package se.sambruk.otp.assessment.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.assessment.SimulatedPlan;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.simulation.OrderChange;
import se.sambruk.otp.api.evaluation.simulation.QualityWorth;
import se.sambruk.otp.api.evaluation.simulation.SimulatedBid;
import se.sambruk.otp.api.evaluation.simulation.SimulationReport;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.problem.Problem;

/** What a simulation found, as a document. */
public final class TrialReport {
    private static final List<Integer> COUNTS = List.of(13, 4);
    private static final List<Integer> WORTHS = List.of(6, 6, 3, 3, 5, 5);
    private static final List<Integer> MARGINS = List.of(5, 5, 6);

    private final SimulatedPlan simulated;
    private final SimulationReport report;
    private final String currency;
    private final Words words;

    private TrialReport(SimulatedPlan simulated) {
        this.simulated = simulated;
        this.report = simulated.report();
        this.currency = simulated.plan().currency();
        this.words = new Words(simulated.procurement().language());
    }

    /** The report. */
    public static Document of(SimulatedPlan simulated) {
        return new TrialReport(simulated).document();
    }

    private Document document() {
        ProcurementFacts facts = simulated.procurement();
        Document.Builder document = Document.builder(words.text("simulation.title"), words.locale())
                .subtitle(facts.title())
                .organization(facts.buyer().name());
        if (report.isOnRealBids()) {
            document.notice(words.text("secret"));
        }
        entry(document, "type", words.text("simulation.title"));
        entry(document, "case-number", facts.caseNumber());
        entry(document, "procurement", facts.id());
        simulated.entry().ifPresent(label -> entry(document, "entry", label));
        entry(document, "fingerprint", simulated.plan().contentHash().abbreviated());
        document.section(conclusions());
        if (!report.isOnRealBids()) {
            document.section(counts());
        }
        worths().ifPresent(document::section);
        examples().ifPresent(document::section);
        margins().ifPresent(document::section);
        return document.build();
    }

    private void entry(Document.Builder document, String key, String value) {
        document.metadata(new MetadataEntry(key, words.text("meta." + key), value));
    }

    private Section conclusions() {
        Section.Builder section = words.section("slutsatser", "conclusions");
        section.block(
                report.isOnRealBids()
                        ? words.paragraph("simulation.real")
                        : words.paragraph(
                                "simulation.invented",
                                amount(Exact.of(simulated.prices().orElseThrow().least())),
                                amount(Exact.of(simulated.prices().orElseThrow().greatest())),
                                words.text(simulated.plan().model().label())));
        if (!report.conclusions().isEmpty()) {
            section.block(ItemList.bulleted(report.conclusions().stream()
                    .map(sentence -> Paragraph.of(words.text(sentence)))
                    .toList()));
        }
        for (Problem problem : simulated.problems()) {
            section.block(Paragraph.of(
                    problem.code() + ": " + words.text(problem.message()) + " " + words.text(problem.remedy())));
        }
        return section.build();
    }

    private String amount(Exact number) {
        return words.amount(number, currency);
    }

    private Section counts() {
        Table.Builder table = words.table("counts.caption", COUNTS, "counted", "number");
        for (SimulationReport.Count count : SimulationReport.Count.values()) {
            String key =
                    "count." + count.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            table.row(Words.row(words.text(key), Exact.of(report.count(count)).display(words.locale())));
        }
        return words.section("antal", "counts").block(table.build()).build();
    }

    private Optional<Section> worths() {
        if (report.worths().isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table =
                words.table("worths.caption", WORTHS, "better", "about", "from", "to", "at-price", "worth");
        for (QualityWorth worth : report.worths()) {
            table.row(Words.row(
                    words.capital(EvaluationNames.of(worth.of())),
                    worth.about(),
                    worth.from().display(words.locale()),
                    worth.to().display(words.locale()),
                    amount(worth.price()),
                    worth.worth().map(this::amount).orElse(words.text("beyond"))));
        }
        return Optional.of(words.section("varde", "worths")
                .block(words.paragraph("worths.lead"))
                .block(table.build())
                .build());
    }

    private Optional<Section> examples() {
        if (report.examples().isEmpty()) {
            return Optional.empty();
        }
        Section.Builder section = words.section("ordning", "examples");
        section.block(words.paragraph("examples.lead"));
        for (OrderChange change : report.examples()) {
            section.block(words.paragraph("example", change.removed(), bids(change.with()), bids(change.without())));
        }
        return Optional.of(section.build());
    }

    private String bids(List<SimulatedBid> bids) {
        return bids.stream()
                .map(bid -> bid.key() + " (" + amount(bid.price()) + ") "
                        + bid.result().display(words.locale()))
                .collect(Collectors.joining(", "));
    }

    private Optional<Section> margins() {
        if (report.margins().isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = words.table("margins.caption", MARGINS, "tender", "wins-now", "wins-until");
        report.margins()
                .forEach(margin -> table.row(Words.row(
                        margin.bid(),
                        words.text(margin.isFirst() ? "yes" : "no"),
                        margin.highest().map(this::amount).orElse(words.text(margin.isFirst() ? "any" : "none")))));
        return Optional.of(
                words.section("marginaler", "margins").block(table.build()).build());
    }
}
