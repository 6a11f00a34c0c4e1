package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.text.LocalizedText;

/** The words of a requirement, and the names of things in messages. */
final class Texts {
    private Texts() {}

    /** Every text of a requirement that a supplier reads and that may hold insertions. */
    static void visible(Requirement requirement, Consumer<String> to) {
        to.accept(requirement.title());
        to.accept(requirement.text());
        to.accept(requirement.rationale());
        requirement.verification().forEach(verification -> to.accept(verification.method()));
        requirement.response().label().ifPresent(to);
        requirement.response().choices().forEach(to);
        requirement.award().ifPresent(award -> {
            to.accept(award.criterion());
            award.scale().forEach(step -> to.accept(step.when()));
        });
    }

    /** Those, and the values that stand in their places, but for the numbers and days. */
    static void visible(SpecifiedRequirement specified, Consumer<String> to) {
        visible(specified.requirement(), to);
        specified.requirement().parameters().values().stream()
                .filter(parameter -> parameter.type() == ParameterType.TEXT || parameter.type() == ParameterType.CHOICE)
                .map(parameter -> specified.values().getOrDefault(parameter.name(), ""))
                .forEach(to);
    }

    /** What a supplier reads, and what only the buyer does. */
    static void all(Requirement requirement, Consumer<String> to) {
        visible(requirement, to);
        to.accept(requirement.guidance());
    }

    static LocalizedText name(Layer layer) {
        return named("layer", layer);
    }

    static LocalizedText name(ParameterType type) {
        return named("type", type);
    }

    /** What a field is called where people read of it, with the key they write. */
    static LocalizedText name(FieldPath path) {
        return path.facet()
                .map(facet ->
                        Faults.text("facet." + facet.wire(), path.parameter().orElseThrow()))
                .orElseGet(() -> Faults.text("field." + path));
    }

    static LocalizedText named(String group, WireValue value) {
        return Faults.text(group + "." + value.wire());
    }

    /** Several texts as one, in each language. */
    static LocalizedText joined(List<LocalizedText> texts, String between) {
        return LocalizedText.of(
                texts.stream().map(t -> t.in(LocalizedText.SWEDISH)).collect(Collectors.joining(between)),
                texts.stream().map(t -> t.in(Locale.ENGLISH)).collect(Collectors.joining(between)));
    }

    /** Who says something and where: {@code exempelkommun 1.2.0 · OTP-INF/amendments.yaml:14:9}. */
    static String said(Source source, SourceLocation location) {
        return location.origin().isEmpty() ? source.label() + " · " + location : location.toString();
    }

    /** A value in normal form as each language writes it. */
    static LocalizedText value(ParameterType type, String normal) {
        return LocalizedText.of(type.display(normal, LocalizedText.SWEDISH), type.display(normal, Locale.ENGLISH));
    }
}
