package se.sambruk.otp.architecture.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelIntakePlan;
import se.sambruk.otp.api.architecture.ModelIntakeRequest;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;

/** A national pack, a municipality's that builds on it, and models that are to be taken into packs. */
abstract class IntakeCase {
    static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final PackLibrary.Files NATIONAL = PackLibrary.Files.of("OTP-INF/pack.yaml", """
            pack: {id: kravmaster, title: Nationellt, publisher: sambruk, prefix: OTP, version: 4.1.0, date: 2026-11-01, layer: national}
            elements:
              - {id: K-ARKIV, type: application-component, name: Arkiv, description: Tar emot.}
              - {id: K-B, type: application-component, name: Block, properties: {Slut: "2030"}}
              - {id: M, type: grouping, specialization: pattern, name: Mönster, problem: Avskrift., forces: [tid, pengar]}
            relations:
              - {source: K-ARKIV, type: serving, target: K-B}
            views:
              - {id: V-N, name: Översikt, show: [K-ARKIV, K-B, M]}
            folders:
              - {name: System, items: [K-ARKIV, K-B]}
            property-definitions:
              - {key: Slut, type: date}
            """);
    static final PackLibrary.Files LOCAL = PackLibrary.Files.of("OTP-INF/pack.yaml", """
            pack:
              id: lokal
              title: Paketet lokal
              publisher: exempelkommun
              prefix: EXK
              version: 1.0.4
              edition: "1"
              status: published
              date: 2026-11-02
              layer: municipal
              requires: [{pack: kravmaster, version: "[4.0,5)"}]
              description: Vårt landskap.
            elements:
              - {id: EXK-K, type: application-component, name: Eget system, answers-to: [K-ARKIV]}
              - {id: EXK-L, type: application-component, name: Ett till}
            relations:
              - {source: EXK-K, type: flow, target: EXK-L}
              - {source: EXK-L, type: flow, target: K-ARKIV}
            views:
              - {id: V-EXK, name: Landskap, show: [EXK-K, EXK-L]}
            architecture-amendments:
              - {target: K-ARKIV, set: {name: Vårt arkiv}, because: KS § 1}
              - {target: M, set: {forces: [tid]}, because: KS § 2}
              - {target: K-B, exclude: true, because: KS § 3}
            """, "OTP-INF/annat.yaml", """
            glossary:
              - {term: diarium, definition: Där ärenden antecknas.}
            """);

    final PackLibrary library = new PackLibrary().with(NATIONAL).with(LOCAL);

    static Element element(String id, String name) {
        return Element.of(id, "application-component", name, "");
    }

    /** As a file calls it, which is not as the pack is called. */
    static ArchitectureModel model(Element... elements) {
        ArchitectureModel.Builder model =
                ArchitectureModel.builder("m").name(LanguageText.of(Map.of("sv", "Modellen")));
        List.of(elements).forEach(model::element);
        return model.build();
    }

    static ModelIntakeRequest.Builder request(String pack, ArchitectureModel model) {
        return ModelIntakeRequest.builder(pack, model, DAY);
    }

    static ArchitectureModel with(ArchitectureModel model, Element changed) {
        ArchitectureModel.Builder builder = model.only(concept -> !(concept instanceof Element)).toBuilder();
        model.elements().forEach(element -> builder.element(element.id().equals(changed.id()) ? changed : element));
        return model.element(changed.id()).isPresent()
                ? builder.build()
                : builder.element(changed).build();
    }

    Element element(String id) {
        return library.model("lokal").element(id).orElseThrow();
    }

    ModelIntakePlan plan(ModelIntakeRequest.Builder request) {
        return library.intake().plan(request.build());
    }

    String refusal(ModelIntakeRequest.Builder request) {
        return assertThrows(ProblemException.class, () -> plan(request))
                .problems()
                .get(0)
                .code();
    }

    static List<String> findings(ModelIntakePlan plan) {
        return plan.pack().orElseThrow().findings().stream()
                .map(ModelFinding::code)
                .toList();
    }

    static List<String> errors(ModelIntakePlan plan) {
        return plan.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Problem::code)
                .toList();
    }

    /** The plan's pack, taken into the library as it would be. */
    Catalog taken(ModelIntakePlan plan) {
        assertEquals(List.of(), plan.problems());
        library.with(plan.pack().orElseThrow().files());
        return library.edition(plan.manifest().id());
    }

    static List<ArchitectureAmendment> amendments(Catalog catalog) {
        return catalog.architectureAmendments().stream().map(Located::value).toList();
    }
}
