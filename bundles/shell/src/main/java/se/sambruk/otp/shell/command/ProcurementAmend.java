package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code procurement:amend}: changes what a requirement says in one procurement, or excludes it. */
final class ProcurementAmend implements ShellCommand {
    private static final Suggester FIELDS = (begun, at) -> RequirementField.all().stream()
            .filter(RequirementField::isAmendable)
            .map(field -> Suggestion.of(field.toString()))
            .toList();
    private static final Flag SET = Flag.values("--set", "amend-set", Suggester.NOTHING);
    private static final Flag FILE = Flag.value("--set-file", "amend-file", Suggesters.PROFILES);
    private static final Flag REMOVE = Flag.values("--remove", "amend-remove", FIELDS);
    private static final Flag EXCLUDE = Flag.alone("--exclude", "amend-exclude");
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "amend",
            List.of(Tailorings.TARGET, Argument.required("tailored", Suggesters.REQUIREMENTS)),
            List.of(
                    SET,
                    FILE,
                    REMOVE,
                    EXCLUDE,
                    Cases.BECAUSE.asRequired(),
                    Tailorings.EXPECTED,
                    Tailorings.PREVIEW,
                    Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        return Tailorings.edit(call, List.of(ProfileEdit.amend(amendment(call))));
    }

    private static Amendment amendment(Call call) throws UsageException {
        RequirementId target = Tailorings.requirement(call.word(1));
        String because = call.line().value(Cases.BECAUSE.name()).orElseThrow();
        if (because.isBlank()) {
            throw UsageException.of("OTP-8022", Cases.BECAUSE.name(), SYNTAX.command());
        }
        Optional<Flag> changing = Stream.of(SET, FILE, REMOVE)
                .filter(flag -> call.line().has(flag.name()))
                .findFirst();
        if (call.line().has(EXCLUDE.name())) {
            if (changing.isPresent()) {
                throw UsageException.of(
                        "OTP-8016", EXCLUDE.name(), changing.get().name());
            }
            return Amendment.exclude(target, because);
        }
        Map<FieldPath, Object> changes = changes(call);
        List<FieldPath> removals = removals(call);
        if (changes.isEmpty() && removals.isEmpty()) {
            throw UsageException.of("OTP-8139");
        }
        removals.removeAll(changes.keySet());
        return Amendment.change(target, changes, removals, because);
    }

    /** What a file says, and then what is written on the line. */
    private static Map<FieldPath, Object> changes(Call call) throws UsageException {
        Map<FieldPath, Object> changes = new TreeMap<>();
        Optional<String> written = call.line().value(FILE.name());
        if (written.isPresent()) {
            WrittenFile file = Tailorings.own(call, written.get());
            changes.putAll(call.service(TailoringService.class).fields(file.name(), file.bytes()));
        }
        for (String set : call.line().values(SET.name())) {
            String[] assignment = Tailorings.assignment(set);
            changes.put(Tailorings.field(assignment[0]), assignment[1]);
        }
        return changes;
    }

    private static List<FieldPath> removals(Call call) throws UsageException {
        List<FieldPath> removals = new ArrayList<>();
        for (String written : call.list(REMOVE)) {
            FieldPath field = Tailorings.field(written);
            if (!field.isRemovable()) {
                throw UsageException.of("OTP-8131", written);
            }
            removals.add(field);
        }
        return removals;
    }
}
