package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code procurement:set}: gives a requirement's parameters their values in a procurement, or takes values away. */
final class ProcurementSet implements ShellCommand {
    private static final Flag UNSET = Flag.values("--unset", "set-unset", Suggester.NOTHING);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "set",
            List.of(
                    Tailorings.TARGET,
                    Argument.required("tailored", Suggesters.REQUIREMENTS),
                    new Argument("values", false, true, Suggester.NOTHING)),
            List.of(UNSET, Cases.BECAUSE, Tailorings.EXPECTED, Tailorings.PREVIEW, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        RequirementId requirement = Tailorings.requirement(call.word(1));
        String because = call.line().value(Cases.BECAUSE.name()).orElse("");
        List<ProfileEdit> edits = new ArrayList<>();
        for (String parameter : call.list(UNSET)) {
            edits.add(ProfileEdit.unset(requirement, parameter));
        }
        for (String written : call.line().words().subList(2, call.line().words().size())) {
            String[] assignment = Tailorings.assignment(written);
            edits.add(ProfileEdit.set(Setting.of(requirement, assignment[0], assignment[1].strip(), because)));
        }
        if (edits.isEmpty()) {
            throw UsageException.of("OTP-8134", "");
        }
        return Tailorings.edit(call, edits);
    }
}
