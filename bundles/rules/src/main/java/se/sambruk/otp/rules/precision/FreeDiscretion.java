package se.sambruk.otp.rules.precision;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Modal;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Said;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R33: the buyer may judge as it likes what is enough or gives points. An error where points are given. A stated scale makes a judgement
 * good; to decide when something is called for is no such judgement.
 */
public final class FreeDiscretion extends TextRule {
    static final WordFile DISCRETION = WordFile.named("discretion");

    public FreeDiscretion() {
        super("R33", Law.CRITERIA, Law.PRINCIPLES, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(DISCRETION);
    }

    @Override
    protected boolean reads(String path) {
        return isDemand(path) || path.startsWith(RequirementField.AWARD.name());
    }

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Match> words = look.words(DISCRETION);
        if (words.isEmpty() && !Judgements.mayBeIn(analysis)) {
            return;
        }
        boolean scaled = Scales.areStated(look);
        Set<Integer> reported = new HashSet<>();
        for (Match match : words) {
            Optional<Sentence> sentence = analysis.sentenceOf(match.first());
            boolean counts = sentence.isPresent()
                    && !analysis.token(match.first()).isQuoted()
                    && !Said.isCondition(analysis, match.first())
                    && !(scaled && match.entry().is("scale"))
                    && !(match.entry().is("perhaps") && look.kind() != RequirementKind.EVALUATED)
                    && !(match.entry().is("overall")
                            && isOthers(analysis, analysis.near(match.first()).orElseThrow()))
                    && !(look.kind() == RequirementKind.INFORMATION
                            && !match.entry().is("reserved"));
            if (counts) {
                report(look, match.first(), match.last(), reserved(look, match));
                reported.add(sentence.get().first());
            }
        }
        if (look.kind() != RequirementKind.INFORMATION) {
            for (Judgement judgement : Judgements.in(look, scaled)) {
                // Two words for one judgement are one fault: "förbehåller sig rätten att avgöra om".
                if (reported.add(
                        analysis.sentenceOf(judgement.first()).orElseThrow().first())) {
                    report(look, judgement.first(), judgement.last(), replacement(look, judgement));
                }
            }
        }
    }

    private static void report(Look look, int first, int last, String replacement) {
        boolean evaluated = look.kind() == RequirementKind.EVALUATED;
        Draft draft = look.at(first, last);
        draft.severity(evaluated ? FindingSeverity.ERROR : FindingSeverity.WARNING)
                .basis(look.under(evaluated ? Law.CRITERIA : Law.PRINCIPLES))
                .message(evaluated ? "points" : "found", draft.quote())
                .fixAlike(replacement)
                .add();
    }

    private static String reserved(Look look, Match match) {
        boolean evaluated = look.kind() == RequirementKind.EVALUATED;
        return evaluated
                ? match.entry()
                        .replacement()
                        .replace("i de fall som kravbilagan räknar upp", "enligt skalan i kravbilagan")
                        .replace("de villkor som kravbilagan anger", "skalan i kravbilagan")
                : match.entry().replacement();
    }

    private static String replacement(Look look, Judgement judgement) {
        boolean evaluated = look.kind() == RequirementKind.EVALUATED;
        String way = evaluated ? "enligt skalan i kravbilagan" : "på det sätt som kravets verifiering anger";
        return switch (judgement.form()) {
            case VERB -> judgement.verb() + " " + way + judgement.rest();
            case CONDITION -> "om det " + way + " är visat att";
            case RELATIVE -> "som kravbilagan anger";
            case OPINION -> evaluated ? way : "enligt kravets verifiering";
        };
    }

    /** "Leverantören ska göra en samlad bedömning": not the buyer's. */
    private static boolean isOthers(Analysis analysis, Reach reach) {
        return analysis.modalsBetween(reach.first(), reach.last()).stream()
                .filter(Modal::isMain)
                .findFirst()
                .flatMap(analysis::subjectOf)
                .filter(subject -> !subject.is(Actor.BUYER) && subject.actor().isPresent())
                .isPresent();
    }
}
