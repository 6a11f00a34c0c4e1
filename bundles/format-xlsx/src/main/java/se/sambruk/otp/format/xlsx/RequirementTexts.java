package se.sambruk.otp.format.xlsx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.sheet.CellText;

/** What stands in a requirement's row before the supplier has written in it. */
final class RequirementTexts {
    private final Texts texts;
    private final Map<String, String> categories;

    RequirementTexts(Specification specification, Texts texts) {
        this.texts = texts;
        this.categories = specification.categories().stream()
                .collect(Collectors.toMap(
                        Category::code, category -> category.code() + " " + category.name(), (first, again) -> first));
    }

    /** A text, which may be empty, for each column that the supplier does not write in, but the status. */
    Map<AnswerColumn, String> of(SpecifiedRequirement specified) {
        Requirement requirement = specified.requirement();
        Map<AnswerColumn, String> row = new EnumMap<>(AnswerColumn.class);
        row.put(AnswerColumn.UID, requirement.uid().value());
        row.put(AnswerColumn.ID, requirement.id().value());
        row.put(AnswerColumn.CATEGORY, category(requirement.category()));
        row.put(AnswerColumn.TITLE, requirement.title());
        row.put(AnswerColumn.TEXT, specified.text(texts.locale()));
        row.put(AnswerColumn.KIND, texts.of("kind", requirement.kind()));
        row.put(AnswerColumn.FULFILLED, texts.of("fulfilled", requirement.fulfilled()));
        row.put(AnswerColumn.VERIFICATION, verification(specified));
        row.put(
                AnswerColumn.AWARD,
                requirement.award().map(a -> award(specified, a)).orElse(""));
        row.put(AnswerColumn.RESPONSE, response(specified));
        row.put(AnswerColumn.UNIT, unit(requirement.response()));
        return row;
    }

    /** What the column of categories shows for a code. */
    String category(String code) {
        return categories.getOrDefault(code, code);
    }

    /** The same, fit for a cell; what is lost is reported with the rows. */
    String categoryCell(String code) {
        return CellText.of(category(code), texts.get("cell.truncated")).value();
    }

    String worth(Award award) {
        return worth(award.unit(), texts.number(award.max()));
    }

    String worth(AwardUnit unit, String number) {
        return texts.get("award." + unit.wire(), number);
    }

    private static String unit(Response response) {
        return response.type() == ResponseType.VALUE ? response.unit().orElse("") : "";
    }

    private String verification(SpecifiedRequirement specified) {
        return specified.requirement().verification().stream()
                .map(v -> texts.get("verification." + v.phase().wire(), specified.render(v.method(), texts.locale())))
                .collect(Collectors.joining("\n"));
    }

    private String award(SpecifiedRequirement specified, Award award) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("award.criterion", award.criterion(), worth(award)));
        award.scale()
                .forEach(step -> lines.add(texts.get(
                        "award.step",
                        worth(award.unit(), texts.number(step.value())),
                        specified.render(step.when(), texts.locale()))));
        if (award.scale().isEmpty() && specified.requirement().response().type() == ResponseType.YES_NO) {
            lines.add(texts.get("award.step", worth(award), texts.get("answer.yes")));
        }
        return String.join("\n", lines);
    }

    private String response(SpecifiedRequirement specified) {
        Response response = specified.requirement().response();
        List<String> lines = new ArrayList<>();
        response.label().ifPresent(label -> lines.add(specified.render(label, texts.locale()) + ":"));
        String what = texts.of("response", response.type());
        if (response.supplement() != ResponseSupplement.NONE) {
            what = texts.get("response.with", what, texts.of("supplement", response.supplement()));
        }
        lines.add(what);
        response.choices().forEach(choice -> lines.add("• " + choice));
        return String.join("\n", lines);
    }
}
