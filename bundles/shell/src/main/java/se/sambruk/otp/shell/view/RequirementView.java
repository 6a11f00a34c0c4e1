package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Classification;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.shell.output.Listing;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows requirements: one of them in full, or many in a listing. */
public final class RequirementView {
    private static final int COLUMN = 18;

    private final Requirement requirement;
    private final UnaryOperator<String> render;
    private final Locale locale;
    private final NodeText nodes;

    private RequirementView(Requirement requirement, UnaryOperator<String> render, Locale locale) {
        this.requirement = requirement;
        this.render = render;
        this.locale = locale;
        this.nodes = new NodeText(requirement, locale);
    }

    /** A requirement of the library, with its parameters not filled in. */
    public static RequirementView of(Requirement requirement, Locale locale) {
        return new RequirementView(requirement, UnaryOperator.identity(), locale);
    }

    /** A requirement of a specification, with its parameters filled in. */
    public static RequirementView of(SpecifiedRequirement specified, Locale locale) {
        return new RequirementView(specified.requirement(), text -> specified.render(text, locale), locale);
    }

    /** How requirements are listed. */
    public static Listing<RequirementEntry> listing() {
        return Listing.<RequirementEntry>of((entry, locale) -> json(entry))
                .column("column.id", entry -> entry.id().value())
                .column("column.kind", (entry, locale) -> Names.of(entry.kind(), locale), entry -> entry.kind()
                        .wire())
                .column("column.category", RequirementEntry::category)
                .column("column.pack", entry -> entry.pack().label())
                .column("column.title", RequirementEntry::title);
    }

    /** An entry's object. */
    public static Map<String, Object> json(RequirementEntry entry) {
        return new TreeWriter()
                .put("id", entry.id())
                .put("title", entry.title())
                .put("kind", entry.kind())
                .put("category", entry.category())
                .put("pack", entry.pack().id())
                .put("packVersion", entry.pack().version())
                .put("revision", entry.revision())
                .put("hash", entry.hash())
                .done();
    }

    /** Writes the requirement, field by field. */
    public void print(Sheet sheet) {
        sheet.strong(requirement.id() + " " + requirement.title());
        sheet.blank();
        fact("kind", Names.of(requirement.kind(), locale), sheet);
        fact("fulfilled", Names.of(requirement.fulfilled(), locale), sheet);
        fact("category", requirement.category(), sheet);
        fact("topic", requirement.topic(), sheet);
        fact("ambition", Names.of(requirement.ambition(), locale), sheet);
        sheet.fact(text("fact.revision"), Integer.toString(requirement.revision()), COLUMN);
        fact("delivery", Names.of(requirement.delivery(), locale), sheet);
        fact("acquisition", Names.of(requirement.acquisition(), locale), sheet);
        fact("regimes", Names.of(requirement.regimes(), locale), sheet);
        fact("classification", classification(), sheet);
        fact("purposes", Names.of(requirement.purposes(), locale), sheet);
        fact("tags", String.join(", ", requirement.tags()), sheet);
        fact("benefits", String.join(", ", requirement.benefits()), sheet);
        section("text", List.of(render.apply(requirement.text())), sheet);
        if (!requirement.parameters().isEmpty()) {
            sheet.heading(text("field.parameters"));
            requirement.parameters().values().forEach(parameter -> parameter(parameter, sheet.indented()));
        }
        section("rationale", List.of(requirement.rationale()), sheet);
        section("guidance", List.of(requirement.guidance()), sheet);
        section(
                "verification",
                requirement.verification().stream().map(nodes::verification).map(render),
                sheet);
        section("response", List.of(render.apply(nodes.response(requirement.response()))), sheet);
        section("award", requirement.award().stream().map(nodes::award).map(render), sheet);
        section("references", requirement.references().stream().map(nodes::citation), sheet);
        section("traces", requirement.traces().stream().map(nodes::trace), sheet);
        section("related", requirement.related().stream().map(nodes::relation), sheet);
    }

    private void fact(String field, String text, Sheet sheet) {
        if (!text.isEmpty()) {
            sheet.fact(text("field." + field), text, COLUMN);
        }
    }

    private void section(String field, Stream<String> items, Sheet sheet) {
        section(field, items.toList(), sheet);
    }

    private void section(String field, List<String> items, Sheet sheet) {
        if (items.stream().allMatch(String::isBlank)) {
            return;
        }
        sheet.heading(text("field." + field));
        items.forEach(item -> {
            if (items.size() > 1) {
                sheet.indented().item(item);
            } else {
                sheet.indented().paragraph(item);
            }
        });
    }

    private void parameter(Parameter parameter, Sheet sheet) {
        ParameterType bound = parameter.type() == ParameterType.TEXT ? ParameterType.INTEGER : parameter.type();
        String range = Stream.of(
                        parameter.min().map(min -> text("parameter.min", bound.display(min, locale))),
                        parameter.max().map(max -> text("parameter.max", bound.display(max, locale))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String facts = Stream.of(
                        Names.of(parameter.type(), locale),
                        parameter
                                .unit()
                                .map(unit -> text("parameter.unit", unit))
                                .orElse(""),
                        range,
                        parameter.choices().isEmpty()
                                ? ""
                                : text("parameter.choices", String.join(", ", parameter.choices())),
                        parameter
                                .defaultValue()
                                .map(value -> text(
                                        "parameter.default", parameter.type().display(value, locale)))
                                .orElseGet(() -> text("parameter.no-default")))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining("; "));
        sheet.item(parameter.name() + ": " + facts);
        parameter.help().ifPresent(sheet.indented()::paragraph);
    }

    private String classification() {
        Classification lowest = requirement.classification();
        return lowest.equals(Classification.NONE) ? "" : nodes.classification(lowest);
    }

    private String text(String key, Object... arguments) {
        return Texts.in(locale, key, arguments);
    }
}
