package se.sambruk.otp.shell.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.Omission;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.ProvenanceStep.Action;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.library.UsedParameterSet;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.IssueResult;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Quantities;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows what was issued: the files, and every adaptation with its reason, so that the officer can stand by each. */
public final class IssueView {
    private static final int COLUMN = 26;

    private final IssueResult result;
    private final Specification specification;
    private final Map<SpecifiedRequirement, Trail> amended = new LinkedHashMap<>();
    private final Locale locale;

    public IssueView(IssueResult result, Origins origins, Locale locale) {
        this.result = result;
        this.specification = result.specification();
        this.locale = locale;
        specification.requirements().stream()
                .filter(requirement -> has(requirement, Action.AMENDED))
                .forEach(requirement -> amended.put(requirement, origins.trail(requirement)));
    }

    /** Writes everything, for the person who issued. */
    public void print(Path folder, Output out) throws InterruptedException {
        Sheet sheet = out.sheet();
        sheet.strong(headline());
        sheet.heading(text("issue.files", folder.toString()));
        out.rows(ProcurementView.files(), result.receipts().iterator());
        printKinds(sheet);
        printAmended(sheet);
        printSets(sheet);
        printValued(sheet);
        printOmitted(sheet);
        List<Problem> findings = findings();
        if (!findings.isEmpty()) {
            sheet.heading(text("issue.findings", findings.size()));
            ProblemView.print(findings, locale, sheet.indented());
        }
    }

    /** What somebody should know: of the specification, and of what a format could not represent. */
    public List<Problem> findings() {
        return Stream.concat(
                        result.findings().stream(),
                        result.receipts().stream().flatMap(receipt -> receipt.losses().stream()))
                .distinct()
                .toList();
    }

    private String headline() {
        String id = specification.procurement().id();
        if (result.issue().isEmpty()) {
            return text("issue.preview", id);
        }
        IssueRecord issue = result.issue().get();
        String version = issue.version().isEmpty() ? "–" : issue.version();
        return text(result.isNew() ? "issue.new" : "issue.again", id, Integer.toString(issue.number()), version);
    }

    private void printKinds(Sheet sheet) {
        sheet.heading(text("issue.requirements", specification.requirements().size()));
        for (RequirementKind kind : RequirementKind.values()) {
            long count = count(kind);
            if (count > 0) {
                sheet.indented().fact(Names.of(kind, locale), Quantities.count(count, locale), COLUMN);
            }
        }
    }

    private void printAmended(Sheet sheet) {
        sheet.heading(text("issue.amended", amended.size()));
        amended.forEach((requirement, trail) -> {
            TrailView view = new TrailView(requirement.requirement(), trail, locale);
            sheet.indented().strong(name(requirement));
            trail.changes()
                    .forEach(change -> view.print(change, sheet.indented().indented()));
        });
    }

    private void printSets(Sheet sheet) {
        List<UsedParameterSet> sets = specification.parameterSets();
        if (!sets.isEmpty()) {
            sheet.heading(text("issue.sets", sets.size()));
            sets.forEach(set ->
                    sheet.indented().paragraph(text("issue.from-set", set.title(), set.source(), valuesOf(set))));
        }
    }

    /** How many values came of a set in the end. */
    private long valuesOf(UsedParameterSet set) {
        return specification.requirements().stream()
                .flatMap(requirement -> requirement.provenance().stream())
                .filter(step -> step.set().equals(Optional.of(set)))
                .count();
    }

    private Map<String, Object> json(UsedParameterSet set) {
        return new TreeWriter()
                .put("source", set.source())
                .put("id", set.id())
                .put("title", set.title())
                .put("values", valuesOf(set))
                .done();
    }

