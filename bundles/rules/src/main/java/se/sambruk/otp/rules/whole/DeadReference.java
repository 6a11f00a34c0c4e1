package se.sambruk.otp.rules.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.Named;
import se.sambruk.otp.api.quality.Standing;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.Span;
import se.sambruk.otp.rules.base.Whole;
import se.sambruk.otp.rules.base.WholeRule;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Statutes;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;

/**
 * R26: a reference to a requirement, an annex, an element or a law that there is not, or that a word processor has lost. Where the pack may come that
 * has it, a warning.
 */
public final class DeadReference extends WholeRule {
    /** What word processors and spreadsheets write where they have lost what was referred to. */
    private static final Pattern LOST = lost(
            "(?iu)fel! hittar inte referenskälla\\.?|fel! bokmärket är inte definierat\\.?|fel! ogiltig (?:länk|självreferens)[^.\\n]{0,40}\\.?"
                    + "|error! reference source not found\\.?|error! bookmark not defined\\.?|#(?:ref|referens|saknas)!");

    /** An ä may be written as an a and two dots. */
    private static Pattern lost(String pattern) {
        return Pattern.compile(pattern.replace("ä", "(?:ä|a\u0308)"));
    }

    private static final Set<String> REQUIREMENT =
            Set.of("krav", "kravet", "kraven", "krav-id", "kravnummer", "kravnr");
    private static final Set<String> PLACE = Set.of(
            "avsnitt",
            "avsnittet",
            "bilaga",
            "bilagan",
            "kapitel",
            "kapitlet",
            "punkt",
            "punkten",
            "tabell",
            "figur",
            "krav",
            "sida",
            "sidan",
            "sid");
    private static final Set<String> ANNEX = Set.of("bilaga", "bilagan", "bilagorna", "bilagor");

    /** How far from an annex what it is an annex of may stand. */
    private static final int NEAR = 6;

    public DeadReference() {
        super("R26", Law.PRINCIPLES, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected void look(Whole whole) {
        for (CheckedText text : whole.requirement().texts()) {
            look(whole, whole.look(text), isForBuyer(text.path()));
        }
        whole.requirement().requirement().ifPresent(requirement -> fields(whole, requirement));
    }

    private static void look(Whole whole, Look look, boolean forBuyer) {
        Analysis analysis = look.analysis();
        List<Span> lost = lost(analysis);
        for (Span span : lost) {
            report(whole, look.at(span), Standing.ABSENT, "lost");
        }
        for (int i = 0; i < analysis.tokens().size(); i++) {
            Token token = analysis.token(i);
            if (token.isQuoted() || isWithin(token, lost)) {
                continue;
            }
            if (isEmptied(analysis, i)) {
                report(whole, look.at(i - 1, i), Standing.ABSENT, "lost");
            } else if (isRequirement(analysis, i)) {
                Standing standing = look.context().standing(Named.REQUIREMENT, token.written());
                boolean own = token.written().equals(whole.id());
                // The buyer has the library, whatever is selected.
                boolean missing = standing == Standing.ABSENT || standing == Standing.NO_PACK;
                if (missing && !own && !(forBuyer && isSpecified(whole))) {
                    report(whole, look.at(i, i), standing, "requirement");
                }
            } else if (isAnnex(analysis, i)
                    && look.context().standing(Named.ANNEX, token.written()) == Standing.ABSENT) {
                report(whole, look.at(i - 1, i), Standing.ABSENT, "annex");
            }
        }
    }

    /** Guidance, and the help for those who give parameters their values. */
    private static boolean isForBuyer(String path) {
        return path.equals(RequirementField.GUIDANCE.name())
                || path.startsWith(RequirementField.PARAMETERS.name() + ".");
    }

    private static boolean isSpecified(Whole whole) {
        return whole.circumstances().acquisition().isPresent();
    }

    private static List<Span> lost(Analysis analysis) {
        // Every one has an exclamation mark, which hardly any requirement has.
        if (analysis.text().indexOf('!') < 0) {
            return List.of();
        }
        List<Span> lost = new ArrayList<>();
        Matcher matcher = LOST.matcher(analysis.text());
        while (matcher.find()) {
            int at = analysis.tokenAt(matcher.start());
            boolean quoted = at < analysis.tokens().size() && analysis.token(at).isQuoted();
            if (!quoted) {
                lost.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return lost;
    }

    private static boolean isWithin(Token token, List<Span> lost) {
        return !lost.isEmpty() && lost.stream().anyMatch(span -> span.overlaps(new Span(token.start(), token.end())));
    }

    /** "avsnitt 0": what a field that has lost its target shows. */
    private static boolean isEmptied(Analysis analysis, int i) {
        return i > 0 && analysis.word(i).equals("0") && PLACE.contains(analysis.word(i - 1));
    }

    private static boolean isRequirement(Analysis analysis, int i) {
        Token token = analysis.token(i);
        if (token.kind() != TokenKind.CODE) {
            return false;
        }
        return RequirementId.isValid(token.written()) || REQUIREMENT.contains(analysis.word(i - 1));
    }

    /** "bilaga 3", "bilaga A". */
    private static boolean isAnnex(Analysis analysis, int i) {
        Token token = analysis.token(i);
        boolean letter = token.isWord() && token.written().length() == 1 && token.isCapitalized();
        return i > 0
                && ANNEX.contains(analysis.word(i - 1))
                && (token.isNumber() || letter)
                && !isOfAnother(analysis, i);
    }

    /** "bilaga A till EN 301 549", "förordningens bilaga 2": an annex of something other than the procurement documents. */
    private static boolean isOfAnother(Analysis analysis, int i) {
        String next = analysis.word(i + 1);
        if (next.equals("till") || next.equals("i") || analysis.word(i - 2).endsWith("s")) {
            return true;
        }
        for (int k = Math.max(0, i - NEAR);
                k <= i + NEAR && k < analysis.tokens().size();
                k++) {
            if (analysis.isDesignation(k) || Statutes.isNamed(analysis, k)) {
                return true;
            }
        }
        return false;
    }

    private static void fields(Whole whole, Requirement requirement) {
        for (Citation citation : requirement.references()) {
            missing(whole, Named.REFERENCE, citation.reference(), RequirementField.REFERENCES, "reference");
        }
        requirement
                .traces()
                .forEach(trace -> missing(whole, Named.ELEMENT, trace.element(), RequirementField.TRACES, "element"));
        // What a selection has left out is no fault of the requirement's: in a specification other checks see to it.
        if (!isSpecified(whole)) {
            requirement
                    .related()
                    .forEach(relation -> missing(
                            whole, Named.REQUIREMENT, relation.to().value(), RequirementField.RELATED, "requirement"));
        }
    }

    private static void missing(Whole whole, Named what, String name, RequirementField<?> field, String sentence) {
        Standing standing = whole.context().standing(what, name);
        if (standing == Standing.ABSENT || standing == Standing.NO_PACK) {
            severity(whole, whole.field(field), standing)
                    .message(standing == Standing.NO_PACK ? sentence + ".pack" : sentence, name)
                    .add();
        }
    }

    private static Draft severity(Whole whole, Draft draft, Standing standing) {
        return draft.severity(standing == Standing.NO_PACK ? FindingSeverity.WARNING : FindingSeverity.ERROR)
                .basis(whole.under(Law.PRINCIPLES));
    }

    private static void report(Whole whole, Draft draft, Standing standing, String sentence) {
        severity(whole, draft, standing)
                .message(standing == Standing.NO_PACK ? sentence + ".pack" : sentence, draft.quote())
                .add();
    }
}
