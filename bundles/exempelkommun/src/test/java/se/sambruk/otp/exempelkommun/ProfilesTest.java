package se.sambruk.otp.exempelkommun;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.library.resolve.Resolver;

/** Each profile that comes with the platform can be issued as it stands, by a municipality of ordinary needs. */
@RunWith(Parameterized.class)
public class ProfilesTest {
    private static final int FEWEST = 40;
    private static final int MOST = 120;
    /** That a pack is a draft, and that some of what is referred to has not been read, is so and is said: nothing for a buyer to mend. */
    private static final Set<String> SAID_OF_THE_LIBRARY = Set.of("OTP-2015", "OTP-2405");

    private final Profile profile;
    private final Specification specification;
    private final List<String> findings;

    public ProfilesTest(Path file, String name) {
        this.profile = Municipality.profile(file);
        Resolution resolution = Resolver.resolve(
                Municipality.packs().stream()
                        .filter(pack -> profile.context().stream().anyMatch(entry -> entry.pack()
                                .equals(pack.manifest().id())))
                        .toList(),
                profile);
        this.findings = resolution.problems().stream()
                .filter(problem -> !SAID_OF_THE_LIBRARY.contains(problem.code()))
                .map(Problem::toString)
                .toList();
        this.specification = resolution.specification().orElseThrow(() -> new AssertionError(name + " " + findings));
    }

    @Parameters(name = "{1}")
    public static List<Object[]> profiles() {
        return Municipality.profiles().stream()
                .map(file -> new Object[] {file, file.getFileName().toString()})
                .toList();
    }

    @Test
    public void it_resolves_without_a_finding() {
        assertEquals(List.of(), findings);
    }

    @Test
    public void it_asks_for_what_a_supplier_can_answer_and_an_officer_can_assess() {
        int size = specification.requirements().size();
        assertTrue(size + " requirements", size >= FEWEST && size <= MOST);
    }

    @Test
    public void it_has_what_the_acquisition_form_needs() {
        Set<RequirementKind> kinds = specification.requirements().stream()
                .map(specified -> specified.requirement().kind())
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(kinds.toString(), kinds.contains(RequirementKind.MANDATORY));
        assertTrue(kinds.toString(), kinds.contains(RequirementKind.CONTRACT));
        assertTrue(kinds.toString(), kinds.contains(RequirementKind.EVALUATED));
        // On a framework the suppliers have been qualified already.
        assertEquals(
                profile.procurement().acquisition() != AcquisitionForm.RENEWED_COMPETITION
                        && profile.procurement().acquisition() != AcquisitionForm.CALL_OFF,
                kinds.contains(RequirementKind.QUALIFICATION));
    }

    @Test
    public void it_starts_from_ready_levels_and_says_why_it_departs_from_them() {
        assertTrue(!profile.parameterSets().isEmpty());
        assertTrue(profile.settings().stream()
                .allMatch(setting -> !setting.value().because().isBlank()));
    }

    /** LOU 1:4 and 19:1: above the threshold all but chapters 19 and 19 a, below it only 1–3, 5, 19, 20 and 21. */
    @Test
    public void suppliers_are_referred_only_to_chapters_that_apply() {
        Set<String> below = Set.of("1", "2", "3", "5", "19", "20", "21");
        boolean isBelow = profile.procurement().regime() == Regime.CHAPTER_19;
        List<String> cited = specification.published().requirements().stream()
                .flatMap(specified -> specified.requirement().references().stream())
                .filter(citation -> citation.reference().equals("LOU"))
                .map(Citation::at)
                .distinct()
                .toList();
        assertTrue(!cited.isEmpty());
        assertEquals(
                List.of(),
                cited.stream()
                        .filter(at -> {
                            String chapter = at.split(":", 2)[0];
                            return isBelow ? !below.contains(chapter) : chapter.startsWith("19");
                        })
                        .toList());
    }

    @Test
    public void its_introduction_tells_the_supplier_what_is_bought() {
        String introduction = profile.document().introduction();
        assertTrue(introduction, introduction.split("\\s+").length >= 80);
    }
}
