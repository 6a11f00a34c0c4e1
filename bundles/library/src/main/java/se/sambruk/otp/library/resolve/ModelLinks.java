package se.sambruk.otp.library.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.content.Benefit;

/** Checks that everything an architecture leads to is in the context, once all layers have had their say. */
final class ModelLinks {
    private final Context context;
    private final Concepts concepts;
    private final Exclusions exclusions;
    private final Faults faults;
    private final Nearest nearest = new Nearest();
    private final Map<String, String> drawn = new HashMap<>();
    private final Set<String> benefits = new HashSet<>();

    ModelLinks(Context context, Concepts concepts, Exclusions exclusions, Faults faults) {
        this.context = context;
        this.concepts = concepts;
        this.exclusions = exclusions;
        this.faults = faults;
    }

    void check() {
        for (Context.Pack pack : context.packs()) {
            for (Benefit benefit : pack.catalog().benefits()) {
                benefits.addAll(benefit.ids());
            }
        }
        for (WorkingConcept concept : concepts.all()) {
            if (!exclusions.isGone(concept.id())) {
                check(concept);
            }
        }
        for (Context.Pack pack : context.packs()) {
            for (FindingSuppression suppression : pack.catalog().findingSuppressions()) {
                suppression
                        .concept()
                        .filter(id -> !concepts.byId().containsKey(id))
                        .ifPresent(id -> faults.warning(
                                Faults.NOWHERE,
                                "OTP-2174",
                                suppression.code(),
                                id,
                                pack.source().label(),
                                nearest.to(id, concepts.byId().keySet())));
            }
        }
    }

    private void check(WorkingConcept concept) {
        if (concept.current() instanceof Element element) {
            for (LanguageText benefit : element.facet(Facet.BENEFIT)) {
                if (!benefits.contains(benefit.text())) {
                    tell(false, "OTP-2173", concept, benefit.text(), benefits);
                }
            }
        } else if (concept.current() instanceof Relation relation) {
            Stream.of(relation.source(), relation.target())
                    .filter(end -> !concepts.isElement(end) && !concepts.isRelation(end))
                    .forEach(end -> tell(true, "OTP-2162", concept, end, concepts.ids(Element.class)));
        } else if (concept.current() instanceof View view) {
            check(concept, view);
        }
    }

    private void check(WorkingConcept concept, View view) {
        view.subject().ifPresent(subject -> {
            if (!concepts.isElement(subject) || exclusions.isGone(subject)) {
                tell(false, "OTP-2166", concept, subject, concepts.ids(Element.class));
            }
        });
        Set<String> parts = new HashSet<>();
        view.allNodes().forEach(node -> {
            parts.add(node.id());
            drawn(concept, node.id());
            shown(concept, node);
        });
        view.connections().forEach(line -> {
            parts.add(line.id());
            drawn(concept, line.id());
        });
        for (ViewConnection line : view.connections()) {
            line.relation()
                    .filter(relation -> !concepts.isRelation(relation))
                    .ifPresent(relation -> tell(true, "OTP-2164", concept, relation, concepts.ids(Relation.class)));
            Stream.of(line.source(), line.target())
                    .filter(end -> !line.isOpen() && !parts.contains(end))
                    .forEach(end -> tell(true, "OTP-2165", concept, end, parts));
        }
    }

    private void drawn(WorkingConcept view, String part) {
        String before = drawn.putIfAbsent(part, view.id());
        if (before != null) {
            faults.error(
                    Faults.NOWHERE,
                    "OTP-2168",
                    part,
                    before,
                    view.id(),
                    view.home().label());
        }
    }

    private void shown(WorkingConcept view, ViewNode node) {
        if (node.kind() == ViewNodeKind.ELEMENT && !concepts.isElement(node.shows())) {
            tell(true, "OTP-2163", view, node.shows(), concepts.ids(Element.class));
        } else if (node.kind() == ViewNodeKind.VIEW && !concepts.isView(node.shows())) {
            tell(true, "OTP-2163", view, node.shows(), concepts.ids(View.class));
        }
    }

    private void tell(boolean error, String code, WorkingConcept at, String missing, Collection<String> known) {
        Object[] arguments = {at.id(), missing, at.home().label(), nearest.to(missing, known)};
        if (error) {
            faults.error(Faults.NOWHERE, code, arguments);
        } else {
            faults.warning(Faults.NOWHERE, code, arguments);
        }
    }
}
