package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.tree.Limits;

/** What an amendment removes is read as it is meant. */
public class RemovalsTest {
    private static PackReading read(String amendments) {
        return new PackReader(Limits.DEFAULT)
                .read(new MemorySource("p")
                        .with(
                                "OTP-INF/pack.yaml",
                                Packs.manifest(
                                        "prov",
                                        "1.0.0",
                                        "  requires:\n    - {pack: kravmaster, version: \"[4.0,5)\"}\n"))
                        .with("OTP-INF/a.yaml", "amendments:\n" + amendments))
                .reading();
    }

    private static Amendment amendment(String more) {
        PackReading reading = read("  - {target: OTP-DRI-003, because: Skäl., " + more + "}\n");
        return reading.catalog()
                .orElseThrow(() -> new AssertionError(reading.problems()))
                .amendments()
                .get(0)
                .value();
    }

    @Test
    public void a_field_is_removed_beside_another_that_is_set() {
        Amendment made = amendment("set: {kind: mandatory}, remove: [award]");
        assertEquals(Set.of(FieldPath.of(RequirementField.KIND)), made.changes().keySet());
        assertEquals(Set.of(FieldPath.of(RequirementField.AWARD)), made.removals());
    }

    @Test
    public void a_removal_needs_nothing_set() {
        assertEquals(
                List.of("award", "parameters.tid.default"),
                amendment("remove: [parameters.tid.default, award]").removals().stream()
                        .map(FieldPath::toString)
                        .toList());
    }

    @Test
    public void what_every_requirement_has_is_all_that_cannot_be_removed() {
        Set<String> kept = RequirementField.all().stream()
                .filter(RequirementField::isAmendable)
                .map(RequirementField::name)
                .filter(name -> read("  - {target: OTP-DRI-003, because: Skäl., remove: [" + name + "]}\n")
                        .catalog()
                        .isEmpty())
                .collect(Collectors.toSet());
        assertEquals(Set.of("title", "kind", "fulfilled", "text", "rationale", "guidance"), kept);
    }

    @Test
    public void one_field_is_not_amended_by_two_amendments_of_a_pack() {
        List<String> codes = read("  - {target: OTP-DRI-003, because: Skäl., remove: [award]}\n"
                        + "  - {target: OTP-DRI-003, because: Skäl., remove: [award]}\n")
                .problems()
                .stream()
                .map(problem -> problem.code())
                .toList();
        assertTrue(codes.toString(), codes.contains("OTP-1245"));
    }
}
