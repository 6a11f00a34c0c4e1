package se.sambruk.otp.plugins.install;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackSection;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.quality.WordList;

/** What packs have beside requirements, by name. */
final class Holdings {
    private final Map<PackSection, Set<String>> held = new EnumMap<>(PackSection.class);

    private Holdings() {}

    static Map<PackSection, List<String>> of(List<Catalog> catalogs) {
        Holdings holdings = new Holdings();
        catalogs.forEach(holdings::add);
        Map<PackSection, List<String>> names = new EnumMap<>(PackSection.class);
        holdings.held.forEach((section, each) -> names.put(section, List.copyOf(each)));
        return names;
    }

    private void add(Catalog pack) {
        located(PackSection.PUBLICATIONS, pack.publications(), Publication::id);
        all(PackSection.AUDIENCES, pack.audiences(), Audience::id);
        located(PackSection.TOPICS, pack.topics(), Topic::id);
        all(PackSection.VARIABLES, pack.variables(), Variable::name);
        located(PackSection.PUBLICATION_AMENDMENTS, pack.publicationAmendments(), PublicationAmendment::target);
        all(
                PackSection.PUBLICATION_APPROVALS,
                pack.publicationApprovals(),
                approval -> approval.publication() + "/" + approval.audience());
        all(PackSection.PUBLICATION_SUPPRESSIONS, pack.publicationSuppressions(), PublicationSuppression::code);
        all(PackSection.ELEMENTS, pack.elements(), Concept::id);
        all(PackSection.RELATIONS, pack.relations(), Concept::id);
        all(PackSection.VIEWS, pack.views(), Concept::id);
        located(PackSection.ARCHITECTURE_AMENDMENTS, pack.architectureAmendments(), ArchitectureAmendment::target);
        all(PackSection.ARCHITECTURE_SUPPRESSIONS, pack.findingSuppressions(), FindingSuppression::code);
        all(PackSection.PARAMETER_SETS, pack.parameterSets(), ParameterSet::id);
        located(PackSection.LINT_SUPPRESSIONS, pack.lintSuppressions(), each -> each.requirement() + "/" + each.rule());
        all(PackSection.WORD_LISTS, pack.wordLists(), WordList::name);
        all(PackSection.GLOSSARY, pack.terms(), Term::name);
        all(PackSection.REFERENCES, pack.references(), Reference::id);
        all(PackSection.CATEGORIES, pack.categories(), Category::code);
        all(PackSection.BENEFITS, pack.benefits(), Benefit::id);
    }

    private <T> void located(PackSection section, Collection<Located<T>> values, Function<T, String> name) {
        all(section, values, located -> name.apply(located.value()));
    }

    private <T> void all(PackSection section, Collection<T> values, Function<T, String> name) {
        values.forEach(value ->
                held.computeIfAbsent(section, each -> new LinkedHashSet<>()).add(name.apply(value)));
    }
}
