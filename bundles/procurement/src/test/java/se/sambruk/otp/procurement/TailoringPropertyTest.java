package se.sambruk.otp.procurement;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.procurement.tailoring.ProfileRevision;
import se.sambruk.otp.api.procurement.tailoring.TailoringOutcome;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementId;

/** Whatever commands are given one after the other, the profile says what a person would have written, and the log what became of it. */
@RunWith(JUnitQuickcheck.class)
public class TailoringPropertyTest extends TailoringFixture {
    private static final List<String> IDS = List.of("PRV-DRI-001", "PRV-DRI-002", "PRV-SAK-002", "PRV-INT-001");
    private static final List<String> CATEGORIES = List.of("SAK", "INT", "DRI");

    /** What a person would write, as it grows. */
    private final List<String> select = new ArrayList<>(List.of("{categories: [DRI], ambition: bas}"));

    private final List<String> deselect = new ArrayList<>();
    private final Map<String, String> seconds = new TreeMap<>();
    private final Map<String, String> titles = new TreeMap<>();

    @Property(trials = 60)
    public void commandsGiveWhatAPersonWouldHaveWritten(long seed) {
        select.subList(1, select.size()).clear();
        deselect.clear();
        titles.clear();
        seconds.clear();
        seconds.put("PRV-DRI-002.sekunder", "3");
        TailoringPropertyTest trial = new TailoringPropertyTest();
        trial.begun();
        Random random = new Random(seed);
        int selected = 2;
        int revisions = 1;
        for (int i = 0; i < 8; i++) {
            ProfileEdit edit = edit(random, i);
            if (edit != null) {
                TailoringOutcome outcome = trial.edit("Därför " + i + ".", edit);
                selected += outcome.in().size() - outcome.out().size();
                assertEquals("each tells what came and went", selected, outcome.requirements());
                revisions++;
            }
        }
        assertEquals(trial.working(), resolved(written()), resolved(trial.working()));
        List<ProfileRevision> history = trial.tailors.history(ID, ANYBODY);
        assertEquals(revisions, history.size());
        assertEquals(selected, history.get(revisions - 1).requirements());
        assertTrue(trial.cases
                .verify(ID, java.util.Optional.empty(), ANYBODY)
                .orElseThrow()
                .isWhole());
    }

    private ProfileEdit edit(Random random, int number) {
        String id = IDS.get(random.nextInt(IDS.size()));
        switch (random.nextInt(6)) {
            case 0 -> {
                String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
                select.add("{categories: [" + category + "]}");
                return ProfileEdit.select(
                        SelectionRule.builder().categories(List.of(category)).build());
            }
            case 1 -> {
                deselect.add("{ids: [" + id + "], because: Därför.}");
                return ProfileEdit.deselect(SelectionRule.builder()
                        .ids(List.of(new RequirementId(id)))
                        .because("Därför.")
                        .build());
            }
            case 2 -> {
                if (select.size() < 2) {
                    return null;
                }
                int which = 1 + random.nextInt(select.size());
                select.remove(which - 1);
                return ProfileEdit.drop("select", which);
            }
            case 3 -> {
                String value = Integer.toString(4 + number % 5);
                if (value.equals(seconds.put("PRV-DRI-002.sekunder", value))) {
                    return null;
                }
                return set("PRV-DRI-002", "sekunder", value, "Räcker.");
            }
            case 4 -> {
                if (seconds.remove("PRV-DRI-002.sekunder") == null) {
                    return null;
                }
                return ProfileEdit.unset(new RequirementId("PRV-DRI-002"), "sekunder");
            }
            default -> {
                titles.put(id, "Titel " + number);
                return ProfileEdit.amend(Amendment.change(
                        new RequirementId(id),
                        Map.of(FieldPath.parse("title").orElseThrow(), "Titel " + number),
                        "Tydligare."));
            }
        }
    }

    private String written() {
        StringBuilder yaml = new StringBuilder(PROFILE.substring(0, PROFILE.indexOf("select:")));
        yaml.append("select:\n");
        select.forEach(rule -> yaml.append("  - ").append(rule).append('\n'));
        if (!deselect.isEmpty()) {
            yaml.append("deselect:\n");
            deselect.forEach(rule -> yaml.append("  - ").append(rule).append('\n'));
        }
        seconds.forEach((place, value) -> yaml.append("set: {PRV-DRI-002: {sekunder: {value: ")
                .append(value)
                .append(", because: Räcker.}}}\n"));
        if (!titles.isEmpty()) {
            yaml.append("amendments:\n");
            titles.forEach((id, title) -> yaml.append("  - {target: ")
                    .append(id)
                    .append(", set: {title: ")
                    .append(title)
                    .append("}, because: Tydligare.}\n"));
        }
        return yaml.append("document: {title: Kravbilaga}\n").toString();
    }
}
