package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.LibraryService.Found;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.Origins;
import se.sambruk.otp.shell.view.RequirementView;
import se.sambruk.otp.shell.view.TrailView;

/** {@code requirement:show}: one requirement in full, and in a procurement where each of its values came from. */
final class RequirementShow implements ShellCommand {
    private static final Flag PROCUREMENT = Flag.value("--procurement", "procurement", Suggesters.PROCUREMENTS_BY_ID);
    private static final Syntax SYNTAX = new Syntax(
            "requirement",
            "show",
            List.of(Argument.required("requirement", Suggesters.REQUIREMENTS)),
            List.of(PROCUREMENT, Procurements.ISSUE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        String written = call.word(0).strip().toUpperCase(Locale.ROOT);
        Optional<String> procurement = call.line().value(PROCUREMENT.name());
        OptionalInt issue = Procurements.issue(call);
        if (procurement.isEmpty() && issue.isPresent()) {
            throw UsageException.of("OTP-8019", Procurements.ISSUE.name(), PROCUREMENT.name());
        }
        if (procurement.isPresent()) {
            showSpecified(call, written, procurement.get(), issue);
        } else {
            showFound(call, written);
        }
        return Outcome.DONE;
    }

    private static void showFound(Call call, String written) {
        LibraryService library = call.service(LibraryService.class);
        List<Found> found = RequirementId.isValid(written) ? library.find(new RequirementId(written)) : List.of();
        if (found.isEmpty()) {
            throw Faults.error("OTP-8020", near(library, written), call.word(0)).asException();
        }
        if (!call.out().isForPeople()) {
            call.out()
                    .json(new TreeWriter()
                            .put("id", written)
                            .put("found", (Object)
                                    found.stream().map(RequirementShow::json).toList())
                            .done());
            return;
        }
        Sheet sheet = call.out().sheet();
        for (Found one : found) {
            RequirementView.of(one.requirement().value(), call.locale()).print(sheet);
            sheet.heading(call.text("show.defined"));
            sheet.indented()
                    .paragraph(one.entry().pack().label() + ", "
                            + place(one.requirement().location()));
        }
        if (found.size() > 1) {
            sheet.blank();
            sheet.paragraph(call.text("show.several", found.size()));
        }
    }

    private static Map<String, Object> json(Found found) {
        SourceLocation place = found.requirement().location();
        return new TreeWriter()
                .put("pack", found.entry().pack().id())
                .put("packVersion", found.entry().pack().version())
                .put("packHash", found.entry().pack().hash())
                .put("hash", found.entry().hash())
                .put("location", place(place))
                .put("requirement", found.requirement().value())
                .done();
    }

    /** The place within the pack, which is named beside it. */
    private static String place(SourceLocation location) {
        return new SourceLocation("", location.path(), location.line(), location.column()).toString();
    }

    private static void showSpecified(Call call, String written, String procurement, OptionalInt issue) {
        ProcurementService service = call.service(ProcurementService.class);
        Specification specification = service.specification(procurement, issue);
        SpecifiedRequirement specified = specification.requirements().stream()
                .filter(r -> r.requirement().id().value().equals(written))
                .findFirst()
                .orElseThrow(() -> Faults.error("OTP-8021", near(specification, written), written, procurement)
                        .asException());
        TrailView trail = new TrailView(
                specified.requirement(),
                new Origins(specification, call.surroundings().services()).trail(specified),
                call.locale());
        if (!call.out().isForPeople()) {
            call.out()
                    .json(new TreeWriter()
                            .put("id", written)
                            .put("procurement", procurement)
                            .put("specification", specification.contentHash())
                            .put("requirement", specified.requirement())
                            .put("text", specified.text(call.locale()))
                            .put("values", (Object) specified.values())
                            .put("provenance", (Object) trail.json())
                            .done());
            return;
        }
        Sheet sheet = call.out().sheet();
        RequirementView.of(specified, call.locale()).print(sheet);
        sheet.heading(call.text("show.origin", procurement));
        trail.print(sheet.indented());
    }

    /** What may have been meant: within the category that was written, or else anywhere in the first thousand. */
    private static List<String> near(LibraryService library, String written) {
        RequirementQuery query = RequirementQuery.all().limit(RequirementQuery.MAX_LIMIT);
        List<String> ids = new ArrayList<>();
        String[] parts = written.split("-");
        if (parts.length > 1) {
            ids(library.list(query.inCategory(parts[1])), ids);
        }
        if (ids.isEmpty()) {
            ids(library.list(query), ids);
        }
        return Similar.to(written, ids);
    }

    private static void ids(Page<RequirementEntry> page, List<String> ids) {
        page.rows().forEach(entry -> ids.add(entry.id().value()));
    }

    private static List<String> near(Specification specification, String written) {
        return Similar.to(
                written,
                specification.requirements().stream()
                        .map(r -> r.requirement().id().value())
                        .toList());
    }
}
