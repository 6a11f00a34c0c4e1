package se.sambruk.otp.quality.engine;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.testkit.Samples;

public class SourcesTest {
    /** Gives one catalog, a page at a time, and remembers which pages were asked for. */
    private static LibraryService library(Catalog catalog, List<Integer> asked, Set<String> withdrawn) {
        return (LibraryService) Proxy.newProxyInstance(
                LibraryService.class.getClassLoader(),
                new Class<?>[] {LibraryService.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "list" -> page(catalog, (RequirementQuery) arguments[0], asked);
                    case "find" -> find(catalog, (PackRef) arguments[0], (RequirementId) arguments[1], withdrawn);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Page<RequirementEntry> page(Catalog catalog, RequirementQuery query, List<Integer> asked) {
        int from = query.after().map(Integer::valueOf).orElse(0);
        asked.add(from);
        int to = Math.min(catalog.requirements().size(), from + query.limit());
        List<RequirementEntry> rows = catalog.requirements().subList(from, to).stream()
                .map(located -> located.value())
                .map(r -> new RequirementEntry(
                        r.id(), r.revision(), r.title(), r.kind(), r.category(), catalog.ref(), r.contentHash()))
                .toList();
        return new Page<>(
                rows, to < catalog.requirements().size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }

    private static Optional<?> find(Catalog catalog, PackRef pack, RequirementId id, Set<String> withdrawn) {
        assertEquals(catalog.ref(), pack);
        return catalog.requirements().stream()
                .filter(located -> located.value().id().equals(id))
                .filter(located -> !withdrawn.contains(id.value()))
                .findFirst();
    }

    private static List<String> ids(Source source) {
        List<String> ids = new ArrayList<>();
        source.pages().forEachRemaining(page -> {
            assertTrue("an empty page", !page.isEmpty());
            page.forEach(r -> ids.add(r.id()));
        });
        return ids;
    }

    @Test
    public void the_library_is_read_a_page_at_a_time_and_as_often_as_is_asked_for() {
        Catalog catalog = Samples.catalog(25);
        List<Integer> asked = new ArrayList<>();
        Source source = new LibrarySource(
                library(catalog, asked, Set.of()), RequirementQuery.all().limit(10));
        var pages = source.pages();
        assertEquals(10, pages.next().size());
        assertEquals("nothing in advance", List.of(0), asked);
        assertEquals(10, pages.next().size());
        assertEquals(5, pages.next().size());
        assertTrue(!pages.hasNext());
        assertEquals(List.of(0, 10, 20), asked);
        assertEquals(
                catalog.requirements().stream().map(r -> r.value().id().value()).toList(), ids(source));
    }

    @Test
    public void what_has_been_withdrawn_meanwhile_is_passed_over() {
        Catalog catalog = Samples.catalog(25);
        Set<String> gone = new HashSet<>();
        catalog.requirements()
                .subList(10, 20)
                .forEach(r -> gone.add(r.value().id().value()));
        Source source = new LibrarySource(
                library(catalog, new ArrayList<>(), gone),
                RequirementQuery.all().limit(10));
        assertEquals(15, ids(source).size());
    }

    @Test
    public void every_text_field_of_a_requirement_is_among_the_texts_and_can_be_written_back_by_its_path() {
        Specification specification = Samples.specification();
        Set<String> paths = new HashSet<>();
        for (var specified : specification.requirements()) {
            Requirement requirement = specified.requirement();
            CheckedRequirement raw = CheckedRequirement.of(requirement);
            assertEquals(requirement.id().value(), raw.id());
            assertEquals(requirement, raw.requirement().orElseThrow());
            for (RequirementField<?> field : List.of(
                    RequirementField.TITLE,
                    RequirementField.TEXT,
                    RequirementField.RATIONALE,
                    RequirementField.GUIDANCE)) {
                assertEquals(requirement.node(field), raw.text(field.name()).map(CheckedText::text));
            }
            for (int i = 0; i < requirement.verification().size(); i++) {
                assertEquals(
                        requirement.verification().get(i).method(),
                        raw.text("verification[" + (i + 1) + "]").orElseThrow().text());
            }
            raw.texts().forEach(text -> paths.add(text.path().replaceAll("\\[[0-9]+\\]|parameters\\.[^.]+", "#")));
        }
        assertTrue(
                paths.toString(),
                paths.containsAll(Set.of(
                        "title", "text", "rationale", "verification#", "award.criterion", "award.scale#", "#.help")));
    }

    @Test
    public void in_a_specification_the_texts_are_what_a_reader_sees() {
        Specification specification = Samples.specification();
        for (var specified : specification.requirements()) {
            assertEquals(
                    specified.text(specification.locale()),
                    CheckedRequirement.of(specified, specification.locale())
                            .text("text")
                            .orElseThrow()
                            .text());
        }
        assertTrue(specification.requirements().stream().anyMatch(r -> !r.text(specification.locale())
                .equals(r.requirement().text())));
    }
}
