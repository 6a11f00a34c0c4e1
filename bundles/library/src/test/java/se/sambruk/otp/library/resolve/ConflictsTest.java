package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.library.resolve.Availability.ID;
import static se.sambruk.otp.library.resolve.Availability.base;
import static se.sambruk.otp.library.resolve.Availability.municipal;
import static se.sambruk.otp.library.resolve.Case.change;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.exclude;
import static se.sambruk.otp.library.resolve.Case.pack;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.ProvenanceStep;

public class ConflictsTest {
    @Test
    public void twoPacksOfALayerThatSetAFieldDifferentlyAreAConflictThatNamesBoth() {
        Case made = Case.of(
                        base(),
                        pack("a", Layer.MUNICIPAL).amend(change(ID, "title", "A säger")),
                        pack("b", Layer.MUNICIPAL).amend(change(ID, "title", "B säger")))
                .selectAll();
        assertEquals(
                "b 1.0.0 · OTP-INF/b.yaml:1:5\n"
                        + "Två paket i samma lager sätter ”title” i PRV-DRI-001 olika: till ”A säger” (a 1.0.0 ·"
                        + " OTP-INF/a.yaml:1:5) och till ”B säger” (b 1.0.0 · OTP-INF/b.yaml:1:5).",
                made.error("OTP-2121"));
        assertEquals("B säger", made.precedence("a", "b").requirement(ID).title());
        assertEquals("A säger", made.precedence("b", "a").requirement(ID).title());
    }

    @Test
    public void aPackThatRequiresTheOtherGoesBeforeIt() {
        assertEquals(
                "A säger",
                Case.of(
                                base(),
                                pack("a", Layer.MUNICIPAL).requires("b").amend(change(ID, "title", "A säger")),
                                pack("b", Layer.MUNICIPAL).amend(change(ID, "title", "B säger")))
                        .selectAll()
                        .requirement(ID)
                        .title());
    }

    @Test
    public void aThirdPackThatGoesBeforeBothSettlesTheirConflict() {
        Case.Pack third = pack("c", Layer.MUNICIPAL).requires("a").requires("b");
        Case made = Case.of(
                        base(),
                        pack("a", Layer.MUNICIPAL).amend(change(ID, "title", "A säger")),
                        pack("b", Layer.MUNICIPAL).amend(change(ID, "title", "B säger")),
                        third)
                .selectAll();
        made.error("OTP-2121");
        third.amend(change(ID, "title", "C avgör"));
        assertEquals("C avgör", made.requirement(ID).title());
    }

    @Test
    public void twoPacksThatSayTheSameDoNotConflictAndBothAreRemembered() {
        Case made = Case.of(
                        base(),
                        pack("a", Layer.MUNICIPAL).amend(change(ID, "parameters.tid.min", "99,0")),
                        pack("b", Layer.MUNICIPAL).amend(change(ID, "parameters.tid.min", "99.0")))
                .selectAll();
        assertEquals(
                List.of("a 1.0.0", "b 1.0.0"),
                made.specified(ID).provenance().stream()
                        .filter(step -> step.action() == ProvenanceStep.Action.AMENDED)
                        .map(ProvenanceStep::source)
                        .toList());
    }

    @Test
    public void packsOfDifferentLayersDoNotConflict() {
        assertEquals(
                "Kommunens",
                Case.of(
                                base(),
                                pack("region", Layer.REGIONAL).amend(change(ID, "title", "Regionens")),
                                municipal().amend(change(ID, "title", "Kommunens")))
                        .selectAll()
                        .requirement(ID)
                        .title());
    }

    @Test
    public void oneThatExcludesWhatAnotherOfItsLayerChangesIsAConflict() {
        Case made = Case.of(
                        base().with(contract("PRV-DRI-002")),
                        pack("a", Layer.MUNICIPAL).amend(exclude(ID)),
                        pack("b", Layer.MUNICIPAL).amend(change(ID, "title", "Ny")))
                .selectAll();
        assertEquals(
                "b 1.0.0 · OTP-INF/b.yaml:1:5\n"
                        + "PRV-DRI-001 utesluts av ett paket (a 1.0.0 · OTP-INF/a.yaml:1:5) och anpassas av ett annat i"
                        + " samma lager (b 1.0.0 · OTP-INF/b.yaml:1:5).",
                made.error("OTP-2122"));
        assertEquals(List.of("PRV-DRI-002"), made.precedence("b", "a").ids());
        made.precedence("a", "b").error("OTP-2105");
    }

    @Test
    public void onePackThatSetsAFieldTwiceDifferentlyIsAnError() {
        Case.of(base(), municipal().amend(change(ID, "title", "Ett")).amend(change(ID, "title", "Två")))
                .selectAll()
                .error("OTP-2123");
        assertEquals(
                "Ett",
                Case.of(base(), municipal().amend(change(ID, "title", "Ett")).amend(change(ID, "title", "Ett")))
                        .selectAll()
                        .requirement(ID)
                        .title());
    }

    @Test
    public void onePackThatBothExcludesAndChangesIsAnError() {
        Case.of(base(), municipal().amend(exclude(ID)).amend(change(ID, "title", "Två")))
                .selectAll()
                .error("OTP-2124");
    }
}
