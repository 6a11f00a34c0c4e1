package se.sambruk.otp.rules.text;

import java.util.Optional;

/** Finds what the clause of a modal is about: what stands before it, or after it where something else comes first. */
final class Subjects {
    private Subjects() {}

    static Optional<Subject> of(Analysis analysis, Modal modal) {
        int from = modal.clause().first();
        while (from < modal.token() && isNothing(analysis, from)) {
            from++;
        }
        if (from < modal.token() && !isFronted(analysis, modal, from)) {
            return named(analysis, from, modal.token());
        }
        if (from == modal.token() && begunBefore(analysis, modal)) {
            return beforeClause(analysis, modal);
        }
        if (from == modal.token() && isCoordinated(analysis, modal)) {
            return Optional.empty();
        }
        int after = modal.token() + 1;
        int last = analysis.sentenceList().get(modal.sentence()).last();
        while (after < last && Words.NEGATIONS.contains(analysis.word(after))) {
            after++;
        }
        return after < last && analysis.verb(after).filter(VerbForm::bare).isEmpty()
                ? named(analysis, after, Math.min(last, after + 6))
                : Optional.empty();
    }

    private static boolean isNothing(Analysis analysis, int i) {
        Token token = analysis.token(i);
        return token.kind() == TokenKind.MARK
                || Words.COORDINATORS.contains(token.lower()) && !token.is("utan")
                || token.isNumber() && analysis.word(i + 1).equals(".")
                || analysis.clauseOf(i).filter(clause -> clause.opener() == i).isPresent();
    }

    /** Whether what comes first is a place, a time or a manner, so that the subject follows the modal. */
    private static boolean isFronted(Analysis analysis, Modal modal, int from) {
        Token token = analysis.token(from);
        boolean adverbial = Words.PREPOSITIONS.contains(token.lower()) || Words.ADVERBS.contains(token.lower());
        return adverbial && !Words.PRONOUNS.contains(token.lower());
    }

    /** Whether a subordinate clause stands between the subject and the modal: "Den leverantör som … ska". */
    private static boolean begunBefore(Analysis analysis, Modal modal) {
        return analysis.beginningOf(modal).first() < modal.clause().first();
    }

    private static Optional<Subject> beforeClause(Analysis analysis, Modal modal) {
        Clause first = analysis.beginningOf(modal);
        int from = first.first();
        while (from < first.last() && isNothing(analysis, from)) {
            from++;
        }
        if (from < first.last() && !isFronted(analysis, modal, from)) {
            return named(analysis, from, first.last());
        }
        return Optional.empty();
    }

    private static boolean isCoordinated(Analysis analysis, Modal modal) {
        return modal.token() > 0 && Words.COORDINATORS.contains(analysis.word(modal.token() - 1));
    }

    private static Optional<Subject> named(Analysis analysis, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = analysis.token(i);
            if (!token.isWord() && token.kind() != TokenKind.CODE) {
                continue;
            }
            // What follows a preposition only tells more of what came before.
            if (i > from && Words.PREPOSITIONS.contains(token.lower())) {
                break;
            }
            Optional<Actor> actor = analysis.actor(i);
            if (actor.isPresent() && !token.lower().endsWith("s")) {
                return Optional.of(new Subject(i, actor, false));
            }
        }
        int head = from;
        while (head + 1 < to
                && Words.DETERMINERS.contains(analysis.word(head))
                && analysis.token(head + 1).isWord()
                && !Words.PREPOSITIONS.contains(analysis.word(head + 1))) {
            head++;
        }
        boolean pronoun = Words.PRONOUNS.contains(analysis.word(head));
        return Optional.of(new Subject(head, Optional.empty(), pronoun));
    }
}
