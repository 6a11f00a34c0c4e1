package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;

/** Packs with architectures, put together in a few lines and made into a model. */
final class Layers {
    private final List<Case.Pack> packs;
    private List<String> precedence = List.of();

    private Layers(List<Case.Pack> packs) {
        this.packs = packs;
    }

    static Layers of(Case.Pack... packs) {
        return new Layers(List.of(packs));
    }

    /** A national pack with A, B and C, of which A serves B, C is part of A, and the view V that shows all. */
    static Case.Pack national() {
        return Case.pack("nationellt", Layer.NATIONAL).content(catalog -> catalog.element(component("A"))
                .element(component("B"))
                .element(component("C"))
                .relation(Relation.of("A-B", RelationType.SERVING, "A", "B"))
                .relation(Relation.of("A-C", RelationType.COMPOSITION, "A", "C"))
                .view(View.builder("V")
                        .name("Allt")
                        .node(ViewNode.element("V.A", "A")
                                .node(ViewNode.element("V.C", "C").build())
                                .build())
                        .node(ViewNode.element("V.B", "B").build())
                        .allRelations(true)
                        .build()));
    }

    static Case.Pack municipal(String id) {
        return Case.pack(id, Layer.MUNICIPAL).requires("nationellt");
    }

    static Element component(String id) {
        return Element.of(id, ElementType.APPLICATION_COMPONENT.wire(), "Komponent " + id, "");
    }

    static ArchitectureAmendment change(String target, Object... pathsAndNodes) {
        Map<String, Object> changes = new HashMap<>();
        for (int i = 0; i < pathsAndNodes.length; i += 2) {
            changes.put((String) pathsAndNodes[i], pathsAndNodes[i + 1]);
        }
        return ArchitectureAmendment.change(target, changes, List.of(), "Nämnden har beslutat det.");
    }

    static ArchitectureAmendment remove(String target, String... paths) {
        return ArchitectureAmendment.change(target, Map.of(), List.of(paths), "Nämnden har beslutat det.");
    }

    static ArchitectureAmendment exclude(String target) {
        return ArchitectureAmendment.exclude(target, "Finns inte här.");
    }

    /** The pack, with amendments, each on a line of its own from the first. */
    static Case.Pack amending(Case.Pack pack, ArchitectureAmendment... amendments) {
        return pack.content(catalog -> {
            int line = 1;
            for (ArchitectureAmendment amendment : amendments) {
                catalog.architectureAmendment(new Located<>(
                        amendment, new SourceLocation("kommun 1.0.0", "OTP-INF/arkitektur.yaml", line++, 5)));
            }
        });
    }

    Layers precedence(String... value) {
        precedence = List.of(value);
        return this;
    }

    List<Catalog> catalogs() {
        return packs.stream().map(Case.Pack::build).toList();
    }

    static List<ContextEntry> entries(List<Catalog> catalogs) {
        return catalogs.stream()
                .map(catalog -> new ContextEntry(catalog.manifest().id(), Optional.empty()))
                .toList();
    }

    ArchitectureResolution resolve(String... named) {
        List<Catalog> catalogs = catalogs();
        Set<String> names = new TreeSet<>(List.of(named));
        if (names.isEmpty()) {
            catalogs.forEach(catalog -> names.add(catalog.manifest().id()));
        }
        return ArchitectureResolver.resolve(catalogs, entries(catalogs), names, precedence);
    }

    List<Problem> check() {
        List<Catalog> catalogs = catalogs();
        return Resolver.check(catalogs, entries(catalogs), precedence);
    }

    ArchitectureModel model() {
        ArchitectureResolution resolution = resolve();
        return resolution.model().orElseThrow(() -> new AssertionError(resolution.problems()));
    }

    View view(String id) {
        return model().view(id).orElseThrow();
    }

    /** The lines of a view, as {@code source → target (relation)}. */
    static List<String> lines(View view) {
        return view.connections().stream().map(Layers::line).toList();
    }

    private static String line(ViewConnection line) {
        return line.source() + " → " + line.target()
                + line.relation().map(relation -> " (" + relation + ")").orElse("");
    }

    /** The codes of what was found. */
    List<String> codes() {
        return codes(resolve().problems());
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    /** Checks that this is all that was found, and gives its Swedish sentence with its place before it. */
    String only(String code) {
        List<Problem> found = resolve().problems();
        assertEquals(found.toString(), List.of(code), codes(found));
        return found.get(0).location().map(SourceLocation::toString).orElse("-") + "\n"
                + found.get(0).message().in(LocalizedText.SWEDISH);
    }
}
