package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.api.procurement.tailoring.Tailoring;
import se.sambruk.otp.api.procurement.tailoring.TailoringOutcome;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.file.EditedFile;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.TailoringView;

/** What commands that change a profile have in common: a case's working profile or one in a file, and what came of it. */
final class Tailorings {
    static final Flag PREVIEW = Flag.alone("--preview", "tailoring-preview");
    static final Flag EXPECTED = Flag.value("--expected", "tailoring-expected", Suggester.NOTHING);
    /** A case by its id, or a file. */
    static final Argument TARGET = Argument.required("case-or-profile", (begun, at) -> Stream.concat(
                    Suggesters.PROCUREMENTS_BY_ID.suggest(begun, at).stream(),
                    Suggesters.PROFILES.suggest(begun, at).stream())
            .toList());

    private Tailorings() {}

    /** Whether a word names a procurement rather than a file: one that has a case, or that nothing in the folder is called. */
    static boolean isCase(Call call, String word) {
        if (!ProcurementFacts.isValidId(word)) {
            return false;
        }
        boolean known = call.surroundings()
                .services()
                .find(CaseService.class)
                .flatMap(cases -> cases.find(word, Cases.viewer(call)))
                .isPresent();
        return known || !call.surroundings().folder().resolve(word).toFile().exists();
    }

    /** The profile that was named, to be looked at: a file may also be one of the examples. */
    static ProfileText read(Call call, String word) {
        if (isCase(call, word)) {
            return working(call, word);
        }
        WrittenFile file = WrittenFile.read(
                word,
                call.surroundings().folder(),
                call.platform().distribution(),
                call.platform().profileLimit());
        return ProfileText.of(file.name(), file.bytes());
    }

    /**
     * The working profile of a case.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-6090 or OTP-8130 if there is none
     */
    static ProfileText working(Call call, String procurement) {
        TailoringService service = call.service(TailoringService.class);
        return service.working(procurement, Cases.viewer(call))
                .orElseThrow(() -> {
                    // Tells where it is the case that is missing.
                    service.history(procurement, Cases.viewer(call));
                    return Faults.error("OTP-8130", procurement).asException();
                })
                .text();
    }

    /** A file in the person's own folders, which may be written to. */
    static WrittenFile own(Call call, String written) {
        return WrittenFile.read(
                written,
                call.surroundings().folder(),
                Optional.empty(),
                call.platform().profileLimit());
    }

    /** Makes edits in the profile that was named first, and tells what came of them. */
    static Outcome edit(Call call, List<ProfileEdit> edits) throws UsageException {
        return edit(call, edits, outcome -> outcome);
    }

    /** The same, where there may be more to tell of what came of them. */
    static Outcome edit(Call call, List<ProfileEdit> edits, UnaryOperator<TailoringOutcome> more)
            throws UsageException {
        Tailoring tailoring = Tailoring.edits(edits);
        boolean preview = call.line().has(PREVIEW.name());
        if (isCase(call, call.word(0))) {
            Optional<Integer> expected = call.number(EXPECTED);
            Tailoring from = expected.map(tailoring::expecting).orElse(tailoring);
            return tailor(call, call.word(0), preview ? from.asPreview() : from, Cases.act(call), more);
        }
        if (call.line().has(EXPECTED.name())) {
            throw UsageException.of("OTP-8016", EXPECTED.name(), call.word(0));
        }
        WrittenFile file = own(call, call.word(0));
        TailoringOutcome outcome = more.apply(
                call.service(TailoringService.class).tailor(ProfileText.of(file.name(), file.bytes()), tailoring));
        if (!preview) {
            EditedFile.replace(file, outcome.text().bytes());
        }
        return tell(call, outcome, preview ? "tailoring.preview" : "tailoring.file", file.name());
    }

    /** Changes a case's working profile, and tells what came of it. */
    static Outcome tailor(Call call, String procurement, Tailoring tailoring, Act act) {
        return tailor(call, procurement, tailoring, act, outcome -> outcome);
    }

    private static Outcome tailor(
            Call call, String procurement, Tailoring tailoring, Act act, UnaryOperator<TailoringOutcome> more) {
        TailoringOutcome outcome =
                more.apply(call.service(TailoringService.class).tailor(procurement, tailoring, act));
        return outcome.revision().isPresent()
                ? tell(
                        call,
                        outcome,
                        "tailoring.revised",
                        procurement,
                        outcome.revision().get().number())
                : tell(call, outcome, "tailoring.preview", procurement);
    }

    private static Outcome tell(Call call, TailoringOutcome outcome, String key, Object... arguments) {
        if (call.out().isForPeople()) {
            TailoringView.print(
                    call.text(key, arguments),
                    outcome,
                    call.locale(),
                    call.out().sheet());
        } else {
            call.out().json(TailoringView.json(outcome, call.locale()));
        }
        return ProblemView.needAttention(outcome.problems()) ? Outcome.FINDINGS : Outcome.DONE;
    }

    static RequirementId requirement(String written) throws UsageException {
        String id = written.strip().toUpperCase(java.util.Locale.ROOT);
        if (!RequirementId.isValid(id)) {
            throw UsageException.of("OTP-8133", written);
        }
        return new RequirementId(id);
    }

    static List<RequirementId> requirements(List<String> written) throws UsageException {
        List<RequirementId> ids = new ArrayList<>();
        for (String id : written) {
            ids.add(requirement(id));
        }
        return ids;
    }

    static FieldPath field(String written) throws UsageException {
        Optional<FieldPath> field = FieldPath.parse(written.strip());
        if (field.isEmpty()) {
            List<String> known = RequirementField.all().stream()
                    .filter(RequirementField::isAmendable)
                    .map(RequirementField::toString)
                    .toList();
            throw UsageException.of("OTP-8136", Similar.to(written, known), written, String.join(", ", known));
        }
        return field.get();
    }

    /** The name before the first equals sign, and what stands after it. */
    static String[] assignment(String written) throws UsageException {
        int at = written.indexOf('=');
        if (at < 1) {
            throw UsageException.of("OTP-8134", written);
        }
        return new String[] {written.substring(0, at).strip(), written.substring(at + 1)};
    }
}
