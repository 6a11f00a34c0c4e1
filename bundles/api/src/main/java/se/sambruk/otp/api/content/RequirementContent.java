package se.sambruk.otp.api.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.WordList;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * What a {@link Catalog} says of requirements, and what these rest on. Open to additions, or closed to them.
 *
 * @param valuePlaces where values of the parameter sets are written
 */
record RequirementContent(
        List<Located<Requirement>> requirements,
        List<Located<Amendment>> amendments,
        List<Reference> references,
        List<Term> terms,
        List<Category> categories,
        List<Benefit> benefits,
        List<ParameterSet> parameterSets,
        List<WordList> wordLists,
        List<Located<LintSuppression>> suppressions,
        Map<ValuePlace, SourceLocation> valuePlaces) {
    /** A value of a parameter set. */
    record ValuePlace(String set, RequirementId requirement, String parameter) {
        ValuePlace {
            Objects.requireNonNull(set);
            Objects.requireNonNull(requirement);
            Objects.requireNonNull(parameter);
        }
    }

    static RequirementContent open() {
        return new RequirementContent(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>());
    }

    RequirementContent closed() {
        return new RequirementContent(
                List.copyOf(requirements),
                List.copyOf(amendments),
                List.copyOf(references),
                List.copyOf(terms),
                List.copyOf(categories),
                List.copyOf(benefits),
                List.copyOf(parameterSets),
                List.copyOf(wordLists),
                List.copyOf(suppressions),
                Map.copyOf(valuePlaces));
    }

    void addAll(RequirementContent other) {
        requirements.addAll(other.requirements);
        amendments.addAll(other.amendments);
        references.addAll(other.references);
        terms.addAll(other.terms);
        categories.addAll(other.categories);
        benefits.addAll(other.benefits);
        parameterSets.addAll(other.parameterSets);
        wordLists.addAll(other.wordLists);
        suppressions.addAll(other.suppressions);
        valuePlaces.putAll(other.valuePlaces);
    }

    /** Puts what counts in an edition's hash: of requirements and amendments their hashes, in order. */
    void put(TreeWriter tree) {
        tree.put(
                        "requirements",
                        hashes(requirements.stream()
                                .map(each -> each.value().contentHash())
                                .toList()))
                .put(
                        "amendments",
                        hashes(amendments.stream()
                                .map(each -> each.value().contentHash())
                                .toList()))
                .put("references", references)
                .put("glossary", terms)
                .put("categories", categories)
                .put("benefits", benefits)
                .put("parameter-sets", parameterSets)
                .put("word-lists", wordLists)
                .put(
                        "lint-suppressions",
                        suppressions.stream().map(Located::value).toList());
    }

    private static List<String> hashes(List<ContentHash> hashes) {
        return hashes.stream().map(ContentHash::hex).toList();
    }
}
