package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.tender.ClarificationDraft;
import se.sambruk.otp.api.tender.ClarificationManner;
import se.sambruk.otp.api.tender.ReplyDraft;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/** {@code procurement:clarify}: writes down what suppliers are asked after the deadline, and what they answer. */
final class ProcurementClarify implements ShellCommand {
    private static final Flag ASK = Flag.value("--ask-file", "clarify-ask", Suggesters.ANY_FILES);
    private static final Flag MANNER =
            Flag.value("--manner", "clarify-manner", Cases.suggest(ClarificationManner.class));
    private static final Flag PRICES = Flag.values("--prices", "clarify-prices", Suggester.NOTHING);
    private static final Flag EQUALITY = Flag.value("--equality", "clarify-equality", Suggester.NOTHING);
    private static final Flag DUE = Flag.value("--due", "clarify-due", Suggester.NOTHING);
    private static final Flag ANSWER = Flag.value("--answer", "clarify-answer", Suggester.NOTHING);
    private static final Flag TEXT = Flag.value("--text-file", "clarify-text", Suggesters.ANY_FILES);
    private static final Flag VALUES = Flag.value("--values-file", "clarify-values", Suggesters.ANY_FILES);
    private static final Flag FILES = Flag.values("--files", "clarify-files", Suggesters.ANY_FILES);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "clarify",
            List.of(Procurements.PROCUREMENT, TenderFlags.TENDERS),
            List.of(
                    ASK,
                    MANNER,
                    TenderFlags.ROWS,
                    PRICES,
                    EQUALITY,
                    TenderFlags.BASIS,
                    DUE,
                    TenderFlags.ATTACH,
                    ANSWER,
                    TEXT,
                    VALUES,
                    FILES,
                    Cases.ON,
                    Cases.BECAUSE,
                    TenderReports.OUT,
                    Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        if (call.line().has(ASK.name()) == call.line().has(ANSWER.name())) {
            throw UsageException.of("OTP-8166", ASK.name(), ANSWER.name());
        }
        TenderService service = call.service(TenderService.class);
        String id = Cases.get(call).id();
        Act act = Cases.act(call);
        TenderFiles files = TenderFlags.files(call, service, id, act);
        TenderReports.check(call);
        return call.line().has(ASK.name()) ? ask(call, service, files, id, act) : answer(call, service, files, id, act);
    }

    private static Outcome ask(Call call, TenderService service, TenderFiles files, String id, Act act)
            throws UsageException {
        ClarificationManner manner =
                Cases.choice(call, MANNER, ClarificationManner.class).orElse(ClarificationManner.CLARIFICATION);
        ClarificationDraft draft = new ClarificationDraft(
                TenderFlags.keys(call.word(1)),
                manner,
                TenderFlags.requirements(call, TenderFlags.ROWS),
                call.list(PRICES),
                TenderFlags.text(call, ASK).orElse(""),
                call.line().value(EQUALITY.name()).orElse(""),
                call.line().value(TenderFlags.BASIS.name()).orElse(""),
                Cases.day(call, DUE),
                files.attachments(call.line().values(TenderFlags.ATTACH.name())));
        CaseChange change = service.ask(id, draft, act);
        return Cases.tell(call, change, "tender.asked");
    }

    private static Outcome answer(Call call, TenderService service, TenderFiles files, String id, Act act)
            throws UsageException {
        Optional<String> written = call.line().value(VALUES.name());
        Map<RequirementId, String> values = written.isPresent() ? files.values(written.get()) : Map.of();
        ReplyDraft reply = new ReplyDraft(
                call.line().value(ANSWER.name()).orElseThrow(),
                call.word(1).strip(),
                Cases.day(call, Cases.ON),
                TenderFlags.text(call, TEXT).orElse(""),
                values,
                files.files(call.line().values(FILES.name())));
        TenderIntake intake = service.answer(id, reply, act);
        return TenderReports.tell(call, intake, "tender.answered", true);
    }
}
