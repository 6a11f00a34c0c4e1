package se.sambruk.otp.rules.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;

/** R19: a law that no longer holds, unless the text speaks of it as history. */
public final class RepealedLaw extends TextRule {
    /** How far from the law what tells of the past may stand, in words. */
    private static final int REACH = 40;

    private static final Set<String> BEFORE = Set.of("före", "innan", "dessförinnan");
    private static final Set<String> STILL = Set.of("fortfarande", "alltjämt");
    private static final Set<String> HAD = Set.of("har", "hade", "ha", "blivit");

    public RepealedLaw() {
        super("R19", Law.PRINCIPLES, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<String> listNames() {
        return List.of(LawBook.LAWS, LawBook.REPEALED);
    }

    @Override
    protected boolean reads(String path) {
        return true;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        Optional<LocalDate> date = look.circumstances().date();
        for (Mention mention : Mentions.in(analysis, LawBook.of(look.context()))) {
            Optional<LocalDate> repealed = mention.statute().flatMap(Statute::repealed);
            if (repealed.isEmpty()
                    || date.filter(day -> day.isBefore(repealed.get())).isPresent()
                    || analysis.token(mention.first()).isQuoted()
                    || isHistory(analysis, mention)) {
                continue;
            }
            Draft draft = look.at(mention.first(), mention.last())
                    .severity(FindingSeverity.ERROR)
                    .basis(look.under(Law.PRINCIPLES));
            Optional<String> successor = mention.statute().flatMap(Statute::successor);
            String day =
                    repealed.get().equals(LocalDate.MIN) ? "" : repealed.get().toString();
            if (successor.isPresent()) {
                draft.message(day.isEmpty() ? "replaced" : "found", draft.quote(), successor.get(), day);
                if (!Cited.isGenitive(analysis, mention)) {
                    draft.fix(Cited.as(analysis, mention, successor.get()));
                }
            } else {
                draft.message("alone", draft.quote());
            }
            draft.add();
        }
    }

    /** "den upphävda …", "beslut fattade enligt …", "… som gällde före 2018". */
    private static boolean isHistory(Analysis analysis, Mention mention) {
        Optional<Sentence> sentence = analysis.sentenceOf(mention.first());
        if (sentence.isEmpty()) {
            return false;
        }
        boolean had = false;
        int from = Math.max(sentence.get().first(), mention.first() - REACH);
        int to = Math.min(sentence.get().last(), mention.last() + REACH);
        for (int i = from; i < to; i++) {
            String word = analysis.word(i);
            boolean within = i >= mention.first() && i <= mention.last();
            if (within) {
                continue;
            }
            if (LawBook.isHistory(word)
                    || STILL.contains(word)
                    || word.equals("gällande") && analysis.word(i - 1).equals("då")) {
                return true;
            }
            // "ärenden som har handlagts enligt …", "före den 25 maj 2018"
            if (i < mention.first() && LawBook.isDone(word) && (had || isNear(analysis, i, mention))) {
                return true;
            }
            had |= HAD.contains(word);
            if (BEFORE.contains(word) && isYearAhead(analysis, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNear(Analysis analysis, int i, Mention mention) {
        return mention.first() - i <= 6 && !analysis.word(i - 1).equals("vara");
    }

    private static boolean isYearAhead(Analysis analysis, int i) {
        for (int k = i + 1; k <= i + 4; k++) {
            if (analysis.word(k).matches("(19|20)[0-9]{2}(-[0-9]{2}-[0-9]{2})?")
                    || analysis.word(k).equals("ikraftträdandet")) {
                return true;
            }
        }
        return false;
    }
}
