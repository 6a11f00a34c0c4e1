package se.sambruk.otp.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.facts.CallOffManner;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.EstimatedValue;
import se.sambruk.otp.api.casefile.facts.FrameworkTerms;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.casefile.data.LegalData;
import se.sambruk.otp.casefile.data.Limit;
import se.sambruk.otp.casefile.text.CaseTexts;

/** What should be looked at in the facts of a case. Nothing here stops anybody: the officer decides, and the log tells. Pure. */
final class FactChecks {
    private final LegalData law;
    private final CaseFacts facts;
    private final List<Problem> findings = new ArrayList<>();

    private FactChecks(LegalData law, CaseFacts facts) {
        this.law = law;
        this.facts = facts;
    }

    static List<Problem> check(LegalData law, CaseFacts facts) {
        FactChecks checks = new FactChecks(law, facts);
        checks.regimeAndForm();
        checks.value();
        checks.lots();
        checks.framework();
        return List.copyOf(checks.findings);
    }

    private void regimeAndForm() {
        if (facts.subject() == SubjectKind.ANNEX_2 && facts.regime() == Regime.DIRECTIVE) {
            findings.add(CaseTexts.warning("OTP-6076"));
        }
        if (facts.acquisition() == AcquisitionForm.DIRECT_AWARD && facts.regime() != Regime.CHAPTER_19A) {
            findings.add(CaseTexts.warning("OTP-6081"));
        }
    }

    private void value() {
        if (facts.value().isEmpty()) {
            findings.add(CaseTexts.info("OTP-6070"));
            return;
        }
        EstimatedValue value = facts.value().get();
        if (facts.regime() == Regime.CHAPTER_19A) {
            directAward(value);
        } else if (facts.subject() != SubjectKind.ANNEX_2
                && !facts.acquisition().isWithinFramework()) {
            threshold(value);
        }
    }

    private void directAward(EstimatedValue value) {
        Optional<Limit> limit = law.directAward(facts.subject(), value.on());
        Optional<Integer> side = limit.flatMap(known -> compare(value.amount(), known.amount()));
        if (side.isEmpty()) {
            findings.add(CaseTexts.warning("OTP-6075", value.on().toString()));
        } else if (side.get() > 0 && facts.directAwardGround().isEmpty()) {
            findings.add(CaseTexts.warning(
                    "OTP-6073",
                    show(value.amount()),
                    show(limit.get().amount()),
                    limit.get().provenance().source()));
        }
    }

    private void threshold(EstimatedValue value) {
        Optional<Money> threshold = facts.threshold()
                .map(stated -> stated.amount())
                .or(() -> law.threshold(facts.subject(), value.on()).map(Limit::amount));
        String source = facts.threshold()
                .map(stated -> stated.source())
                .or(() -> law.threshold(facts.subject(), value.on())
                        .map(limit -> limit.provenance().source()))
                .orElse("");
        if (threshold.isEmpty()) {
            findings.add(CaseTexts.warning("OTP-6074", value.on().toString()));
            return;
        }
        Optional<Integer> side = compare(value.amount(), threshold.get());
        if (side.isEmpty()) {
            findings.add(CaseTexts.warning("OTP-6077", show(value.amount()), show(threshold.get()), source));
        } else if (side.get() >= 0 && facts.regime() == Regime.CHAPTER_19) {
            findings.add(CaseTexts.warning("OTP-6071", show(value.amount()), show(threshold.get()), source));
        } else if (side.get() < 0 && facts.regime() == Regime.DIRECTIVE) {
            findings.add(CaseTexts.info("OTP-6072", show(value.amount()), show(threshold.get()), source));
        }
    }

    /**
     * On which side of a limit a sum is, below zero where it is less; empty where that depends on what a euro costs. An amount that reaches the
     * threshold is not below it.
     */
    private Optional<Integer> compare(Money amount, Money limit) {
        if (amount.currency().equals(limit.currency())) {
            return Optional.of(amount.amount().compareTo(limit.amount()));
        }
        if (!amount.currency().equals(Money.SEK) || !limit.currency().equals("EUR")) {
            return Optional.empty();
        }
        if (amount.amount().compareTo(limit.amount().multiply(BigDecimal.valueOf(law.euroLow()))) < 0) {
            return Optional.of(-1);
        }
        return amount.amount().compareTo(limit.amount().multiply(BigDecimal.valueOf(law.euroHigh()))) > 0
                ? Optional.of(1)
                : Optional.empty();
    }

    private void lots() {
        if (facts.regime() == Regime.DIRECTIVE && !facts.acquisition().isWithinFramework() && !facts.hasLotDecision()) {
            findings.add(CaseTexts.info("OTP-6078"));
        }
    }

    private void framework() {
        Optional<FrameworkTerms> terms = facts.framework();
        if (terms.isEmpty()) {
            if (facts.acquisition().isWithinFramework()) {
                findings.add(CaseTexts.warning("OTP-6079"));
            }
            return;
        }
        tooLong(terms.get());
        if (facts.acquisition().isWithinFramework()) {
            within(terms.get());
        }
    }

    private void tooLong(FrameworkTerms terms) {
        boolean tooLong = terms.from().isPresent()
                && terms.until().isPresent()
                && terms.from()
                        .get()
                        .plusYears(law.frameworkYears())
                        .isBefore(terms.until().get().plusDays(1));
        if (tooLong && terms.longerBecause().isEmpty() && facts.regime() == Regime.DIRECTIVE) {
            findings.add(CaseTexts.warning("OTP-6082", law.frameworkYears(), law.frameworkBasis()));
        }
    }

    private void within(FrameworkTerms terms) {
        boolean renewed = facts.acquisition() == AcquisitionForm.RENEWED_COMPETITION;
        if (renewed && terms.manner() == CallOffManner.FIXED_TERMS) {
            findings.add(CaseTexts.warning("OTP-6080", terms.reference()));
        }
        if (!renewed && terms.manner() == CallOffManner.RENEWED_COMPETITION) {
            findings.add(CaseTexts.warning("OTP-6083", terms.reference()));
        }
        if (renewed && terms.awardCriteria().isEmpty()) {
            findings.add(CaseTexts.info("OTP-6084", terms.reference()));
        }
        Optional<Money> ceiling = terms.ceiling();
        Optional<Money> value = facts.value().map(EstimatedValue::amount);
        if (ceiling.isPresent()
                && value.isPresent()
                && compare(value.get(), ceiling.get()).filter(side -> side > 0).isPresent()) {
            findings.add(CaseTexts.warning("OTP-6085", show(value.get()), show(ceiling.get()), terms.reference()));
        }
    }

    /** A sum as people read it. */
    static LocalizedText show(Money amount) {
        String digits = amount.amount().toPlainString();
        return LocalizedText.of(
                ParameterType.DECIMAL.display(digits, LocalizedText.SWEDISH) + " "
                        + (amount.currency().equals(Money.SEK) ? "kronor" : amount.currency()),
                ParameterType.DECIMAL.display(digits, java.util.Locale.ENGLISH) + " " + amount.currency());
    }
}
