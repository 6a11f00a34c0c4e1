package se.sambruk.otp.shell.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.MergeChoices;
import se.sambruk.otp.api.architecture.MergeConflict;
import se.sambruk.otp.api.architecture.MergeSide;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;

/**
 * Whose side a person takes where two models contradict each other: one for all conflicts, written {@code --prefer theirs}, or one for a
 * single conflict, written {@code --prefer "element K-ARKIV name=theirs"} by its {@link MergeConflict#key()}.
 */
final class Choices {
    static final Flag PREFER = Flag.values("--prefer", "import-prefer", (begun, at) -> Stream.of(MergeSide.values())
            .map(side -> Suggestion.of(side.wire(), ""))
            .toList());
    private static final int NAMED = 5;

    private final Optional<MergeSide> every;
    private final Map<String, MergeSide> byConflict;

    private Choices(Optional<MergeSide> every, Map<String, MergeSide> byConflict) {
        this.every = every;
        this.byConflict = byConflict;
    }

    static Choices of(Call call) throws UsageException {
        Optional<MergeSide> every = Optional.empty();
        Map<String, MergeSide> byConflict = new LinkedHashMap<>();
        for (String written : call.line().values(PREFER.name())) {
            // A key may hold an equals sign, a side does not.
            int equals = written.lastIndexOf('=');
            MergeSide side = WireValue.find(
                            MergeSide.class, written.substring(equals + 1).strip())
                    .orElseThrow(() -> UsageException.of("OTP-8075", written));
            if (equals >= 0) {
                byConflict.put(written.substring(0, equals).strip(), side);
            } else if (every.filter(side.other()::equals).isPresent()) {
                throw UsageException.of("OTP-8016", prefer(side.other().wire()), prefer(side.wire()));
            } else {
                every = Optional.of(side);
            }
        }
        return new Choices(every, byConflict);
    }

    private static String prefer(String value) {
        return PREFER.name() + " " + value;
    }

    MergeChoices merge() {
        MergeChoices choices = every.map(MergeChoices::prefer).orElse(MergeChoices.NONE);
        for (Map.Entry<String, MergeSide> choice : byConflict.entrySet()) {
            choices = choices.with(choice.getKey(), choice.getValue());
        }
        return choices;
    }

    /**
     * Sees that every conflict that a side was chosen for is there.
     *
     * @param conflicts all there are
     */
    void check(List<MergeConflict> conflicts) throws UsageException {
        List<String> keys = conflicts.stream().map(MergeConflict::key).toList();
        for (String chosen : byConflict.keySet()) {
            if (!keys.contains(chosen)) {
                throw UsageException.of("OTP-8081", Similar.to(chosen, keys), chosen);
            }
        }
    }

    /** That sides are to be chosen, with what there is to write. */
    static Problem open(List<MergeConflict> conflicts) {
        List<MergeConflict> open = conflicts.stream()
                .filter(conflict -> conflict.chosen().isEmpty())
                .toList();
        return Faults.error("OTP-8080", open.size(), flags(open));
    }

    private static LocalizedText flags(List<MergeConflict> open) {
        String first = open.stream()
                .limit(NAMED)
                .map(conflict -> prefer(quoted(conflict.key() + "=" + MergeSide.THEIRS.wire())))
                .collect(Collectors.joining(", "));
        return open.size() <= NAMED ? LocalizedText.of(first) : Faults.text("merge.more", first, open.size() - NAMED);
    }

    private static String quoted(String value) {
        return value.indexOf('"') < 0 ? '"' + value + '"' : "'" + value + "'";
    }
}
