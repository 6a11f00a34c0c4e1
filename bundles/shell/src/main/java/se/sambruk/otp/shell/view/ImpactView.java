package se.sambruk.otp.shell.view;

import java.util.Locale;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.AffectedConcept;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Impact;
import se.sambruk.otp.api.architecture.ModelPath;
import se.sambruk.otp.api.architecture.ModelStep;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.output.Listing;

/** Shows how things of an architecture hang together. */
public final class ImpactView {
    private ImpactView() {}

    /** What is affected, how far away it is, and why. */
    public static Listing<AffectedConcept> affected(ArchitectureModel model, Impact impact) {
        return Listing.<AffectedConcept>of((affected, locale) -> new TreeWriter()
                        .put("id", affected.concept().id())
                        .put("name", affected.concept().names().in(locale))
                        .put("distance", affected.distance())
                        .put("path", (Object) ids(path(impact, affected)))
                        .put("why", why(model, path(impact, affected), locale))
                        .done())
                .column("column.id", affected -> affected.concept().id())
                .column(
                        "column.name",
                        (affected, locale) -> affected.concept().names().in(locale),
                        affected -> affected.concept().name())
                .number("column.distance", affected -> (long) affected.distance())
                .column(
                        "column.why",
                        (affected, locale) -> why(model, path(impact, affected), locale),
                        affected -> why(model, path(impact, affected), LocalizedText.SWEDISH));
    }

    /** Ways from one thing to another. */
    public static Listing<ModelPath> paths(ArchitectureModel model) {
        return Listing.<ModelPath>of((path, locale) -> new TreeWriter()
                        .put("length", path.length())
                        .put("path", (Object) ids(path))
                        .put("why", why(model, path, locale))
                        .done())
                .number("column.distance", path -> (long) path.length())
                .column(
                        "column.why",
                        (path, locale) -> why(model, path, locale),
                        path -> why(model, path, LocalizedText.SWEDISH));
    }

    /** What is next to something. */
    public static Listing<ModelStep> steps(ArchitectureModel model) {
        return Listing.<ModelStep>of((step, locale) -> new TreeWriter()
                        .put("relation", step.relation().id())
                        .put("type", step.relation().type())
                        .put("id", step.to().id())
                        .put("name", name(step.to(), locale))
                        .put("out", step.forward())
                        .put("why", sentence(model, step, locale))
                        .done())
                .column("column.id", step -> step.to().id())
                .column(
                        "column.name",
                        (step, locale) -> name(step.to(), locale),
                        step -> name(step.to(), LocalizedText.SWEDISH))
                .column(
                        "column.why",
                        (step, locale) -> sentence(model, step, locale),
                        step -> sentence(model, step, LocalizedText.SWEDISH));
    }

    private static ModelPath path(Impact impact, AffectedConcept affected) {
        return impact.path(affected.concept().id());
    }

    private static Object ids(ModelPath path) {
        return path.steps().stream().map(step -> step.relation().id()).toList();
    }

    private static String name(Concept concept, Locale locale) {
        return concept.names().in(locale);
    }

    private static String why(ArchitectureModel model, ModelPath path, Locale locale) {
        return path.steps().stream()
                .map(step -> sentence(model, step, locale))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String sentence(ArchitectureModel model, ModelStep step, Locale locale) {
        return ArchitectureNames.sentence(model, step.relation()).in(locale);
    }
}
