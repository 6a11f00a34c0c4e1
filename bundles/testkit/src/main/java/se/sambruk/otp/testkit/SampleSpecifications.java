package se.sambruk.otp.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Omission;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.ProvenanceStep.Action;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Classification;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;

/** The specifications behind {@link Samples}: what resolving the sample packs gives, put together by hand. */
final class SampleSpecifications {
    private static final String PROCUREMENT = "provupphandling-2026";
    private static final String NATIONAL = "provpaket 1.0.0";
    private static final String MUNICIPAL = "provkommun 1.2.0";
    private static final String REASON = "Värdet gäller för just denna upphandling.";
    private static final RequirementId EXCLUDED = new RequirementId("PRV-INT-002");

    private SampleSpecifications() {}

    static ProcurementFacts.Builder procurement(String id) {
        return ProcurementFacts.builder(id)
                .caseNumber("KS 2026/0114")
                .title("Ärendehanteringssystem som tjänst")
                .buyer(new Buyer("Provkommun", "000000-0000"))
                .acquisition(AcquisitionForm.OPEN)
                .regime(Regime.DIRECTIVE)
                .delivery(DeliveryModel.SAAS)
                .classification(Classification.of(3, 3, 2))
                .date(Samples.DATE);
    }

    static DocumentFacts documentFacts() {
        return DocumentFacts.builder("Kravbilaga för ärendehantering")
                .type("Kravbilaga")
                .status("Utkast")
                .identity("KS 2026/0114-7")
                .version("1.0")
                .issuedBy("Upphandlingsenheten")
                .introduction("Bilagan anger vad kommunen begär.\n\nKraven besvaras ett och ett.")
                .responseDeadline(LocalDate.of(2027, 1, 20))
                .change(new DocumentFacts.Change(LocalDate.of(2026, 11, 20), "Första utkast", "Åsa Öberg"))
                .change(new DocumentFacts.Change(Samples.DATE, "Justerad efter granskning", ""))
                .attachment(new DocumentFacts.Attachment("1", "Svarsbilaga", "KS 2026/0114-8"))
                .attachment(new DocumentFacts.Attachment("2", "Prisbilaga", ""))
                .build();
    }

    static Specification full() {
        Catalog national = Samples.catalog();
        Catalog municipal = Samples.municipalCatalog();
        Map<RequirementId, Located<Requirement>> known = new LinkedHashMap<>();
        national.requirements().forEach(r -> known.put(r.value().id(), r));
        Specification.Builder specification = Specification.builder(
                        procurement(PROCUREMENT).build(), documentFacts())
                .source(Specification.Source.of(
                        national.manifest(), national.ref().hash()))
                .source(Specification.Source.of(
                        municipal.manifest(), municipal.ref().hash()))
                .letterhead(SampleCatalogs.LETTERHEAD_HASH);
        national.categories().forEach(specification::category);
        specification.requirement(
                specified(municipal.requirements().get(0), MUNICIPAL, Layer.MUNICIPAL, List.of(), Map.of()));
        known.values().forEach(base -> {
            if (!base.value().id().equals(EXCLUDED)) {
                specification.requirement(
                        specified(base, NATIONAL, Layer.NATIONAL, amendments(base, municipal), chosen(base)));
            }
        });
        specification.omission(Omission.of(
                EXCLUDED,
                known.get(EXCLUDED).value().title(),
                Layer.MUNICIPAL,
                MUNICIPAL,
                municipal.amendments().get(1).location().toString(),
                municipal.amendments().get(1).value().because()));
        national.references().forEach(specification::reference);
        List.of(2, 1, 0).forEach(i -> specification.term(national.terms().get(i)));
        return specification.build();
    }

    static Specification many(int count) {
        Catalog catalog = SampleCatalogs.many(count);
        Specification.Builder specification = Specification.builder(
                        procurement(PROCUREMENT).build(), documentFacts())
                .source(Specification.Source.of(
                        catalog.manifest(), catalog.ref().hash()));
        Map<String, List<Located<Requirement>>> byCategory = new TreeMap<>();
        catalog.requirements().forEach(r -> byCategory
                .computeIfAbsent(r.value().category(), code -> new ArrayList<>())
                .add(r));
        for (Category category : catalog.categories()) {
            List<Located<Requirement>> within = byCategory.getOrDefault(category.code(), List.of());
            if (!within.isEmpty()) {
                specification.category(category);
            }
            within.stream()
                    .map(r -> specified(r, NATIONAL, Layer.NATIONAL, List.of(), Map.of()))
                    .forEach(specification::requirement);
        }
        return specification.build();
    }

