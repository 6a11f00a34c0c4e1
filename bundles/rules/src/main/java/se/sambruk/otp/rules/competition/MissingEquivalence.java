package se.sambruk.otp.rules.competition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.quality.Basis;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.rules.base.Draft;
import se.sambruk.otp.rules.base.Law;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.base.TextRule;
import se.sambruk.otp.rules.competition.StandardReferences.Group;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R01: a standard, or a list of them, that "eller likvärdig" does not follow; and two standards with a singular after them. Formats and
 * protocols that are no standards in the law's sense are told of as information.
 */
public final class MissingEquivalence extends TextRule {
    private static final Set<String> LATER = Set.of("senare", "högre", "nyare", "uppåt");

    /** How far after a reference the words may stand: what is between them tells more of it. */
    private static final int REACH = 25;

    public MissingEquivalence() {
        super("R01", Law.EQUIVALENT, Law.MANAGEMENT_SYSTEMS, Law.PRINCIPLES, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(StandardReferences.SPECIFICATIONS, StandardReferences.BRANDS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected boolean reads(String path) {
        return isForSuppliers(path);
    }

    /** Where it is said that something equivalent will do. */
    private record Equivalence(int first, int last, boolean plural) {}

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Group> groups = StandardReferences.in(look);
        List<Optional<Equivalence>> after = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            after.add(after(analysis, groups.get(i), next(groups, i, analysis)));
        }
        BitSet covered = coveredLater(analysis, groups, after);
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Optional<Equivalence> own = after.get(i).or(() -> before(analysis, group));
            if (own.isPresent()) {
                if (group.needsPlural() && !own.get().plural() && !isLastOfList(analysis, group, own.get())) {
                    singular(look, group, own.get());
                }
            } else if (!covered.get(i)) {
                missing(look, group);
            }
        }
    }

    private static int next(List<Group> groups, int i, Analysis analysis) {
        return i + 1 < groups.size()
                ? groups.get(i + 1).first()
                : analysis.tokens().size();
    }

    /** "…, eller likvärdig", after what tells more of the reference, in its sentence, and before anything else is demanded. */
    private static Optional<Equivalence> after(Analysis analysis, Group group, int before) {
        int end = Math.min(
                analysis.sentenceOf(group.last()).map(Sentence::last).orElse(before),
                Math.min(before, group.last() + REACH));
        int or = -1;
        for (int i = group.last() + 1; i < end; i++) {
            String word = analysis.word(i);
            if (word.equals("eller")
                    || word.equals("alternativt")
                    || word.equals("annan")
                    || word.equals("annat")
                    || word.equals("andra")
                    || word.equals("/")) {
                or = or >= 0 && i - or <= 4 ? or : i;
            } else if (word.startsWith("likvärdig") && or >= 0 && i - or <= 7) {
                return Optional.of(new Equivalence(or, i, word.startsWith("likvärdiga")));
            } else if (isNewDemand(analysis, i)) {
                break;
            }
        }
        return Optional.empty();
    }

    /** "A, B eller likvärdigt": commas alone, so that what is equivalent is the last of what may be chosen. */
    private static boolean isLastOfList(Analysis analysis, Group group, Equivalence own) {
        for (int i = 1; i < group.references().size(); i++) {
            int from = group.references().get(i - 1).last() + 1;
            if (from + 1 != group.references().get(i).first()
                    || !analysis.word(from).equals(",")) {
                return false;
            }
        }
        int next = group.last() + 1;
        return own.first() == next
                || own.first() == next + 1 && analysis.word(next).equals(",");
    }

    private static boolean isNewDemand(Analysis analysis, int i) {
        String word = analysis.word(i);
        return (word.equals("ska") || word.equals("skall") || word.equals("bör")) && !analysis.isSubordinate(i);
    }

