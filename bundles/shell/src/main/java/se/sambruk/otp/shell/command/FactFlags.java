package se.sambruk.otp.shell.command;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.CaseDraft;
import se.sambruk.otp.api.casefile.CaseFileReader;
import se.sambruk.otp.api.casefile.CaseFileReading;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.EstimatedValue;
import se.sambruk.otp.api.casefile.facts.StatedThreshold;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.library.Buyer;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.UsageException;

/** The facts of a case as flags, and a case file that holds them. */
final class FactFlags {
    static final Flag FILE = Flag.value("--file", "case-file", Suggesters.PROFILES);
    static final Flag TITLE = Flag.value("--title", "case-title", Suggester.NOTHING);
    static final Flag BUYER = Flag.value("--buyer", "case-buyer", Suggester.NOTHING);
    static final Flag REGIME = Flag.value("--regime", "case-regime", Cases.suggest(Regime.class));
    static final Flag FORM = Flag.value("--acquisition", "case-acquisition", Cases.suggest(AcquisitionForm.class));
    private static final Flag NUMBER = Flag.value("--case-number", "case-number", Suggester.NOTHING);
    private static final Flag SUBJECT = Flag.value("--subject", "case-subject", Cases.suggest(SubjectKind.class));
    private static final Flag VALUE = Flag.value("--value", "case-value", Suggester.NOTHING);
    private static final Flag VALUE_ON = Flag.value("--value-on", "case-value-on", Suggester.NOTHING);
    private static final Flag VALUE_HOW = Flag.value("--value-how", "case-value-how", Suggester.NOTHING);
    private static final Flag THRESHOLD = Flag.value("--threshold", "case-threshold", Suggester.NOTHING);
    private static final Flag SOURCE = Flag.value("--threshold-source", "case-threshold-source", Suggester.NOTHING);
    private static final Flag CHECKED = Flag.value("--threshold-checked", "case-threshold-checked", Suggester.NOTHING);
    private static final Flag NO_LOTS = Flag.value("--no-lots", "case-no-lots", Suggester.NOTHING);
    private static final Flag GROUND = Flag.value("--ground", "case-ground", Suggester.NOTHING);

    /** All that say something of the facts. */
    static final List<Flag> ALL = List.of(
            FILE, NUMBER, TITLE, BUYER, REGIME, FORM, SUBJECT, VALUE, VALUE_ON, VALUE_HOW, THRESHOLD, SOURCE, CHECKED,
            NO_LOTS, GROUND);

    private FactFlags() {}

    /** Flags of a command: these, and others after them. */
    static List<Flag> and(Flag... others) {
        List<Flag> flags = new ArrayList<>(ALL);
        flags.addAll(List.of(others));
        return flags;
    }

    /** What a case file holds; empty where none was written. */
    static Optional<CaseDraft> file(Call call) {
        Optional<String> written = call.line().value(FILE.name());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        WrittenFile file = WrittenFile.read(
                written.get(),
                call.surroundings().folder(),
                call.platform().distribution(),
                call.platform().profileLimit());
        CaseFileReading reading =
                call.service(CaseFileReader.class).read(file.name(), new ByteArrayInputStream(file.bytes()));
        if (reading.draft().isEmpty()) {
            throw new ProblemException(reading.problems());
        }
        return reading.draft();
    }

    /** Puts what the flags say into facts. */
    static CaseFacts.Builder apply(Call call, CaseFacts.Builder facts, Optional<CaseFacts> known)
            throws UsageException {
        call.line().value(NUMBER.name()).ifPresent(facts::caseNumber);
        call.line().value(TITLE.name()).ifPresent(facts::title);
        call.line()
                .value(BUYER.name())
                .ifPresent(name -> facts.buyer(new Buyer(
                        name,
                        known.map(before -> before.buyer().organizationNumber()).orElse(""))));
        Cases.choice(call, REGIME, Regime.class).ifPresent(facts::regime);
        Cases.choice(call, FORM, AcquisitionForm.class).ifPresent(facts::acquisition);
        Cases.choice(call, SUBJECT, SubjectKind.class).ifPresent(facts::subject);
        value(call, facts, known);
        threshold(call, facts);
        call.line().value(NO_LOTS.name()).ifPresent(facts::noLots);
        call.line().value(GROUND.name()).ifPresent(facts::directAwardGround);
        return facts;
    }

    private static void value(Call call, CaseFacts.Builder facts, Optional<CaseFacts> known) throws UsageException {
        Optional<Money> amount = Cases.sum(call, VALUE);
        Optional<LocalDate> on = Cases.day(call, VALUE_ON);
        Optional<String> how = call.line().value(VALUE_HOW.name());
        if (amount.isEmpty() && on.isEmpty() && how.isEmpty()) {
            return;
        }
        Optional<EstimatedValue> before = known.flatMap(CaseFacts::value);
        if (amount.isEmpty() && before.isEmpty()) {
            throw UsageException.of("OTP-8019", (on.isPresent() ? VALUE_ON : VALUE_HOW).name(), VALUE.name());
        }
        LocalDate today = SwedishTime.day(call.platform().clock().instant());
        facts.value(new EstimatedValue(
                amount.or(() -> before.map(EstimatedValue::amount)).orElseThrow(),
                on.orElseGet(
                        () -> amount.isPresent() ? today : before.orElseThrow().on()),
                how.orElseGet(
                        () -> amount.isPresent() ? "" : before.orElseThrow().how())));
    }

    private static void threshold(Call call, CaseFacts.Builder facts) throws UsageException {
        Optional<Money> amount = Cases.sum(call, THRESHOLD);
        if (amount.isPresent()) {
            facts.threshold(new StatedThreshold(
                    amount.get(),
                    Cases.required(call, SOURCE, THRESHOLD),
                    Cases.day(call, CHECKED)
                            .orElseGet(() ->
                                    SwedishTime.day(call.platform().clock().instant()))));
        } else if (Cases.hasAny(call, List.of(SOURCE, CHECKED))) {
            throw UsageException.of(
                    "OTP-8019", (call.line().has(SOURCE.name()) ? SOURCE : CHECKED).name(), THRESHOLD.name());
        }
    }
}
