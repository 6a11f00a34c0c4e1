package se.sambruk.otp.tenders;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.tender.OpeningDraft;
import se.sambruk.otp.api.tender.TenderOpening;
import se.sambruk.otp.api.tender.TenderSupplier;

/** Writes down that tenders were opened. That it is not too early, and that those who opened may, the case itself sees to. */
final class Opening {
    /** Under the law in full (LOU 12:10). */
    private static final int BY_LAW = 2;

    private final Desk desk;
    private final int least;

    Opening(Desk desk, int least) {
        this.desk = desk;
        this.least = least;
    }

    /** How many persons open tenders at the least. */
    static int least(Regime regime, int chapter19, int chapter19a) {
        return switch (regime) {
            case DIRECTIVE -> BY_LAW;
            case CHAPTER_19 -> Math.max(1, chapter19);
            case CHAPTER_19A -> Math.max(1, chapter19a);
        };
    }

    CaseChange open(OpeningDraft draft) {
        if (desk.now().plan().deadline().isEmpty() && !desk.now().facts().isDirect()) {
            throw TenderTexts.error("OTP-6391", desk.now().id()).asException();
        }
        List<String> people = List.copyOf(new LinkedHashSet<>(draft.people()));
        LocalDate on = draft.on().orElseGet(() -> desk.now().today(desk.act().at()));
        if (people.size() < least) {
            throw TenderTexts.error("OTP-6361", least).asException();
        }
        if (draft.list().isEmpty() && desk.now().facts().regime() == Regime.DIRECTIVE) {
            throw TenderTexts.error("OTP-6362", desk.now().id()).asException();
        }
        if (hasTwins(draft.listed())) {
            throw TenderTexts.error("OTP-6378").asException();
        }
        desk.book().opening().ifPresent(before -> agrees(before, people, on));
        Map<String, Object> body = new TreeMap<>();
        body.put("step", "opening");
        body.put("on", on.toString());
        body.put("people", people);
        body.put("listed", draft.listed().stream().map(Bodies::of).toList());
        NewEntry entry = NewEntry.of(EntryKinds.TENDERS_OPENED, body);
        return desk.record(List.of(draft.list().map(entry::with).orElse(entry)));
    }

    /** A tick that was made before may be told more of, and not something else. */
    private static void agrees(TenderOpening before, List<String> people, LocalDate on) {
        if (!before.listed().isEmpty() || !before.files().isEmpty()) {
            throw TenderTexts.error("OTP-6352", before.entry()).asException();
        }
        if (!before.on().equals(on) || !new HashSet<>(before.people()).equals(new HashSet<>(people))) {
            throw TenderTexts.error("OTP-6353", before.entry()).asException();
        }
    }

    private static boolean hasTwins(List<TenderSupplier> listed) {
        return IntStream.range(0, listed.size())
                .anyMatch(i -> listed.subList(0, i).stream().anyMatch(listed.get(i)::isSame));
    }
}