    private void printValued(Sheet sheet) {
        List<SpecifiedRequirement> valued = specification.requirements().stream()
                .filter(r -> !set(r).isEmpty())
                .toList();
        sheet.heading(text(
                "issue.valued", valued.stream().mapToInt(r -> set(r).size()).sum()));
        for (SpecifiedRequirement requirement : valued) {
            TrailView view = new TrailView(requirement.requirement(), Trail.of(requirement, Optional.empty()), locale);
            sheet.indented().strong(name(requirement));
            set(requirement).forEach(step -> view.print(step, sheet.indented().indented()));
        }
    }

    private void printOmitted(Sheet sheet) {
        sheet.heading(text("issue.omitted", specification.omissions().size()));
        for (Omission omission : specification.omissions()) {
            sheet.indented().strong(omission.requirement() + " " + omission.title());
            Sheet inner = sheet.indented().indented();
            inner.paragraph(Places.who(omission.source(), omission.layer(), omission.location(), locale));
            inner.paragraph(text("trail.because", omission.because().strip()));
        }
    }

    /** The one object. */
    public Map<String, Object> json() {
        List<Object> changes = new ArrayList<>();
        amended.forEach((requirement, trail) ->
                trail.changes().forEach(change -> changes.add(named(requirement, TrailView.json(change)))));
        List<Object> values = new ArrayList<>();
        specification.requirements().forEach(requirement -> set(requirement)
                .forEach(step -> values.add(named(requirement, TrailView.json(step)))));
        return new TreeWriter()
                .put("procurement", specification.procurement().id())
                .put("preview", result.issue().isEmpty())
                .put("new", result.isNew())
                .put("issue", result.issue().map(IssueRecord::number))
                .put("specification", specification.contentHash())
                .put("published", result.issue().map(IssueRecord::published))
                .putText("version", specification.document().version())
                .put("requirements", specification.requirements().size())
                .put("kinds", (Object) kinds())
                .put("files", (Object) result.receipts().stream()
                        .map(receipt -> ProcurementView.json(receipt, locale))
                        .toList())
                .put("amended", (Object) changes)
                .put("parameter-sets", (Object)
                        specification.parameterSets().stream().map(this::json).toList())
                .put("valued", (Object) values)
                .put("omitted", (Object)
                        specification.omissions().stream().map(IssueView::json).toList())
                .put("findings", (Object) ProblemView.json(findings(), locale))
                .done();
    }

    private static Map<String, Object> json(Omission omission) {
        return new TreeWriter()
                .put("id", omission.requirement())
                .put("title", omission.title())
                .put("layer", omission.layer())
                .put("source", omission.source())
                .putText("location", Places.within(omission.source(), omission.location()))
                .put("because", omission.because().strip())
                .done();
    }

    private Map<String, Object> kinds() {
        Map<String, Object> kinds = new TreeMap<>();
        for (RequirementKind kind : RequirementKind.values()) {
            kinds.put(kind.wire(), count(kind));
        }
        return kinds;
    }

    private long count(RequirementKind kind) {
        return specification.requirements().stream()
                .filter(r -> r.requirement().kind() == kind)
                .count();
    }

    private static Map<String, Object> named(SpecifiedRequirement requirement, Map<String, Object> object) {
        Map<String, Object> named = new TreeMap<>(object);
        named.put("id", requirement.requirement().id().value());
        return named;
    }

    private static boolean has(SpecifiedRequirement requirement, Action action) {
        return requirement.provenance().stream().anyMatch(step -> step.action() == action);
    }

    /** The values that the procurement itself gave. */
    private List<ProvenanceStep> set(SpecifiedRequirement requirement) {
        return requirement.provenance().stream()
                .filter(step -> step.action() == Action.VALUED
                        && step.layer() == Layer.PROCUREMENT
                        && step.set().isEmpty())
                .toList();
    }

    private static String name(SpecifiedRequirement requirement) {
        return requirement.requirement().id() + " " + requirement.requirement().title();
    }

    private String text(String key, Object... arguments) {
        return Texts.in(locale, key, arguments);
    }
}
