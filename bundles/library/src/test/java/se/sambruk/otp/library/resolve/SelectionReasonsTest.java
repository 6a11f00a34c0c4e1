package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.exclude;
import static se.sambruk.otp.library.resolve.Case.ids;
import static se.sambruk.otp.library.resolve.Case.national;
import static se.sambruk.otp.library.resolve.Case.pack;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.Omission;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.library.SelectionOutcome;
import se.sambruk.otp.api.library.SelectionOutcome.Verdict;
import se.sambruk.otp.api.library.SelectionReport;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;

/** Each requirement of the context is told of, whether anybody asked for it or not, and what is told agrees with what is issued. */
@RunWith(JUnitQuickcheck.class)
public class SelectionReasonsTest {
    private static final SelectionRule BASIC =
            SelectionRule.builder().ambition(Ambition.BAS).build();

    private static Case.Pack base() {
        return national()
                .with(contract("PRV-DRI-001"))
                .with(contract("PRV-DRI-002").set(RequirementField.AMBITION, Ambition.AVANCERAD))
                .with(contract("PRV-DRI-003").set(RequirementField.DELIVERY, List.of(DeliveryModel.OWN)))
                .with(contract("PRV-DRI-004"))
                .with(contract("PRV-DRI-005"));
    }

    private static SelectionOutcome outcome(Case made, String id) {
        return Resolver.selection(made.catalogs(), made.profile()).outcomes().stream()
                .filter(outcome -> outcome.requirement().id().equals(new RequirementId(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void what_is_selected_names_every_rule_that_matches() {
        SelectionOutcome outcome = outcome(Case.of(base()).select(BASIC).select(ids("PRV-DRI-001")), "PRV-DRI-001");
        assertEquals(Verdict.SELECTED, outcome.verdict());
        assertEquals(List.of("select[1]", "select[2]"), outcome.rules());
    }

    @Test
    public void what_nobody_asked_for_names_the_rule_that_was_nearest_and_what_it_lacks() {
        SelectionRule far = SelectionRule.builder()
                .kinds(List.of(RequirementKind.MANDATORY))
                .tags(List.of("prov"))
                .ambition(Ambition.BAS)
                .build();
        SelectionOutcome outcome =
                outcome(Case.of(base()).select(far).select(BASIC).select(ids("PRV-DRI-001")), "PRV-DRI-002");
        assertEquals(Verdict.UNSELECTED, outcome.verdict());
        assertEquals(List.of(), outcome.rules());
        assertEquals("select[2]", outcome.nearest());
        assertEquals(List.of("ambition"), outcome.unmet());
    }

    @Test
    public void where_all_rules_name_others_none_is_near() {
        SelectionOutcome outcome = outcome(Case.of(base()).select(ids("PRV-DRI-001")), "PRV-DRI-002");
        assertEquals(Verdict.UNSELECTED, outcome.verdict());
        assertEquals("", outcome.nearest());
    }

    @Test
    public void what_is_not_meant_for_the_procurement_tells_in_what_way() {
        SelectionOutcome outcome = outcome(
                Case.of(base()).select(BASIC).procurement(facts -> facts.delivery(DeliveryModel.SAAS)), "PRV-DRI-003");
        assertEquals(Verdict.UNFIT, outcome.verdict());
        assertEquals(List.of("select[1]"), outcome.rules());
        String told = outcome.obstacles().orElseThrow().in(LocalizedText.SWEDISH);
        assertTrue(told, told.contains("own") && told.contains("saas"));
    }

    @Test
    public void what_the_profile_or_a_pack_leaves_out_tells_who_and_why() {
        Case made = Case.of(base(), pack("kommun", Layer.MUNICIPAL).amend(exclude("PRV-DRI-005")))
                .select(BASIC)
                .deselect(SelectionRule.builder()
                        .ids(List.of(new RequirementId("PRV-DRI-004")))
                        .because("Ryms i avtalet.")
                        .build());
        SelectionOutcome own = outcome(made, "PRV-DRI-004");
        assertEquals(Verdict.DESELECTED, own.verdict());
        assertEquals("deselect[1]", own.by());
        assertEquals("Ryms i avtalet.", own.because());
        SelectionOutcome excluded = outcome(made, "PRV-DRI-005");
        assertEquals(Verdict.EXCLUDED, excluded.verdict());
        assertTrue(excluded.by(), excluded.by().startsWith("kommun "));
        assertEquals("Behövs inte här.", excluded.because());
    }

    @Test
    public void reasons_are_told_also_of_a_profile_with_faults() {
        Case made = Case.of(base()).select(ids("PRV-DRI-999")).select(BASIC);
        SelectionReport report = Resolver.selection(made.catalogs(), made.profile());
        assertTrue(report.problems().stream().anyMatch(problem -> problem.code().equals("OTP-2201")));
        assertEquals(5, report.outcomes().size());
    }

    @Property(trials = 100)
    public void what_is_told_agrees_with_what_is_resolved(long seed) {
        World world = World.sound(seed);
        Resolution resolution = Resolver.resolve(world.catalogs(), world.profile());
        List<SelectionOutcome> outcomes =
                Resolver.selection(world.catalogs(), world.profile()).outcomes();
        assertEquals(
                resolution.specification().orElseThrow().requirements().stream()
                        .map(specified -> specified.requirement().id())
                        .sorted()
                        .toList(),
                told(outcomes, Verdict.SELECTED));
        List<RequirementId> left = told(outcomes, Verdict.DESELECTED, Verdict.EXCLUDED);
        assertTrue(left.containsAll(resolution.specification().orElseThrow().omissions().stream()
                .map(Omission::requirement)
                .toList()));
    }

    private static List<RequirementId> told(List<SelectionOutcome> outcomes, Verdict... verdicts) {
        return outcomes.stream()
                .filter(outcome -> List.of(verdicts).contains(outcome.verdict()))
                .map(outcome -> outcome.requirement().id())
                .toList();
    }
}
