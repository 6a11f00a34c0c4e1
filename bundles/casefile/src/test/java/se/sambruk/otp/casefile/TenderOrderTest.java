package se.sambruk.otp.casefile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;
import se.sambruk.otp.api.casefile.StepTick;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;

/** Two who write of tenders at once do not undo each other's work, and nothing is written of a tender before the opening. */
public class TenderOrderTest extends CaseFixture {
    private void openedByTick() {
        open();
        on("2027-01-18");
        cases.tick(ID, StepTick.done("opening").by(List.of(ANNA, EVA)), act(ANNA));
    }

    private void received(String tender, String replaces) {
        Map<String, Object> body = new TreeMap<>(Map.of("tender", tender));
        if (!replaces.isEmpty()) {
            body.put("replaces", replaces);
        }
        cases.record(ID, List.of(NewEntry.of(EntryKinds.TENDER_RECEIVED, body)), act(ANNA));
    }

    private void answered(String request) {
        cases.record(
                ID,
                List.of(NewEntry.of(
                        EntryKinds.CLARIFICATION_ANSWERED, Map.of("tender", "anbud-1", "request", request))),
                act(ANNA));
    }

    @Test
    public void noTenderIsReadInBeforeTheOpeningAlsoNotByAnotherPartOfThePlatform() {
        open();
        on("2027-01-18");
        refused("OTP-6398", () -> received("anbud-1", ""));
        on("2027-01-10");
        refused("OTP-6046", () -> received("anbud-1", ""));
    }

    @Test
    public void ofTwoWhoTakeTheSameKeyTheSecondIsTold() {
        openedByTick();
        received("anbud-1", "");
        refused("OTP-6399", () -> received("anbud-1", ""));
        received("anbud-2", "");
    }

    @Test
    public void ofTwoWhoReplaceTheSameTenderTheSecondIsTold() {
        openedByTick();
        received("anbud-1", "");
        received("anbud-1", "S2");
        refused("OTP-6399", () -> received("anbud-1", "S2"));
        received("anbud-1", "S3");
    }

    @Test
    public void theKeyOfATenderThatWasStruckIsNotTakenAgain() {
        openedByTick();
        received("anbud-1", "");
        cases.strike(ID, "S2", act(ANNA));
        refused("OTP-6399", () -> received("anbud-1", ""));
    }

    @Test
    public void aRequestIsAnsweredOnce() {
        openedByTick();
        received("anbud-1", "");
        refused("OTP-6399", () -> answered("S3"));
        cases.record(
                ID,
                List.of(NewEntry.of(EntryKinds.CLARIFICATION_REQUESTED, Map.of("tenders", List.of("anbud-1")))),
                act(ANNA));
        answered("S3");
        refused("OTP-6399", () -> answered("S3"));
    }

    @Test
    public void whatHasBeenDecidedHasTheTendersThatItHad() {
        openedByTick();
        received("anbud-1", "");
        cases.record(ID, List.of(NewEntry.of(EntryKinds.AWARD_DECIDED, Map.of("on", "2027-01-18"))), act(ANNA));
        refused("OTP-6160", () -> received("anbud-2", ""));
        String decided = cases.find(ID, viewer(ANNA))
                .orElseThrow()
                .secrecyEnd()
                .orElseThrow()
                .label();
        cases.strike(ID, decided, act(ANNA));
        received("anbud-2", "");
    }
}