    static Specification unusual(List<String> texts) {
        DocumentFacts document = DocumentFacts.builder("Kravbilaga " + texts.get(4))
                .introduction(String.join("\n\n", texts))
                .build();
        Specification.Builder specification = Specification.builder(
                        procurement(PROCUREMENT).title(texts.get(0)).build(), document)
                .category(SampleCatalogs.categories().get(0));
        for (int i = 0; i < texts.size(); i++) {
            String id = String.format(Locale.ROOT, "PRV-DRI-%03d", i + 1);
            Requirement requirement = SampleRequirements.plain(id, RequirementKind.values()[i % 4])
                    .set(RequirementField.TITLE, texts.get(i))
                    .set(RequirementField.TEXT, texts.get(i))
                    .set(RequirementField.RATIONALE, texts.get(i))
                    .build();
            specification.requirement(specified(
                    Samples.located(requirement, "krav.yaml", i + 1), NATIONAL, Layer.NATIONAL, List.of(), Map.of()));
        }
        return specification.build();
    }

    private static List<Located<Amendment>> amendments(Located<Requirement> base, Catalog municipal) {
        return municipal.amendments().stream()
                .filter(a -> a.value().target().equals(base.value().id()))
                .toList();
    }

    private static Map<String, String> chosen(Located<Requirement> base) {
        return switch (base.value().id().value()) {
            case "PRV-DRI-002" -> Map.of("sekunder", "3");
            case "PRV-INT-003" -> Map.of("system", "ett eget nämndstöd", "slutdag", "2027-06-30");
            default -> Map.of();
        };
    }

    private static SpecifiedRequirement specified(
            Located<Requirement> base,
            String pack,
            Layer layer,
            List<Located<Amendment>> amendments,
            Map<String, String> chosen) {
        List<ProvenanceStep> steps = new ArrayList<>();
        steps.add(ProvenanceStep.of(
                Action.DEFINED,
                "",
                layer,
                pack,
                base.location().toString(),
                "",
                base.value().contentHash().hex()));
        Requirement requirement = base.value();
        Map<String, Located<Amendment>> defaults = new TreeMap<>();
        for (Located<Amendment> amendment : amendments) {
            for (Map.Entry<FieldPath, Object> change :
                    amendment.value().changes().entrySet()) {
                requirement = change.getKey().write(requirement, change.getValue());
                if (change.getKey().facet().equals(Optional.of(ParameterFacet.DEFAULT))) {
                    defaults.put(change.getKey().parameter().orElseThrow(), amendment);
                }
                steps.add(ProvenanceStep.of(
                        Action.AMENDED,
                        change.getKey().toString(),
                        Layer.MUNICIPAL,
                        MUNICIPAL,
                        amendment.location().toString(),
                        amendment.value().because(),
                        change.getValue()));
            }
        }
        SelectionRule rule =
                SelectionRule.builder().ids(List.of(requirement.id())).build();
        steps.add(ProvenanceStep.of(Action.SELECTED, "", Layer.PROCUREMENT, PROCUREMENT, "select[1]", "", rule));
        Map<String, String> values = new TreeMap<>();
        requirement.parameters().forEach((name, parameter) -> {
            Located<Amendment> amended = defaults.get(name);
            ProvenanceStep step;
            if (chosen.containsKey(name)) {
                step = valued(
                        name,
                        chosen.get(name),
                        Layer.PROCUREMENT,
                        PROCUREMENT,
                        "set." + base.value().id() + "." + name,
                        REASON);
            } else if (amended == null) {
                String value = parameter.defaultValue().orElseThrow();
                step = valued(name, value, layer, pack, base.location().toString(), "");
            } else {
                String value = parameter.defaultValue().orElseThrow();
                String place = amended.location().toString();
                step = valued(
                        name,
                        value,
                        Layer.MUNICIPAL,
                        MUNICIPAL,
                        place,
                        amended.value().because());
            }
            values.put(name, (String) step.value().orElseThrow());
            steps.add(step);
        });
        return SpecifiedRequirement.of(requirement, values, steps);
    }

    private static ProvenanceStep valued(
            String name, String value, Layer layer, String source, String location, String because) {
        return ProvenanceStep.of(Action.VALUED, name, layer, source, location, because, value);
    }
}
