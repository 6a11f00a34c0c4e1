package se.sambruk.otp.rules.competition;

import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Clause;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.ModalVerb;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.WordFile;

/** Tells whether a text speaks of what a company is or has, and not of what it shall do or of the people that do it. */
final class Companies {
    private static final WordFile WORDS = WordFile.named("company");
    private static final int REACH = 16;
    private static final int NEAR = 3;

    private Companies() {}

    /** A company that a verb belongs to. */
    record Holder(int company, int verb) {}

    static boolean isCompany(Analysis analysis, int token) {
        return token >= 0
                && token < analysis.tokens().size()
                && analysis.token(token).isWord()
                && WORDS.nouns("companies").isOne(analysis.word(token));
    }

    /** "leverantörens", "bolagets". */
    static boolean isOfCompany(Analysis analysis, int token) {
        return analysis.word(token).endsWith("s") && isCompany(analysis, token);
    }

    static boolean isStaff(Analysis analysis, int token) {
        return analysis.token(token).isWord() && WORDS.nouns("staff").isOne(analysis.word(token));
    }

    /**
     * The company that a token is said of, by a modal verb ("Leverantören ska ha …") or in the present ("om leverantören har …"); empty where
     * it is said of something else.
     *
     * @param having infinitives by which it may have it
     * @param has the same in the present
     */
    static Optional<Holder> of(Analysis analysis, int token, Set<String> having, Set<String> has) {
        Optional<Clause> clause = analysis.clauseOf(token);
        if (clause.isEmpty()) {
            return Optional.empty();
        }
        for (int i = token - 1; i >= 0 && i >= token - REACH; i--) {
            if (has.contains(analysis.word(i)) && isOwn(analysis, i, clause.get())) {
                return subject(analysis, i).map(company -> new Holder(company, company));
            }
        }
        for (Modal modal : analysis.modalsBetween(token - REACH * 2, token)) {
            if (isDemand(modal) && isOwn(analysis, modal.token(), clause.get())) {
                Optional<Holder> holder = holder(analysis, modal, having);
                if (holder.isPresent()) {
                    return holder;
                }
            }
        }
        return analysis.leadOf(token)
                .filter(Companies::isDemand)
                .flatMap(lead -> underLead(analysis, token, lead, having));
    }

    /** "Leverantören ska: – ha …": the company stands before the list, and the verb in it. */
    private static Optional<Holder> underLead(Analysis analysis, int token, Modal lead, Set<String> having) {
        int first = analysis.sentenceOf(token).map(Sentence::first).orElse(token);
        for (int i = first; i < token && i <= first + NEAR; i++) {
            int verb = i;
            boolean has = analysis.verb(i)
                    .filter(form -> form.bare() && having.contains(form.infinitive()))
                    .isPresent();
            if (has) {
                return analysis.subjectOf(lead)
                        .filter(subject ->
                                isCompany(analysis, subject.token()) && !isOfCompany(analysis, subject.token()))
                        .map(subject -> new Holder(subject.token(), verb));
            }
        }
        return Optional.empty();
    }

    /** What is only allowed is not demanded. */
    private static boolean isDemand(Modal modal) {
        return modal.verb().isDemand() || modal.verb() == ModalVerb.BOR;
    }

    private static Optional<Holder> holder(Analysis analysis, Modal modal, Set<String> having) {
        int verb = analysis.mainVerbOf(modal);
        boolean has = verb >= 0
                && having.contains(analysis.verb(verb).map(VerbForm::infinitive).orElse(""));
        return analysis.subjectOf(modal)
                .filter(subject -> has)
                .filter(subject -> isCompany(analysis, subject.token()) && !isOfCompany(analysis, subject.token()))
                .map(subject -> new Holder(subject.token(), verb));
    }

    /** "om leverantören har …", "har leverantören …": beside its verb. */
    private static Optional<Integer> subject(Analysis analysis, int verb) {
        for (int i = verb - 1; i >= 0 && i >= verb - NEAR; i--) {
            if (isCompany(analysis, i) && !isOfCompany(analysis, i)) {
                return Optional.of(i);
            }
        }
        return isCompany(analysis, verb + 1) && !isOfCompany(analysis, verb + 1)
                ? Optional.of(verb + 1)
                : Optional.empty();
    }

    private static boolean isOwn(Analysis analysis, int token, Clause clause) {
        return analysis.clauseOf(token)
                .filter(other -> other == clause
                        || other.group() == clause.group() && other.subordinate() == clause.subordinate())
                .isPresent();
    }
}
