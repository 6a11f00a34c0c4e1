package se.sambruk.otp.shell.command;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.ProfileReader;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.api.procurement.tailoring.Tailoring;
import se.sambruk.otp.api.procurement.tailoring.TailoringOutcome;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.CaseView;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.TailoringView;

/** {@code procurement:create}: opens a case, from a file, from flags, or from a file that flags change. */
final class ProcurementCreate implements ShellCommand {
    private static final Flag PROFILE = Flag.value("--profile", "case-profile", Suggesters.PROFILES);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "create",
            List.of(new Argument("new-procurement", false, false, Suggester.NOTHING)),
            FactFlags.and(PROFILE, Cases.BECAUSE, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        Optional<CaseDraft> file = FactFlags.file(call);
        Optional<WrittenFile> profile = call.line().value(PROFILE.name()).map(written -> profile(call, written));
        Optional<ProcurementFacts> said = profile.map(text -> said(call, text));
        Optional<CaseFacts> written = file.map(CaseDraft::facts).or(() -> said.map(ProcurementCreate::facts));
        CaseFacts facts = FactFlags.apply(call, begin(call, written), written).build();
        if (said.isPresent() && !said.get().id().equals(facts.id())) {
            throw UsageException.of("OTP-8116", facts.id(), said.get().id());
        }
        CaseChange change = call.service(CaseService.class)
                .create(
                        new CaseDraft(
                                facts,
                                file.flatMap(CaseDraft::plan),
                                file.map(CaseDraft::people).orElse(List.of())),
                        Cases.act(call));
        return profile.isPresent()
                ? begun(call, change, profile.get())
                : Cases.tell(call, change, "case.opened", facts.id());
    }

    private static WrittenFile profile(Call call, String written) {
        return WrittenFile.read(
                written,
                call.surroundings().folder(),
                call.platform().distribution(),
                call.platform().profileLimit());
    }

    private static ProcurementFacts said(Call call, WrittenFile profile) {
        ProfileReading reading =
                call.service(ProfileReader.class).read(profile.name(), new ByteArrayInputStream(profile.bytes()));
        return reading.profile()
                .orElseThrow(() -> new ProblemException(reading.problems()))
                .procurement();
    }

    private static CaseFacts facts(ProcurementFacts profile) {
        return CaseFacts.builder(profile.id())
                .caseNumber(profile.caseNumber())
                .title(profile.givenTitle())
                .buyer(profile.buyer())
                .regime(profile.regime())
                .acquisition(profile.acquisition())
                .build();
    }

    /** The case is open by now: where its profile cannot be kept, that is told beside it. */
    private static Outcome begun(Call call, CaseChange change, WrittenFile profile) {
        String id = change.now().id();
        Optional<TailoringOutcome> begun = Optional.empty();
        try {
            Tailoring first = Tailoring.replacement(ProfileText.of(profile.name(), profile.bytes()));
            begun = Optional.of(call.service(TailoringService.class).tailor(id, first, Cases.act(call)));
        } catch (ProblemException e) {
            call.note(e.describe(call.locale()));
        }
        if (!call.out().isForPeople()) {
            Map<String, Object> json = new TreeMap<>(CaseView.json(change, call.locale()));
            begun.ifPresent(outcome -> json.put("profile", TailoringView.json(outcome, call.locale())));
            call.out().json(json);
        } else {
            Cases.tell(call, change, "case.opened", id);
            begun.ifPresent(outcome -> {
                call.out().sheet().blank();
                TailoringView.print(
                        call.text("tailoring.revised", id, 1),
                        outcome,
                        call.locale(),
                        call.out().sheet());
            });
        }
        boolean attention = ProblemView.needAttention(change.findings())
                || begun.map(outcome -> ProblemView.needAttention(outcome.problems()))
                        .orElse(true);
        return attention ? Outcome.FINDINGS : Outcome.DONE;
    }

    private static CaseFacts.Builder begin(Call call, Optional<CaseFacts> written) throws UsageException {
        Optional<String> id = call.line().words().stream().findFirst();
        if (written.isPresent()) {
            String ofFile = written.get().id();
            if (id.isPresent() && !id.get().equals(ofFile)) {
                throw UsageException.of("OTP-8116", id.get(), ofFile);
            }
            return written.get().toBuilder();
        }
        if (id.isEmpty()) {
            throw UsageException.of("OTP-8117");
        }
        if (!ProcurementFacts.isValidId(id.get())) {
            throw UsageException.of("OTP-8118", id.get());
        }
        for (Flag flag : List.of(FactFlags.TITLE, FactFlags.BUYER, FactFlags.REGIME, FactFlags.FORM)) {
            if (!call.line().has(flag.name())) {
                throw UsageException.of("OTP-8022", flag.name(), SYNTAX.command());
            }
        }
        return CaseFacts.builder(id.get());
    }
}
