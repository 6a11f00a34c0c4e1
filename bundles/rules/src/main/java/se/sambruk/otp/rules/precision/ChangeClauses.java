package se.sambruk.otp.rules.precision;

import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.rules.text.Actor;
import se.sambruk.otp.rules.text.Amount;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Reach;
import se.sambruk.otp.rules.text.Said;
import se.sambruk.otp.rules.text.Statutes;
import se.sambruk.otp.rules.text.VerbForm;
import se.sambruk.otp.rules.words.Match;

/** Tells which words of change in a text make a clause by which the contract may be changed, and whether a limit is set to it. */
final class ChangeClauses {
    private static final int REACH = 8;

    private final Analysis analysis;
    private final TreeMap<Integer, Match> triggers = new TreeMap<>();
    private final boolean limited;

    ChangeClauses(Analysis analysis) {
        this.analysis = analysis;
        VagueChange.WORDS.phrases("triggers").in(analysis).forEach(match -> triggers.put(match.first(), match));
        this.limited = analysis.sentenceList().stream()
                .map(sentence -> new Reach(sentence.first(), sentence.last()))
                .anyMatch(reach -> isOnChange(reach) && isLimitedIn(reach));
    }

    /** Whether a word of change stands in a clause without a limit. */
    boolean isVague(Match match) {
        Reach reach = analysis.near(match.first()).orElseThrow();
        return Said.isDemanded(analysis, match.first())
                && !Statutes.areCited(analysis, reach)
                && !has(reach, "negating")
                && !has(reach, "formal")
                && isClause(match, reach)
                && !limited
                && !isLimitedIn(reach);
    }

    private Set<String> set(String key) {
        return VagueChange.WORDS.set(key);
    }

    private boolean has(Reach reach, String key) {
        for (int i = reach.first(); i < reach.last(); i++) {
            if (set(key).contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isClause(Match match, Reach reach) {
        int permitting = permitting(match, reach);
        if (match.entry().is("change")) {
            boolean price = analysis.word(match.first()).startsWith("pris")
                    || analysis.word(match.first()).startsWith("avtals")
                    || analysis.word(match.first()).startsWith("förläng");
            boolean right = permitting >= 0 && isRightTo(permitting, match);
            return permitting >= 0
                    && (right || has(reach, "happening"))
                    && (price || hasContract(reach) || isAlone(match, reach));
        }
        if (match.entry().is("negotiate") || match.entry().is("agree")) {
            return permitting >= 0 && hasContract(reach);
        }
        boolean triggered = permitting < 0
                && analysis.verb(match.first())
                        .filter(verb -> verb.finite() && verb.passive())
                        .isPresent()
                && hasTrigger(reach);
        if (triggered) {
            return isOfContract(match, reach);
        }
        return permitting >= 0
                && permitting < match.first()
                && !isOther(match, reach)
                && (isOfContract(match, reach) || isOfService(permitting, match, reach));
    }

    /** "har rätt till en skälig prisjustering" */
    private boolean isRightTo(int permitting, Match match) {
        for (int i = permitting; i + 1 < match.first(); i++) {
            if (analysis.word(i).equals("rätt") && analysis.word(i + 1).equals("till")) {
                return true;
            }
        }
        return false;
    }

    /** "Tillägg kan göras under avtalstiden", and nothing that it is made to. */
    private boolean isAlone(Match match, Reach reach) {
        return match.first() <= reach.first() + 1
                && !analysis.word(match.last() + 1).equals("i")
                && !analysis.word(match.last() + 1).equals("av");
    }

    private boolean hasContract(Reach reach) {
        return has(reach, "contract");
    }

    /** Whether what is changed is a part of the contract: the nearest noun before, or soon after. */
    private boolean isOfContract(Match match, Reach reach) {
        for (int i = match.last() + 1; i < Math.min(reach.last(), match.last() + 4); i++) {
            if (set("contract").contains(analysis.word(i))) {
                return true;
            }
            if (analysis.word(i).equals("till")
                    || analysis.word(i).equals("efter")
                    || analysis.token(i).isMark(',')) {
                break;
            }
        }
        for (int i = match.first() - 1; i >= reach.first(); i--) {
            if (set("contract").contains(analysis.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Tjänsten kan komma att kompletteras". */
    private boolean isOfService(int permitting, Match match, Reach reach) {
        return analysis.word(permitting + 1).equals("komma")
                && analysis.word(permitting + 2).equals("att")
                && analysis.verb(match.first()).map(VerbForm::passive).orElse(false)
                && has(reach, "service");
    }

    /** "Leverantören ska på kommunens begäran ändra …": a duty to do something, and no right to change the contract. */
    private boolean isOther(Match match, Reach reach) {
        int permitting = permitting(match, reach);
        boolean duty = analysis.word(permitting).equals("ska")
                || analysis.word(permitting).equals("bör");
        if (!duty) {
            return false;
        }
        for (int i = reach.first(); i < permitting; i++) {
            boolean parties = analysis.word(i).startsWith("part");
            if (analysis.actor(i).filter(Actor.SUPPLIER::equals).isPresent() && !parties
                    || analysis.actor(i).filter(Actor.SYSTEM::equals).isPresent()
                    || analysis.actor(i).filter(Actor.USER::equals).isPresent() && !parties) {
                return true;
            }
        }
        return false;
    }

    /** The word by which the change may come about, near before it, or after it where it is the subject; negative where there is none. */
    int permitting(Match match, Reach reach) {
        for (int i = match.first() - 1; i >= reach.first() && i >= match.first() - REACH; i--) {
            if (set("permitting").contains(analysis.word(i)) && Said.isDemanded(analysis, i)) {
                int first = i;
                while (first > reach.first() && set("permitting").contains(analysis.word(first - 1))) {
                    first--;
                }
                return first;
            }
        }
        for (int i = match.last() + 1; i < Math.min(reach.last(), match.last() + REACH); i++) {
            if (set("permitting").contains(analysis.word(i))) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasTrigger(Reach reach) {
        Integer next = triggers.ceilingKey(reach.first());
        return next != null && next < reach.last();
    }

    /** The last token of "vid behov" and its like that begins at a token; negative where none does. */
    int triggered(int token) {
        return triggers.containsKey(token) ? triggers.get(token).last() : -1;
    }

    /** Whether a sentence says how much at most, by what index, or where that stands. */
    private boolean isLimitedIn(Reach reach) {
        return has(reach, "limits")
                || has(reach, "referring")
                || analysis.amounts(reach).stream().anyMatch(this::isLimit);
    }

    private boolean isOnChange(Reach reach) {
        for (int i = reach.first(); i < reach.last(); i++) {
            String word = analysis.word(i);
            if (set("stems").stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** "en gång om året" limits nothing but how often, and "med en månads varsel" nothing but when. */
    private boolean isLimit(Amount amount) {
        if (amount.unit() < 0 || analysis.word(amount.unit()).startsWith("gång")) {
            return false;
        }
        String next = analysis.word(amount.unit() + 1);
        boolean notice = next.equals("varsel")
                || next.equals("i") && analysis.word(amount.unit() + 2).equals("förväg");
        return !amount.kind().isTime() || !notice;
    }
}
