package se.sambruk.otp.format.xlsx;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.sambruk.otp.api.answers.AnswerLimits;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Losses;
import se.sambruk.otp.format.xlsx.sheet.TextSheet;

/** The sheet that tells a supplier what this is and how to answer, and has cells for who the supplier is. */
final class InstructionSheet {
    /** Together what A4 holds upright, so that nothing need be made smaller: then page breaks are kept. */
    private static final double LABELS = 25;

    private static final double VALUES = 67;

    private final XSSFSheet sheet;
    private final Specification specification;
    private final RequirementTexts content;
    private final Texts texts;
    private final TextSheet page;

    InstructionSheet(
            XSSFSheet sheet,
            Specification specification,
            RequirementTexts content,
            Texts texts,
            Losses losses,
            Looks looks) {
        this.sheet = sheet;
        this.specification = specification;
        this.content = content;
        this.texts = texts;
        this.page = new TextSheet(sheet, looks, losses, LABELS, VALUES);
    }

    /** Writes it all, and tells in which cell each of the supplier's fields is. */
    Map<SupplierField, String> write() {
        page.line(Look.TITLE, texts.get("instruction.title"), Looks.TITLE_SIZE);
        FactLines.write(
                page, specification.procurement(), specification.document(), specification.contentHash(), texts);
        heading("instruction.supplier");
        page.line(Look.NOTE, texts.get("instruction.supplier.lead"), Looks.SIZE);
        Map<SupplierField, String> fields = SupplierCells.write(page, sheet, texts);
        heading("instruction.how");
        writeHow();
        sheet.setRowBreak(page.row());
        heading("instruction.meaning");
        writeMeaning();
        heading("instruction.submit");
        Stream.of("equal", "view", "program", "check", "handin").forEach(this::explained);
        return fields;
    }

    private void writeHow() {
        explained("where");
        for (ResponseType type : ResponseType.values()) {
            if (type != ResponseType.NONE && type != ResponseType.ATTACHMENT && asks(type)) {
                explained(type.wire(), AnswerLimits.TEXT);
            }
        }
        if (supplements(ResponseSupplement.DESCRIPTION)) {
            explained("description", AnswerLimits.TEXT);
        }
        if (asks(ResponseType.ATTACHMENT) || supplements(ResponseSupplement.ATTACHMENT)) {
            String example = requirements()
                    .filter(r -> r.response().type() == ResponseType.ATTACHMENT
                            || r.response().supplement() == ResponseSupplement.ATTACHMENT)
                    .findFirst()
                    .orElseThrow()
                    .id()
                    .value();
            explained("attachment", example);
        }
        if (asks(ResponseType.NONE)) {
            explained("none");
        }
        explained("writing");
        explained("status");
    }

    private void writeMeaning() {
        for (RequirementKind kind : RequirementKind.values()) {
            if (kind != RequirementKind.INFORMATION && requirements().anyMatch(r -> r.kind() == kind)) {
                explained(kind.wire());
            }
        }
        String criteria = criteria();
        if (!criteria.isEmpty()) {
            pair(texts.get("instruction.criteria"), criteria);
        }
        explained("deviation");
        pair(
                texts.get("instruction.equivalents"),
                texts.of("instruction.equivalents", specification.procurement().regime()));
    }

    /** Each award criterion with what it is worth, a line for each. */
    private String criteria() {
        record Criterion(String name, AwardUnit unit) {}
        Map<Criterion, BigDecimal> worth = new LinkedHashMap<>();
        Map<Criterion, Integer> counts = new LinkedHashMap<>();
        requirements().flatMap(r -> r.award().stream()).forEach((Award award) -> {
            Criterion criterion = new Criterion(award.criterion(), award.unit());
            worth.merge(criterion, award.max(), BigDecimal::add);
            counts.merge(criterion, 1, Integer::sum);
        });
        return String.join(
                "\n",
                worth.entrySet().stream()
                        .map(entry -> texts.get(
                                "instruction.criterion",
                                entry.getKey().name(),
                                counts.get(entry.getKey()),
                                content.worth(entry.getKey().unit(), texts.number(entry.getValue()))))
                        .toList());
    }

    private boolean asks(ResponseType type) {
        return requirements().anyMatch(r -> r.response().type() == type);
    }

    private boolean supplements(ResponseSupplement supplement) {
        return requirements()
                .anyMatch(r -> AnswerRules.isAsked(r) && r.response().supplement() == supplement);
    }

    private Stream<Requirement> requirements() {
        return specification.requirements().stream().map(r -> r.requirement());
    }

    private void heading(String key) {
        page.space();
        page.line(Look.HEADING, texts.get(key), Looks.HEADING_SIZE);
    }

    private void explained(String key, Object... arguments) {
        pair(texts.get("instruction." + key), texts.get("instruction." + key + ".text", arguments));
    }

    private void pair(String label, String value) {
        page.row(Look.LABEL, Look.BODY, label, value);
    }
}
