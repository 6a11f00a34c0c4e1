package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.ids;
import static se.sambruk.otp.library.resolve.Case.national;
import static se.sambruk.otp.library.resolve.Case.pack;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.WordList;

/** What packs and profile say to the rules for requirement texts is kept with the specification, and shown to no supplier. */
public class LintMattersTest {
    private static LintSuppression left(String requirement, String because) {
        return LintSuppression.of("R05", requirement, "", because);
    }

    private static Located<LintSuppression> at(String pack, int line, LintSuppression suppression) {
        return new Located<>(suppression, new SourceLocation(pack, "OTP-INF/regler.yaml", line, 5));
    }

    private static WordList words(String word) {
        return WordList.of("vague", List.of(WordList.Entry.of(word)));
    }

    private static void municipal(Catalog.Builder catalog) {
        catalog.wordList(words("smidig"))
                .lintSuppression(at("kommun 1.0.0", 3, left("PRV-DRI-001", "Menat här.")))
                .lintSuppression(at("kommun 1.0.0", 4, left("PRV-DRI-002", "Inte med.")));
    }

    private static Case packs() {
        return Case.of(
                        national()
                                .with(contract("PRV-DRI-001"))
                                .with(contract("PRV-DRI-002"))
                                .content(catalog -> catalog.wordList(words("tjusig"))
                                        .lintSuppression(at("nationellt 1.0.0", 9, left("PRV-DRI-001", "Menat.")))),
                        pack("kommun", Layer.MUNICIPAL).requires("nationellt").content(LintMattersTest::municipal))
                .select(ids("PRV-DRI-001"));
    }

    @Test
    public void whatPacksSayOfTheRequirementsThatAreSelectedIsKeptFromTheLowestPackUp() {
        Specification made = packs().specification();
        assertEquals(
                List.of(
                        "Menat. nationellt 1.0.0 · OTP-INF/regler.yaml:9:5",
                        "Menat här. kommun 1.0.0 · OTP-INF/regler.yaml:3:5"),
                made.lintSuppressions().stream()
                        .map(each -> each.because() + " " + each.by())
                        .toList());
        assertEquals(List.of(words("tjusig"), words("smidig")), made.wordLists());
    }

    @Test
    public void allThatTheProfileSaysIsKeptSoThatASlipCanBeToldOf() {
        Specification made = packs().leave(left("PRV-DRI-002", "Förskrivet.")).specification();
        LintSuppression last = made.lintSuppressions().get(2);
        assertEquals("PRV-DRI-002", last.requirement());
        assertEquals("prov-2026", last.by());
    }

    @Test
    public void itIsReadBackAndNotPublished() {
        Specification made = packs().specification();
        assertEquals(made, Specification.fromTree(made.tree()));
        assertEquals(List.of(), made.published().lintSuppressions());
        assertEquals(List.of(), made.published().wordLists());
        Specification without = Case.of(national().with(contract("PRV-DRI-001")))
                .select(ids("PRV-DRI-001"))
                .specification();
        assertNotEquals(without.contentHash(), made.contentHash());
        assertEquals(
                "nothing said leaves no trace", false, without.tree().toString().contains("lint-suppressions"));
    }
}
