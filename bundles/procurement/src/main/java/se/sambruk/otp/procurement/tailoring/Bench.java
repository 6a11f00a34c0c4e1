package se.sambruk.otp.procurement.tailoring;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.ProfileEdit.Action;
import se.sambruk.otp.api.library.ProfileEditing;
import se.sambruk.otp.api.library.ProfileEditor;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.library.SelectionReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.api.procurement.tailoring.Tailoring;
import se.sambruk.otp.procurement.ProcurementProblems;

/** Where a profile is changed and tried: what it becomes, and what comes of that. Remembers nothing. */
final class Bench {
    /**
     * A profile after a change.
     *
     * @param profile empty where it cannot be read
     * @param problems what is to be said of it
     */
    record Tried(ProfileText text, Optional<Profile> profile, Difference difference, List<Problem> problems) {}

    private static final SelectionReport NOTHING = new SelectionReport(List.of(), List.of());

    private final ProfileReader reader;
    private final ProfileEditor editor;
    private final LibraryService library;

    Bench(ProfileReader reader, ProfileEditor editor, LibraryService library) {
        this.reader = reader;
        this.editor = editor;
        this.library = library;
    }

    ProfileReading read(ProfileText text) {
        return reader.read(text.name(), new ByteArrayInputStream(text.bytes()));
    }

    /**
     * A profile that has to be readable.
     *
     * @throws ProblemException with all its faults
     */
    Profile profile(ProfileText text) {
        ProfileReading reading = read(text);
        return reading.profile().orElseThrow(() -> new ProblemException(reading.problems()));
    }

    SelectionReport explain(ProfileText text) {
        return library.selection(profile(text));
    }

    ProfileText edit(ProfileText text, List<ProfileEdit> edits) {
        ProfileEditing editing = editor.edit(text.name(), text.bytes(), edits);
        String edited = editing.text().orElseThrow(() -> new ProblemException(editing.problems()));
        return ProfileText.of(text.name(), edited.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes a change and looks at what comes of it.
     *
     * @param before empty where there is no profile yet
     */
    Tried attempt(Optional<ProfileText> before, Tailoring tailoring) {
        Optional<Profile> was = before.flatMap(text -> read(text).profile());
        ProfileText text = tailoring
                .replacement()
                .orElseGet(() -> edit(
                        before.orElseThrow(),
                        was.map(profile -> Amending.settled(profile, tailoring.edits()))
                                .orElse(tailoring.edits())));
        ProfileReading reading = read(text);
        boolean mending = tailoring.replacement().isEmpty() && was.isEmpty();
        if (reading.profile().isEmpty()) {
            if (mending) {
                return new Tried(text, Optional.empty(), Difference.unknown(), reading.problems());
            }
            throw new ProblemException(reading.problems());
        }
        Profile is = reading.profile().get();
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(library.resolve(is).problems());
        was.filter(profile -> gives(tailoring.edits())).ifPresent(profile -> refuseNewErrors(profile, problems));
        SelectionReport selectedBefore = was.map(library::selection).orElse(NOTHING);
        Difference difference = Difference.between(was, selectedBefore, is, library.selection(is));
        return new Tried(text, reading.profile(), difference, problems);
    }

    /** Whether a value or an amendment is given: what is wrong after that is wrong with it. Selecting may leave something to be done. */
    private static boolean gives(List<ProfileEdit> edits) {
        return edits.stream()
                .anyMatch(edit -> edit.action() != Action.REMOVE
                        && List.of("set", "amendments").contains(edit.path().get(0)));
    }

    private void refuseNewErrors(Profile was, List<Problem> problems) {
        Set<String> known = new HashSet<>();
        errors(library.resolve(was).problems()).forEach(problem -> known.add(saying(problem)));
        List<Problem> fresh = errors(problems).stream()
                .filter(problem -> !known.contains(saying(problem)))
                .toList();
        if (!fresh.isEmpty()) {
            List<Problem> told = new ArrayList<>(List.of(ProcurementProblems.error("OTP-6097")));
            told.addAll(fresh);
            throw new ProblemException(told);
        }
    }

    /** What a problem says, wherever in the file it is: lines move when something is written above them. */
    private static String saying(Problem problem) {
        return problem.code() + " " + problem.message();
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }
}