    /** "likvärdigt med ISO 27001", "minst likvärdig SS-EN 1234". */
    private static Optional<Equivalence> before(Analysis analysis, Group group) {
        for (int i = group.first() - 1; i >= 0 && i >= group.first() - 6; i--) {
            if (analysis.word(i).startsWith("likvärdig")) {
                // "eller likvärdig och ISO 14001" tells of what stood before it.
                boolean with = isWithin(analysis, "med", i, group.first());
                return with ? Optional.of(new Equivalence(i, i, true)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Analysis analysis, String word, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (analysis.word(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Those that what follows a later one tells of too: in "EN 301 549 för webb och EN 16931 för fakturor, eller likvärdiga" the plural does. From the
     * last to the first, so that each is looked at once.
     */
    private static BitSet coveredLater(Analysis analysis, List<Group> groups, List<Optional<Equivalence>> after) {
        BitSet covered = new BitSet();
        Optional<Equivalence> later = Optional.empty();
        for (int i = groups.size() - 2; i >= 0; i--) {
            int next = groups.get(i + 1).first();
            boolean together = analysis.sentenceOf(groups.get(i).last())
                    .filter(sentence -> sentence.holds(next))
                    .isPresent();
            later = !together ? Optional.empty() : after.get(i + 1).isPresent() ? after.get(i + 1) : later;
            covered.set(i, later.filter(Equivalence::plural).isPresent());
        }
        return covered;
    }

    private static void singular(Look look, Group group, Equivalence equivalence) {
        Draft draft = look.at(group.first(), equivalence.last());
        String quote = draft.quote();
        Analysis analysis = look.analysis();
        int word = analysis.token(equivalence.last()).start()
                - analysis.token(group.first()).start();
        graded(look, group, draft)
                .message("singular", quote)
                .fix(quote.substring(0, word) + "likvärdiga", "fix")
                .add();
    }

    private static void missing(Look look, Group group) {
        Analysis analysis = look.analysis();
        Draft draft = look.at(group.first(), group.last());
        int next = group.last() + 1;
        boolean motsvarande = (analysis.word(next).equals("eller")
                        || analysis.word(next).equals(",")
                                && analysis.word(next + 1).equals("eller"))
                && (analysis.word(next + 1).equals("motsvarande")
                        || analysis.word(next + 2).equals("motsvarande"));
        String words = group.needsPlural() ? "eller likvärdiga" : "eller " + singularOf(analysis, group);
        if (motsvarande) {
            int last = analysis.word(next + 1).equals("motsvarande") ? next + 1 : next + 2;
            Draft wider = look.at(group.first(), last);
            graded(look, group, wider)
                    .message("motsvarande", draft.quote())
                    .fix(draft.quote() + " " + words)
                    .add();
            return;
        }
        String key = group.standard() ? "found" : "specification";
        int later = later(analysis, next);
        if (later > 0) {
            // "TLS 1.2 eller senare": what is equivalent comes after what is newer.
            Draft wider = look.at(group.first(), later);
            graded(look, group, wider)
                    .message(key, draft.quote(), words)
                    .fix(wider.quote() + ", " + words)
                    .add();
            return;
        }
        graded(look, group, draft)
                .message(key, draft.quote(), words)
                .fix(draft.quote() + " " + words)
                .add();
    }

    /** Where "eller senare version" ends that begins at a token; negative where it does not stand there. */
    private static int later(Analysis analysis, int next) {
        if (!(analysis.word(next).equals("eller") || analysis.word(next).equals("och"))
                || !LATER.contains(analysis.word(next + 1))) {
            return -1;
        }
        return analysis.word(next + 2).startsWith("version")
                        || analysis.word(next + 2).startsWith("utgåv")
                ? next + 2
                : next + 1;
    }

    /** In the gender of what it is: a standard is likvärdig, a format likvärdigt. */
    private static String singularOf(Analysis analysis, Group group) {
        if (group.standard()) {
            return "likvärdig";
        }
        String before = analysis.word(group.first() - 1);
        if (before.startsWith("format") || before.endsWith("format") || before.endsWith("formatet")) {
            return "likvärdigt format";
        }
        return before.endsWith("protokollet") || before.endsWith("protokoll") ? "likvärdigt protokoll" : "likvärdigt";
    }

    private static Draft graded(Look look, Group group, Draft draft) {
        if (!group.standard()) {
            return draft.severity(FindingSeverity.INFORMATION).basis(look.under(Law.PRINCIPLES));
        }
        Basis inFull = look.kind() == RequirementKind.QUALIFICATION ? Law.MANAGEMENT_SYSTEMS : Law.EQUIVALENT;
        return draft.severity(look.errorInFull()).basis(look.under(inFull));
    }
}
