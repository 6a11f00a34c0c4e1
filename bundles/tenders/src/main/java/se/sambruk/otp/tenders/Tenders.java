package se.sambruk.otp.tenders;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.answers.AnswerService;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.CaseService;
import se.sambruk.otp.api.casefile.Viewer;
import se.sambruk.otp.api.price.PriceService;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.api.tender.ClarificationDraft;
import se.sambruk.otp.api.tender.ControlDraft;
import se.sambruk.otp.api.tender.DecisionDraft;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.IntakeDraft;
import se.sambruk.otp.api.tender.OpeningDraft;
import se.sambruk.otp.api.tender.ReplyDraft;
import se.sambruk.otp.api.tender.TenderBook;
import se.sambruk.otp.api.tender.TenderIntake;
import se.sambruk.otp.api.tender.TenderService;

/** The tender service. Holds nothing itself: the log of the case remembers. */
@Component(service = TenderService.class, configurationPid = "se.sambruk.otp.tenders")
public final class Tenders implements TenderService {
    private static final long MEBIBYTE = 1024L * 1024;

    /** What the municipality has decided beyond the law, and how much is read at once. */
    public @interface Config {
        /** How many persons open tenders below the threshold (LOU ch. 19), where the law states no number. From 1. */
        int openers_chapter19() default 2;

        /** How many persons open tenders at a direct award (LOU ch. 19 a). From 1. */
        int openers_chapter19a() default 1;

        /** How many mebibytes of files are read in one act at the most; some three times as much memory is used. */
        int intake_max_mebibytes() default 128;
    }

    private final CaseService cases;
    private final AnswerService answers;
    private final PriceService prices;
    private final Issues issues;
    private final Config config;

    @Activate
    public Tenders(
            Config config,
            @Reference CaseService cases,
            @Reference AnswerService answers,
            @Reference PriceService prices,
            @Reference ProcurementStore store) {
        this.config = config;
        this.cases = cases;
        this.answers = answers;
        this.prices = prices;
        this.issues = new Issues(store);
    }

    @Override
    public long maxBytes() {
        return Math.max(answers.maxBytes(), prices.maxBytes());
    }

    @Override
    public void requireOpened(String procurement, Act act) {
        Desk.open(cases, procurement, act).requireOpened();
    }

    @Override
    public void requireReadable(String fileName, long bytes) {
        if (bytes > maxBytes()) {
            throw TenderTexts.error("OTP-6390", fileName, maxBytes() / MEBIBYTE).asException();
        }
    }

    @Override
    public CaseChange open(String procurement, OpeningDraft opening, Act act) {
        Desk desk = Desk.open(cases, procurement, act);
        int least = Opening.least(desk.now().facts().regime(), config.openers_chapter19(), config.openers_chapter19a());
        return new Opening(desk, least).open(opening);
    }

    @Override
    public TenderIntake receive(String procurement, IntakeDraft intake, Act act) {
        Desk desk = Desk.open(cases, procurement, act).requireOpened();
        intake.tenders().forEach(tender -> requireReadable(tender.files()));
        FileJudge judge = judge(desk, intake.issue());
        return new Intake(desk, judge, answers, config.intake_max_mebibytes() * MEBIBYTE).receive(intake);
    }

    private void requireReadable(List<GivenFile> files) {
        files.forEach(file -> requireReadable(file.name(), file.size()));
    }

    private FileJudge judge(Desk desk, Optional<Integer> issue) {
        return new FileJudge(answers, prices, issues.of(desk.now(), issue));
    }

    @Override
    public CaseChange ask(String procurement, ClarificationDraft request, Act act) {
        return new Asking(Desk.open(cases, procurement, act).requireOpened()).ask(request);
    }

    @Override
    public TenderIntake answer(String procurement, ReplyDraft reply, Act act) {
        Desk desk = Desk.open(cases, procurement, act).requireOpened();
        requireReadable(reply.files());
        return new Replying(desk, number -> judge(desk, Optional.of(number)), answers).answer(reply);
    }

    @Override
    public CaseChange decide(String procurement, DecisionDraft decision, Act act) {
        return new Deciding(Desk.open(cases, procurement, act).requireOpened()).decide(decision);
    }

    @Override
    public CaseChange control(String procurement, ControlDraft control, Act act) {
        return new Deciding(Desk.open(cases, procurement, act).requireOpened()).control(control);
    }

    @Override
    public TenderBook book(String procurement, Viewer viewer) {
        return Desk.book(cases, procurement, viewer);
    }
}
