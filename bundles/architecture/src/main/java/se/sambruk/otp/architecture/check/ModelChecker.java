package se.sambruk.otp.architecture.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelCheckReport;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.ModelCheckService;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.RelationRules;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.architecture.shared.Phrases;
import se.sambruk.otp.architecture.shared.Suppressions;

/** Runs all checks on a model, and tells what was asked for. Knows nothing of OSGi. */
public final class ModelChecker implements ModelCheckService {
    private final List<ModelCheck> checks;

    public ModelChecker(RelationRules rules) {
        this.checks = List.of(
                new UnknownTypes(),
                new RelationEnds(),
                new AllowedRelations(rules),
                new DuplicateElements(),
                new DuplicateRelations(),
                new UnusedElements(),
                new Texts(),
                new ViewReferences(),
                new EmptyViews(),
                new Overlaps(),
                new ShownRelations(),
                new LonelyBoxes(),
                new UnexplainedNesting(),
                new Viewpoints(),
                new Junctions(),
                new JunctionChains(rules),
                new Cycles(),
                new PropertyValues(),
                new Facets(),
                new Folders());
    }

    @Override
    public SortedSet<String> codes() {
        return Remarks.codes();
    }

    @Override
    public ModelCheckReport check(ArchitectureModel model, ModelCheckRequest request) {
        refuseUnknown(model, request);
        CheckedModel checked = new CheckedModel(model, request.known());
        Remarks remarks = new Remarks();
        checks.forEach(check -> check.check(checked, remarks));
        Suppressions suppressions = new Suppressions(model.suppressions());
        List<ModelFinding> all =
                new ArrayList<>(remarks.found().stream().map(suppressions::told).toList());
        Remarks unneeded = new Remarks();
        UnneededSuppressions.tell(suppressions, checked, unneeded);
        all.addAll(unneeded.found());
        Set<String> asked = asked(model, request);
        return ModelCheckReport.of(Remarks.sorted(all.stream()
                .filter(finding -> !request.without().contains(finding.code()))
                .filter(finding -> finding.severity().compareTo(request.least()) <= 0)
                .filter(finding -> request.view().isEmpty()
                        || concerns(finding, request.view().get(), asked))
                .toList()));
    }

    private void refuseUnknown(ArchitectureModel model, ModelCheckRequest request) {
        SortedSet<String> codes = codes();
        for (String code : request.without()) {
            if (!codes.contains(code)) {
                throw Remarks.refused("OTP-4290", code, Phrases.nearest(code, codes));
            }
        }
        request.view().filter(view -> model.view(view).isEmpty()).ifPresent(view -> {
            List<String> views = model.views().stream().map(View::id).toList();
            throw Remarks.refused("OTP-4291", view, Phrases.nearest(view, views));
        });
    }

    /** The view that is asked for and the concepts that it shows. */
    private static Set<String> asked(ArchitectureModel model, ModelCheckRequest request) {
        Set<String> asked = new HashSet<>(request.view().stream().toList());
        request.view().flatMap(model::view).ifPresent(view -> {
            view.allNodes().map(ViewNode::shows).forEach(asked::add);
            view.connections().forEach(line -> line.relation().ifPresent(asked::add));
        });
        asked.remove("");
        return asked;
    }

    /** What is seen in another view is not asked for, even where it is about what both show. */
    private static boolean concerns(ModelFinding finding, String view, Set<String> asked) {
        return finding.view().isPresent()
                ? finding.view().get().equals(view)
                : finding.concept().filter(asked::contains).isPresent();
    }
}
