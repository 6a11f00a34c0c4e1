package se.sambruk.otp.exempelkommun;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.library.resolve.PublicationResolver;
import se.sambruk.otp.library.resolve.Resolver;

/** The example is a whole municipality: its own requirements, its word on the national ones, its levels and its letterhead. */
public class ExempelkommunTest {
    @Test
    public void it_has_requirements_amendments_levels_and_a_letterhead_of_its_own() {
        assertTrue(Municipality.OWN.requirements().size() >= 15);
        assertTrue(Municipality.OWN.amendments().size() >= 10);
        assertEquals(1, Municipality.OWN.parameterSets().size());
        assertTrue(Municipality.OWN.manifest().letterhead().isPresent());
    }

    @Test
    public void its_amendments_show_every_way_to_amend_and_each_tells_the_decision_behind() {
        List<Amendment> amendments =
                Municipality.OWN.amendments().stream().map(Located::value).toList();
        assertTrue(amendments.stream().anyMatch(Amendment::isExclusion));
        assertTrue(amendments.stream().anyMatch(a -> !a.removals().isEmpty()));
        Set<String> fields = amendments.stream()
                .flatMap(a -> a.changes().keySet().stream())
                .map(path -> path.field().name())
                .collect(Collectors.toSet());
        assertTrue(fields.toString(), fields.containsAll(Set.of("kind", "text", "parameters")));
        assertEquals(
                List.of(),
                amendments.stream()
                        .filter(a -> !a.because().contains("§"))
                        .map(a -> a.target().value())
                        .toList());
    }

    @Test
    public void the_two_packs_go_together_without_a_finding() {
        List<ContextEntry> context = Municipality.packs().stream()
                .map(pack -> new ContextEntry(pack.manifest().id(), Optional.empty()))
                .toList();
        assertEquals(
                List.of(),
                Resolver.check(Municipality.packs(), context, List.of()).stream()
                        .filter(problem -> problem.severity() != Severity.INFO)
                        .map(problem -> problem.code() + " " + problem.message())
                        .toList());
    }

    @Test
    public void it_makes_the_national_introduction_its_own() {
        List<ContextEntry> context = Municipality.packs().stream()
                .map(pack -> new ContextEntry(pack.manifest().id(), Optional.empty()))
                .toList();
        PublicationSet set = PublicationResolver.resolve(Municipality.packs(), context, List.of())
                .set()
                .orElseThrow();
        Publication intro = set.publications().get("otp-introduktion");
        assertEquals("För dig som vill lämna anbud till Exempelkommun", intro.subtitleFor("leverantor"));
        assertEquals("För {{malgrupp}}", intro.subtitleFor("politiker"));
        assertEquals(
                List.of("", "Exempelkommun"),
                intro.history().stream().map(HistoryRow::by).toList());
        assertEquals(
                "intro-om-kontakt", set.topics().get("intro-om").blocks().get(0).id());
        assertEquals(
                List.of(),
                Municipality.OWN.publicationAmendments().stream()
                        .filter(amendment -> !amendment.value().because().contains("§"))
                        .map(amendment -> amendment.value().target())
                        .toList());
    }

    @Test
    public void there_are_ready_levels_for_a_small_a_middle_and_a_large_municipality() {
        List<ParameterSet> sets = Municipality.NATIONAL.parameterSets();
        assertEquals(
                List.of("liten", "medelstor", "stor"),
                sets.stream().map(ParameterSet::id).toList());
        Set<List<Object>> first = levels(sets.get(0));
        assertTrue(first.size() + " levels", first.size() >= 40);
        // They can be read beside each other only if they speak of the same things.
        sets.forEach(set -> assertEquals(set.id(), first, levels(set)));
    }

    private static Set<List<Object>> levels(ParameterSet set) {
        return set.settings().stream()
                .map(setting -> List.<Object>of(setting.requirement(), setting.parameter()))
                .collect(Collectors.toSet());
    }
}
