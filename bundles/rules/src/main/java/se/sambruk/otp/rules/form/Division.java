package se.sambruk.otp.rules.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Cased;
import se.sambruk.otp.rules.text.Clause;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Subject;
import se.sambruk.otp.rules.text.Token;

/** Where a long sentence can be made into two without another word being changed: before a main clause with a subject of its own. */
final class Division {
    /** A sentence with more clauses is past being divided in two. */
    private static final int MOST = 12;

    private static final Set<String> JOINING = Set.of("och", "samt", "men");

    private Division() {}

    /** The two sentences that the one from a place to another could be; empty where that is not to be told. */
    static Optional<String> of(Analysis analysis, int start, int end) {
        List<Modal> modals = analysis.modalsBetween(analysis.tokenAt(start), analysis.tokenAt(end));
        for (Modal modal : modals.subList(0, Math.min(MOST, modals.size()))) {
            if (!modal.isMain()) {
                continue;
            }
            Sentence sentence = analysis.sentenceList().get(modal.sentence());
            int first = beginning(analysis, modal, sentence);
            if (first < 0) {
                continue;
            }
            int opening = first;
            if (JOINING.contains(analysis.word(opening))) {
                opening++;
            }
            int before = analysis.token(first - 1).isMark(',')
                            || analysis.token(first - 1).isMark(';')
                    ? first - 2
                    : first - 1;
            boolean own = analysis.subjectOf(modal)
                    .filter(subject -> isNamed(analysis, subject))
                    .isPresent();
            Token begins = analysis.token(opening);
            if (own
                    && begins.isWord()
                    && before > sentence.first()
                    && begins.start() > start
                    && opening < modal.token()) {
                String text = analysis.text();
                return Optional.of(text.substring(start, analysis.token(before).end()) + ". "
                        + Cased.capitalized(text.substring(begins.start(), end)));
            }
        }
        return Optional.empty();
    }

    /** "det" and "den" would point to nothing that is near. */
    private static boolean isNamed(Analysis analysis, Subject subject) {
        return !subject.pronoun();
    }

    /** The first token of the modal's main clause, where another has gone before it; else negative. */
    private static int beginning(Analysis analysis, Modal modal, Sentence sentence) {
        int group = modal.clause().group();
        boolean another = false;
        for (Clause clause : sentence.clauses()) {
            if (!clause.subordinate() && clause.group() == group) {
                int first = clause.first();
                while (first < modal.token() && analysis.token(first).isMark(',')) {
                    first++;
                }
                return another && first > sentence.first() + 1 ? first : -1;
            }
            another |= !clause.subordinate();
        }
        return -1;
    }
}
