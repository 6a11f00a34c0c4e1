package se.sambruk.otp.rules.precision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.text.Amount;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Said;
import se.sambruk.otp.rules.text.Statutes;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.text.Unit;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R11: a promise of availability or quality without any limit, which nobody can keep and one fault breaks. That something is always done
 * ("alltid logga") or that all of something is concerned ("alla lösenord") promises nothing of the kind.
 */
public final class AbsoluteQuality extends TextRule {
    private static final WordFile ABSOLUTES = WordFile.named("absolutes");
    private static final Set<String> SMALL = Set.of(
            "under", "eller", "efter", "innan", "dygnet", "enligt", "genom", "mellan", "också", "även", "gentemot");
    private static final int AFTER = 9;
    private static final int BEFORE = 5;

    public AbsoluteQuality() {
        super("R11", Law.PRECISE, Law.CRITERIA, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(ABSOLUTES);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    /** What is marked. */
    private record Promise(int first, int last, String replacement, String fix) {}

    @Override
    protected void look(Look look) {
        int reported = -1;
        Map<Integer, Match> failings = new HashMap<>();
        ABSOLUTES.phrases("failings").in(look.analysis()).forEach(match -> failings.put(match.first(), match));
        for (Match match : look.words(ABSOLUTES)) {
            Optional<Reach> near = look.analysis().near(match.first());
            if (match.first() <= reported
                    || near.isEmpty()
                    || !Said.isDemanded(look.analysis(), match.first())
                    || Statutes.areCited(look.analysis(), near.get())) {
                continue;
            }
            Optional<Promise> promise = promise(look.analysis(), match, near.get(), failings);
            if (promise.isPresent()) {
                report(look, promise.get());
                reported = promise.get().last();
            }
        }
    }

    private static void report(Look look, Promise promise) {
        Draft draft = look.at(promise.first(), promise.last());
        draft.basis(look.underPrecise())
                .message("found", draft.quote())
                .fixAlike(promise.replacement(), promise.fix())
                .add();
    }

    private static Optional<Promise> promise(
            Analysis analysis, Match match, Reach reach, Map<Integer, Match> failings) {
        if (match.entry().is("always")) {
            return always(analysis, match, reach);
        }
        if (match.entry().is("never")) {
            return never(analysis, match, reach, failings);
        }
        boolean promises;
        if (match.entry().is("all")) {
            promises = isMeasured(analysis, reach);
        } else if (match.entry().is("none")) {
            promises = !isQualified(analysis, match, reach);
        } else if (match.entry().is("without")) {
            promises = isGoingOn(analysis, match, reach) && !isQualified(analysis, match, reach);
        } else if (match.entry().is("everywhere")) {
            promises = !analysis.word(match.last() + 1).equals("som");
        } else {
            promises = !isTimed(analysis, match, reach) && !isCounted(analysis, match);
        }
        promises &= match.entry().is("all") || !isPartOf(analysis, match, reach);
        return promises ? Optional.of(promise(analysis, match)) : Optional.empty();
    }

    private static Promise promise(Analysis analysis, Match match) {
        String last = analysis.word(match.last());
        if (!isAttribute(analysis, match)) {
            String replacement = match.entry().replacement();
            String before = analysis.word(match.first() - 1);
            if (before.equals("en") && replacement.startsWith("en ")) {
                replacement = replacement.substring(3);
            }
            if (replacement.equals("dokumenterad")) {
                replacement = last.endsWith("t") ? "dokumenterat" : last.endsWith("a") ? "dokumenterade" : replacement;
            }
            String verb = analysis.verb(match.first() + 1).isPresent() ? analysis.word(match.first() + 1) : "ha";
            String ending = last.equals("procents") ? "s" : "";
            return new Promise(match.first(), match.last(), replacement.replace("…", verb) + ending, "fix");
        }
        String tried = last.endsWith("t") ? "godkänt" : last.endsWith("a") ? "godkända" : "godkänd";
        return new Promise(match.first(), match.last(), tried, "fix.tried");
    }

    /** "en felfri leverans": what is put in instead of an adjective by itself cannot stand before a noun. */
    private static boolean isAttribute(Analysis analysis, Match match) {
        return match.entry().is("adjective")
                && analysis.near(match.first())
                        .filter(reach -> isNoun(analysis, match.last() + 1, reach))
                        .isPresent();
    }

    private static boolean isSmall(String word) {
        return SMALL.contains(word);
    }

    /** "alltid vara tillgängligt", "tillgänglig hela tiden". */
    private static Optional<Promise> always(Analysis analysis, Match match, Reach reach) {
        int state = state(analysis, match, reach);
        if (state < 0 || isShown(analysis, Math.max(state, match.last()), reach) || isTimed(analysis, match, reach)) {
            return Optional.empty();
        }
        int first = Math.min(state, match.first());
        int last = Math.max(state, match.last());
        if (last == state && isNoun(analysis, last + 1, reach)) {
            last++;
        }
        String rest = first == match.first()
                ? analysis.text()
                        .substring(
                                analysis.token(match.last()).end(),
                                analysis.token(last).end())
                        .strip()
                : analysis.written(first, match.first() - 1);
        return Optional.of(new Promise(first, last, rest + " " + level(analysis.word(state)), "fix"));
    }

    /** What an adjective stands before: "korrekta uppgifter". */
    private static boolean isNoun(Analysis analysis, int i, Reach reach) {
        return i < reach.last()
                && analysis.token(i).isWord()
                && analysis.word(i).length() > 4
                && analysis.verb(i).isEmpty()
                && !isSmall(analysis.word(i));
    }

    private static String level(String state) {
        if (ABSOLUTES.set("current").contains(state)) {
            return "senast fem arbetsdagar efter en ändring";
        }
        return ABSOLUTES.set("correct").contains(state)
                ? "i minst 98 av 100 kontrollerade fall"
                : "minst 99,5 procent av varje kalendermånad";
    }

    private static int state(Analysis analysis, Match match, Reach reach) {
        boolean kept = false;
        int end = Math.min(reach.last(), match.last() + AFTER);
        for (int i = match.last() + 1; i < end; i++) {
            String word = analysis.word(i);
            kept |= ABSOLUTES.set("keeping").contains(word);
            boolean right = word.equals("rätt")
                    && (analysis.word(i + 1).equals("att")
                            || analysis.word(i + 1).equals("till"));
            if (ABSOLUTES.set("always").contains(word)
                    || kept && !right && ABSOLUTES.set("kept").contains(word)) {
                return i;
            }
            if (ABSOLUTES.set("reaching").contains(word) && analysis.word(i - 1).equals("kunna")) {
                return i;
            }
            boolean other = analysis.verb(i).filter(VerbForm::bare).isPresent()
                    && !ABSOLUTES.set("keeping").contains(word)
                    && !ABSOLUTES.set("showing").contains(word);
            if (other || analysis.token(i).isMark(',') || analysis.token(i).isMark(';')) {
                // "alltid kräva …": something else is what is always done.
                break;
            }
        }
        boolean phrase = match.last() > match.first();
        int far = phrase ? 2 * AFTER : BEFORE;
        for (int i = match.first() - 1; i >= reach.first() && i >= match.first() - far; i--) {
            if (ABSOLUTES.set("always").contains(analysis.word(i))) {
                return i;
            }
            if (!phrase && !analysis.token(i).isWord()
                    || ABSOLUTES.set("keeping").contains(analysis.word(i))) {
                break;
            }
        }
        // "är alltid tillgänglig", with the verb before.
        String next = analysis.word(match.last() + 1);
        boolean verbBefore =
                match.first() > reach.first() && ABSOLUTES.set("keeping").contains(analysis.word(match.first() - 1));
        return verbBefore && ABSOLUTES.set("kept").contains(next) ? match.last() + 1 : -1;
    }

    /** "alltid tillgänglig från menyn": where a thing is shown, or a thing that is shown. */
    private static boolean isShown(Analysis analysis, int state, Reach reach) {
        for (int i = state + 1; i < Math.min(reach.last(), state + 6); i++) {
            if (ABSOLUTES.set("shown").contains(analysis.word(i))) {
                return true;
            }
        }
        for (int i = reach.first(); i < Math.min(state, reach.first() + 4); i++) {
            if (ABSOLUTES.set("controls").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Promise> never(Analysis analysis, Match match, Reach reach, Map<Integer, Match> failings) {
        for (int i = match.last() + 1; i < Math.min(reach.last(), match.last() + AFTER); i++) {
            Match failing = failings.get(i);
            // "får inte vara nere" is one, but "får inte visa fel" is a prohibition like others.
            boolean meant = failing != null
                    && (!match.entry().is("plain") || failing.entry().is("plain"));
            if (meant && failing.last() < reach.last() && !isBounded(analysis, failing, reach)) {
                String replacement = failing.entry().replacement().replace("…", written(analysis, failing));
                return Optional.of(new Promise(match.first(), failing.last(), replacement, "fix"));
            }
        }
        if (match.entry().is("plain")) {
            return Optional.empty();
        }
        int verb = match.last() + 1;
        boolean over =
                analysis.word(verb).equals("överstiga") || analysis.word(verb).equals("överskrida");
        boolean under =
                analysis.word(verb).equals("understiga") || analysis.word(verb).equals("underskrida");
        for (int i = reach.first(); (over || under) && i < match.first(); i++) {
            String word = analysis.word(i);
            if (over && word.startsWith("svarstid") || under && word.startsWith("tillgänglighet")) {
                return Optional.of(new Promise(
                        match.first(),
                        verb,
                        "vid högst fem procent av mätningarna under en kalendermånad " + analysis.word(verb),
                        "fix"));
            }
        }
        return Optional.empty();
    }

    /** "ligga nere längre än fyra timmar" has a limit. */
    private static boolean isBounded(Analysis analysis, Match failing, Reach reach) {
        return analysis.amounts(reach).stream()
                .anyMatch(amount -> amount.first() > failing.last()
                        && amount.first() <= failing.last() + AFTER
                        && amount.unit() >= 0);
    }

    private static String written(Analysis analysis, Match match) {
        return analysis.written(match.first(), match.last());
    }

    private static boolean isMeasured(Analysis analysis, Reach reach) {
        boolean measured = false;
        for (int i = reach.first(); i < reach.last(); i++) {
            if (ABSOLUTES.set("not-measured").contains(analysis.word(i))) {
                return false;
            }
            measured |= ABSOLUTES.set("measured").contains(analysis.word(i));
        }
        return measured;
    }

    /** "inga fel i klass A", "inga fel som hindrar arbetet": some are named. */
    private static boolean isQualified(Analysis analysis, Match match, Reach reach) {
        for (int i = match.last() + 1; i < Math.min(reach.last(), match.last() + 6); i++) {
            String word = analysis.word(i);
            boolean named = word.startsWith("klass")
                    || word.startsWith("prioritet")
                    || word.startsWith("allvarlighet")
                    || word.startsWith("kategori")
                    || word.startsWith("nivå")
                    || word.startsWith("typ");
            if (named || word.equals("som") && i == match.last() + 1) {
                return true;
            }
        }
        return isTimed(analysis, match, reach);
    }

    /** "utan avbrott i 30 dagar": how long is said. */
    private static boolean isTimed(Analysis analysis, Match match, Reach reach) {
        for (int i = match.last() + 1; i < Math.min(reach.last(), match.last() + 5); i++) {
            TokenKind kind = analysis.token(i).kind();
            String before = analysis.word(i - 1);
            boolean during =
                    before.equals("i") || before.equals("under") || before.equals("minst") || before.equals("på");
            if (during && (kind == TokenKind.NUMBER || kind == TokenKind.PARAMETER)) {
                return true;
            }
        }
        return false;
    }

    /** "minst 95 procent av posterna … utan fel": a share is told. */
    private static boolean isPartOf(Analysis analysis, Match match, Reach reach) {
        for (Amount amount : analysis.amounts(reach)) {
            boolean before = amount.last() < match.first();
            if (before
                    && (amount.kind() == Unit.SHARE
                            || analysis.word(amount.last() + 1).equals("av"))) {
                return true;
            }
        }
        return false;
    }

    /** "tio felfria körningar" are those that are counted. */
    private static boolean isCounted(Analysis analysis, Match match) {
        int before = match.first() - 1;
        if (before < 0) {
            return false;
        }
        TokenKind kind = analysis.token(before).kind();
        boolean shown = analysis.verb(before)
                .map(VerbForm::infinitive)
                .filter(verb -> ABSOLUTES.set("listing").contains(verb))
                .isPresent();
        return shown
                || kind == TokenKind.NUMBER
                || kind == TokenKind.PARAMETER
                || ABSOLUTES.set("counted").contains(analysis.word(before));
    }

    /** "fungera utan avbrott", and not "kunna uppdateras utan avbrott". */
    private static boolean isGoingOn(Analysis analysis, Match match, Reach reach) {
        boolean faults = match.entry().is("faults");
        for (int i = match.first() - 1; i >= reach.first() && i >= match.first() - AFTER; i--) {
            String word = analysis.word(i);
            if (ABSOLUTES.set("going-on").contains(word)
                    || faults && ABSOLUTES.set("doing").contains(word)) {
                return true;
            }
            if (analysis.verb(i).filter(VerbForm::bare).isPresent()) {
                return false;
            }
        }
        return false;
    }
}
