package se.sambruk.otp.content.casefile;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.CaseFileReader;
import se.sambruk.otp.api.casefile.CaseFileReading;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.content.fault.Faults;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Budget;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Trees;

/** Reads a case file to its typed form, or to every fault that it has. Pure and thread-safe. */
public final class CaseFileParser implements CaseFileReader {
    private final Limits limits;

    public CaseFileParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public CaseFileReading read(String name, InputStream in) {
        Faults faults = new Faults(limits.problems());
        Scope scope = faults.in(name);
        Optional<CaseDraft> draft = Trees.read(in, new Budget(limits), scope).flatMap(root -> draft(root, scope));
        return new CaseFileReading(draft.filter(read -> !faults.hasErrors()), faults.problems(""));
    }

    private static Optional<CaseDraft> draft(Mapping root, Scope scope) {
        if (root.get("select").isPresent() || root.get("context").isPresent()) {
            scope.error(root.entries().get(0).key(), "OTP-1337");
            return Optional.empty();
        }
        int before = scope.errors();
        Map<String, Object> values = CaseFileShapes.file().values(root, scope);
        if (scope.errors() > before) {
            return Optional.empty();
        }
        List<?> people = values.get("people") instanceof List<?> list ? list : List.of();
        return Optional.of(new CaseDraft(
                CaseFacts.fromTree(values.get("procurement")),
                Optional.ofNullable(values.get("timetable")).map(TenderPlan::fromTree),
                people.stream().map(CasePerson::fromTree).toList()));
    }
}
