package se.sambruk.otp.content.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.content.fault.Texts;

/** What several packs define together, to find what in one of them points at nothing. Used by one thread. */
final class Pointers {
    /** More of the same is seldom more to know. */
    private static final int TOLD = 20;

    private final Map<RequirementId, Integer> revisions = new HashMap<>();
    private final Map<RequirementId, Set<String>> parameters = new HashMap<>();
    private final Set<String> categories = new HashSet<>();
    private final Set<String> references = new HashSet<>();
    private final Set<String> elements = new HashSet<>();
    private final Set<String> benefits = new HashSet<>();

    void add(Catalog catalog) {
        catalog.requirements().forEach(located -> {
            Requirement requirement = located.value();
            revisions.put(requirement.id(), requirement.revision());
            if (!requirement.parameters().isEmpty()) {
                parameters.put(requirement.id(), requirement.parameters().keySet());
            }
        });
        catalog.categories().forEach(category -> categories.add(category.code()));
        catalog.references().forEach(reference -> references.add(reference.id()));
        catalog.elements().forEach(element -> elements.add(element.id()));
        catalog.benefits().forEach(benefit -> benefit.points().forEach(point -> benefits.add(point.id())));
    }

    /** What in one of the packs points at nothing in any of them. */
    List<Problem> dead(Catalog catalog) {
        List<Problem> problems = new ArrayList<>();
        catalog.amendments().forEach(located -> amendment(located, problems));
        catalog.requirements().forEach(located -> requirement(located, problems));
        catalog.lintSuppressions().forEach(located -> lintSuppression(located, problems));
        SourceLocation whole = SourceLocation.file(catalog.manifest().label(), "");
        catalog.parameterSets().forEach(set -> parameterSet(set, catalog, whole, problems));
        if (problems.size() <= TOLD) {
            return List.copyOf(problems);
        }
        List<Problem> told = new ArrayList<>(problems.subList(0, TOLD));
        told.add(Problem.warning(Texts.ALL, "OTP-1099", "", problems.size() - TOLD)
                .at(whole));
        return List.copyOf(told);
    }

    private void lintSuppression(Located<LintSuppression> located, List<Problem> problems) {
        LintSuppression suppression = located.value();
        if (!revisions.containsKey(new RequirementId(suppression.requirement()))) {
            problems.add(warning(located, "OTP-1374", suppression.requirement(), suppression.rule()));
        }
    }

    private void amendment(Located<Amendment> located, List<Problem> problems) {
        RequirementId target = located.value().target();
        Integer revision = revisions.get(target);
        if (revision == null) {
            problems.add(warning(located, "OTP-1412", target.value()));
        } else if (located.value().revision().orElse(revision) != revision) {
            problems.add(warning(
                    located,
                    "OTP-1414",
                    target.value(),
                    Integer.toString(located.value().revision().orElseThrow()),
                    Integer.toString(revision)));
        }
    }

    /** A set tells of each requirement that is not there once, at the first of its values, however many it has for it. */
    private void parameterSet(ParameterSet set, Catalog catalog, SourceLocation whole, List<Problem> problems) {
        Set<RequirementId> missing = new HashSet<>();
        for (Setting setting : set.settings()) {
            RequirementId id = setting.requirement();
            SourceLocation at = catalog.place(set, setting).orElse(whole);
            if (!revisions.containsKey(id)) {
                if (missing.add(id)) {
                    problems.add(warning(at, "OTP-1416", set.id(), id.value()));
                }
            } else if (!parameters.getOrDefault(id, Set.of()).contains(setting.parameter())) {
                problems.add(warning(at, "OTP-1417", set.id(), id.value(), setting.parameter()));
            }
        }
    }

    private static Problem warning(Located<?> located, String code, String... about) {
        return warning(located.location(), code, about);
    }

    private static Problem warning(SourceLocation at, String code, String... about) {
        Object[] arguments = new Object[about.length + 1];
        arguments[0] = "";
        System.arraycopy(about, 0, arguments, 1, about.length);
        boolean inSheet = at.sheet().isPresent();
        return Texts.problem(Severity.WARNING, inSheet, code, arguments).at(at);
    }

    private void requirement(Located<Requirement> located, List<Problem> problems) {
        Requirement requirement = located.value();
        if (!categories.contains(requirement.category())) {
            add("category", requirement.category(), located, problems);
        }
        requirement.references().stream()
                .filter(citation -> !references.contains(citation.reference()))
                .forEach(citation -> add("reference", citation.reference(), located, problems));
        requirement.traces().stream()
                .filter(trace -> !elements.contains(trace.element()))
                .forEach(trace -> add("element", trace.element(), located, problems));
        requirement.benefits().stream()
                .filter(point -> !benefits.contains(point))
                .forEach(point -> add("benefit", point, located, problems));
        requirement.related().stream()
                .filter(relation -> !revisions.containsKey(relation.to()))
                .forEach(relation -> add("requirement", relation.to().value(), located, problems));
    }

    private static void add(String thing, String name, Located<Requirement> located, List<Problem> problems) {
        problems.add(Problem.warning(
                        Texts.ALL, "OTP-1413", "", located.value().id().value(), Texts.ALL.text("thing." + thing), name)
                .at(located.location()));
    }
}
