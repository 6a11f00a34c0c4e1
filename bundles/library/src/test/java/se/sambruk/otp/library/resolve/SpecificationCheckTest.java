package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.Test;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.testkit.Samples;

/** Each fault is put into a specification that is else sound; no resolving is involved. */
public class SpecificationCheckTest {
    private final Specification sound = Samples.specification();
    private final List<SpecifiedRequirement> requirements = new ArrayList<>(sound.requirements());
    private List<Reference> references = sound.references();
    private List<Term> terms = sound.terms();
    private boolean withCategories = true;

    private List<String> found() {
        Specification.Builder made = Specification.builder(sound.procurement(), sound.document());
        if (withCategories) {
            sound.categories().forEach(made::category);
        }
        requirements.forEach(made::requirement);
        references.forEach(made::reference);
        terms.forEach(made::term);
        Faults faults = new Faults();
        new SpecificationCheck(made.build(), faults).check();
        return faults.sorted().stream().map(Problem::code).distinct().toList();
    }

    private void change(int index, Consumer<Requirement.Builder> by) {
        SpecifiedRequirement before = requirements.get(index);
        Requirement.Builder builder = before.requirement().toBuilder();
        by.accept(builder);
        requirements.set(index, SpecifiedRequirement.of(builder.build(), before.values(), before.provenance()));
    }

    private void value(int index, Consumer<Map<String, String>> by) {
        SpecifiedRequirement before = requirements.get(index);
        Map<String, String> values = new TreeMap<>(before.values());
        by.accept(values);
        requirements.set(index, SpecifiedRequirement.of(before.requirement(), values, before.provenance()));
    }

    @Test
    public void theSampleIsSound() {
        assertEquals(List.of(), found());
    }

    @Test
    public void aRequirementThatStandsTwiceIsFound() {
        requirements.add(1, requirements.get(0));
        assertEquals(List.of("OTP-2901"), found());
    }

    @Test
    public void aValueThatIsMissingIsFound() {
        value(1, values -> values.remove("tillganglighet"));
        assertEquals(List.of("OTP-2902", "OTP-2904", "OTP-2909"), found());
    }

    @Test
    public void aValueOutsideItsBoundsIsFound() {
        value(1, values -> values.put("tillganglighet", "10"));
        assertEquals(List.of("OTP-2903"), found());
        value(1, values -> values.put("tillganglighet", "nästan"));
        assertEquals(List.of("OTP-2903"), found());
    }

    @Test
    public void anInsertionThatIsLeftIsFoundInAnyText() {
        change(0, r -> r.set(RequirementField.GUIDANCE, "Se {{annat}}."));
        assertEquals(List.of("OTP-2904"), found());
    }

    @Test
    public void anInsertionThatIsNotClosedIsFound() {
        change(0, r -> r.set(RequirementField.TITLE, "Se {{antal"));
        assertEquals(List.of("OTP-2904"), found());
    }

    @Test
    public void aCategoryThatIsMissingIsFound() {
        withCategories = false;
        assertEquals(List.of("OTP-2905"), found());
    }

    @Test
    public void aReferenceThatIsMissingIsFound() {
        references = List.of();
        assertEquals(List.of("OTP-2906"), found());
    }

    @Test
    public void requirementsOutOfOrderAreFound() {
        Collections.swap(requirements, 0, 1);
        assertEquals(List.of("OTP-2907"), found());
        Collections.swap(requirements, 0, 1);
        Collections.reverse(requirements);
        assertEquals(List.of("OTP-2907"), found());
    }

    @Test
    public void aValueOfNoParameterIsFound() {
        value(0, values -> values.put("okänd", "1"));
        assertEquals(List.of("OTP-2908", "OTP-2909"), found());
    }

    @Test
    public void provenanceThatLacksAStepIsFound() {
        SpecifiedRequirement before = requirements.get(0);
        List<ProvenanceStep> steps =
                before.provenance().subList(1, before.provenance().size());
        requirements.set(0, SpecifiedRequirement.of(before.requirement(), before.values(), steps));
        assertEquals(List.of("OTP-2909"), found());
    }

    @Test
    public void termsOutOfOrderAreFound() {
        List<Term> reversed = new ArrayList<>(terms);
        Collections.reverse(reversed);
        terms = reversed;
        assertEquals(List.of("OTP-2910"), found());
    }
}
