package se.sambruk.otp.procurement.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.sambruk.otp.api.procurement.tailoring.ProfileChanges;
import se.sambruk.otp.api.procurement.tailoring.ProfileChanges.ValueChange;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.procurement.ProcurementProblems;

/** What differs between two profiles, in plain words. Pure. */
final class Summary {
    private static final int NAMED = 12;

    private Summary() {}

    /**
     * @param first whether there was no profile before
     * @param requirements how many requirements the profile selects
     */
    static List<LocalizedText> of(ProfileChanges changes, boolean first, int requirements) {
        if (first) {
            return List.of(ProcurementProblems.text("summary.first", requirements));
        }
        List<LocalizedText> told = new ArrayList<>();
        if (changes.inCount() > 0) {
            told.add(ProcurementProblems.text("summary.in", changes.inCount(), named(changes.in(), changes.inCount())));
        }
        if (changes.outCount() > 0) {
            told.add(ProcurementProblems.text(
                    "summary.out", changes.outCount(), named(changes.out(), changes.outCount())));
        }
        changes.values().forEach(value -> told.add(value(value)));
        if (!changes.amended().isEmpty()) {
            told.add(ProcurementProblems.text(
                    "summary.amended",
                    named(changes.amended(), changes.amended().size())));
        }
        List<String> rest = changes.parts().stream()
                .filter(part -> !(part.equals("set") && !changes.values().isEmpty()))
                .filter(part ->
                        !(part.equals("amendments") && !changes.amended().isEmpty()))
                .toList();
        if (!rest.isEmpty()) {
            told.add(ProcurementProblems.text("summary.parts", String.join(", ", rest)));
        }
        return told.isEmpty() ? List.of(ProcurementProblems.text("summary.text")) : told;
    }

    private static LocalizedText value(ValueChange value) {
        if (value.before().isEmpty()) {
            return ProcurementProblems.text("summary.value-new", value.place(), value.after());
        }
        return value.after().isEmpty()
                ? ProcurementProblems.text("summary.value-gone", value.place(), value.before())
                : ProcurementProblems.text("summary.value", value.place(), value.before(), value.after());
    }

    private static String named(List<RequirementId> ids, int count) {
        String names = ids.stream().limit(NAMED).map(RequirementId::value).collect(Collectors.joining(", "));
        return count > NAMED ? names + " …" : names;
    }
}
