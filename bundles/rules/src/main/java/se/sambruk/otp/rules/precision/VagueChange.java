package se.sambruk.otp.rules.precision;

import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R37: a change clause that tells neither what may be changed, nor when, nor how much. Terms on the form of changes, bans on them and changes in what
 * is delivered are no such clauses.
 */
public final class VagueChange extends TextRule {
    static final WordFile WORDS = WordFile.named("changes");

    private static final Basis CHANGES = Law.lou("17:10");
    private static final Set<String> ENDS = Set.of("om", "vid", "när", "under", "med", "efter", "till", "inom", "från");

    public VagueChange() {
        super("R37", CHANGES, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(WORDS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind == RequirementKind.CONTRACT;
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Match> matches = look.words(WORDS);
        if (matches.isEmpty()) {
            return;
        }
        ChangeClauses clauses = new ChangeClauses(analysis);
        int reported = -1;
        for (Match match : matches) {
            int sentence =
                    analysis.sentenceOf(match.first()).map(one -> one.first()).orElse(reported);
            if (sentence != reported && clauses.isVague(match)) {
                report(look, match, clauses);
                reported = sentence;
            }
        }
    }

    private static void report(Look look, Match match, ChangeClauses clauses) {
        Analysis analysis = look.analysis();
        Reach reach = analysis.near(match.first()).orElseThrow();
        int permitting = clauses.permitting(match, reach);
        int first = permitting < 0 ? match.first() : Math.min(permitting, match.first());
        int last = withObject(analysis, Math.max(match.last(), permitting), reach);
        String kept = analysis.written(first, last);
        // "vid behov" and its like are what the limit stands instead of.
        Draft draft = look.at(first, Math.max(last, clauses.triggered(last + 1)));
        draft.basis(look.under(CHANGES))
                .message("found", draft.quote())
                .fixAlike(kept + limit(analysis, reach))
                .add();
    }

    /** "får höja" with its "priset", "ändringar får" with its "göras". */
    private static int withObject(Analysis analysis, int last, Reach reach) {
        for (int i = last + 1; i < Math.min(reach.last(), last + 4); i++) {
            String word = analysis.word(i);
            if (WORDS.set("contract").contains(word) || WORDS.set("happening").contains(word)) {
                boolean owner = word.endsWith("s")
                        && i + 1 < reach.last()
                        && analysis.token(i + 1).isWord();
                return owner && !WORDS.set("happening").contains(word) ? i + 1 : i;
            }
            if (!analysis.token(i).isWord() || ENDS.contains(word)) {
                break;
            }
        }
        return last;
    }

    private static String limit(Analysis analysis, Reach reach) {
        for (int i = reach.first(); i < reach.last(); i++) {
            String word = analysis.word(i);
            if (WORDS.set("money").stream().anyMatch(word::startsWith)) {
                return " en gång per avtalsår med högst förändringen i konsumentprisindex";
            }
            if (word.startsWith("förläng")) {
                return " med högst två år";
            }
        }
        return " i de fall och med högst den andel av kontraktets värde som ändringsklausulen anger";
    }
}
