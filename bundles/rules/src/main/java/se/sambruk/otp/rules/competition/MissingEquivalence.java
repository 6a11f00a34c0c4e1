package se.sambruk.otp.rules.competition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
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
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Designation;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/**
 * R01: a standard, or a list of them, that "eller likvärdig" does not follow; and two standards with a singular after them. Formats and
 * protocols that are no standards in the law's sense are told of as information.
 */
public final class MissingEquivalence extends TextRule {
    private static final WordFile SPECIFICATIONS = WordFile.named("specifications");

    /** How far after a reference the words may stand: what is between them tells more of it. */
    private static final int REACH = 25;

    /** How many tokens brackets may hold that tell what a standard is. */
    private static final int LONGEST_EXPLANATION = 40;

    private static final Set<String> BETWEEN = Set.of(
            ",", "och", "eller", "samt", "/", "respektive", "alternativt", "&", "standarden", "standarderna", "med");

    private static final Set<String> ONE = Set.of("något", "någon", "en", "ett", "endera", "vilken", "vilket");

    public MissingEquivalence() {
        super("R01", Law.EQUIVALENT, Law.MANAGEMENT_SYSTEMS, Law.PRINCIPLES, Law.PRINCIPLES_BELOW);
    }

    @Override
    protected List<WordFile> lists() {
        return List.of(SPECIFICATIONS);
    }

    @Override
    protected boolean concerns(RequirementKind kind) {
        return kind != RequirementKind.INFORMATION;
    }

    @Override
    protected boolean reads(String path) {
        return isForSuppliers(path);
    }

    /** A standard, or something that is none in the law's sense. */
    private record Reference(int first, int last, boolean standard) {}

    /** References that stand together: "ISO 9001 och ISO 14001". */
    private record Group(List<Reference> references, boolean all) {
        int first() {
            return references.get(0).first();
        }

        int last() {
            return references.get(references.size() - 1).last();
        }

        boolean standard() {
            return references.stream().anyMatch(Reference::standard);
        }

        /** Whether "likvärdig" would tell of one of several that all must hold. */
        boolean needsPlural() {
            return all && references.size() > 1;
        }
    }

    /** Where it is said that something equivalent will do. */
    private record Equivalence(int first, int last, boolean plural) {}

    @Override
    protected void look(Look look) {
        Analysis analysis = look.analysis();
        List<Group> groups = groups(analysis, references(look));
        List<Optional<Equivalence>> after = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            after.add(after(analysis, groups.get(i), next(groups, i, analysis)));
        }
        BitSet covered = coveredLater(analysis, groups, after);
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Optional<Equivalence> own = after.get(i).or(() -> before(analysis, group));
            if (own.isPresent()) {
                if (group.needsPlural() && !own.get().plural()) {
                    singular(look, group, own.get());
                }
            } else if (!covered.get(i)) {
                missing(look, group);
            }
        }
    }

    private static List<Reference> references(Look look) {
        Analysis analysis = look.analysis();
        List<Reference> found = new ArrayList<>();
        BitSet named = new BitSet();
        for (Designation designation : analysis.designations()) {
            Reference reference = new Reference(designation.first(), extended(analysis, designation.last()), true);
            found.add(reference);
            named.set(reference.first(), reference.last() + 1);
        }
        for (Match match : look.words(SPECIFICATIONS)) {
            boolean within = named.get(match.first()) || named.get(match.last());
            if (!within && !isExample(analysis, match.first())) {
                found.add(new Reference(match.first(), extended(analysis, match.last()), false));
            }
        }
        found.sort(Comparator.comparingInt(Reference::first));
        return withoutExplanations(analysis, found);
    }

    /** In "ISO 14289-1 (tillgänglig PDF)" what stands in brackets only tells what the standard is. */
    private static List<Reference> withoutExplanations(Analysis analysis, List<Reference> references) {
        List<Reference> kept = new ArrayList<>();
        int closed = -1;
        for (Reference reference : references) {
            if (reference.first() < closed) {
                continue;
            }
            kept.add(reference);
            int next = reference.last() + 1;
            if (analysis.word(next).equals("(")) {
                closed = closing(analysis, next);
            }
        }
        return kept;
    }

    /** Where a bracket closes, in its sentence; before it where it does not. */
    private static int closing(Analysis analysis, int bracket) {
        int end = Math.min(
                analysis.sentenceOf(bracket).map(Sentence::last).orElse(bracket), bracket + LONGEST_EXPLANATION);
        for (int i = bracket; i < end; i++) {
            if (analysis.word(i).equals(")")) {
                return i;
            }
        }
        return bracket;
    }

    /** With the version, level or number that belongs to it. */
    private static int extended(Analysis analysis, int last) {
        int end = last;
        while (end + 1 < analysis.tokens().size()) {
            Token next = analysis.token(end + 1);
            boolean value = end + 2 < analysis.tokens().size() && isValue(analysis.token(end + 2));
            if (isValue(next) && next.start() <= analysis.token(end).end() + 1) {
                end++;
            } else if ((next.is("version") || next.is("nivå") || next.is("v") || next.is("utgåva"))
                    && (value || analysis.word(end + 2).matches("a{1,3}"))) {
                end += 2;
            } else if (next.isMark('/') && next.start() == analysis.token(end).end() && isPart(analysis, end + 2)) {
                // PDF/A-2b, PDF/UA.
                end += 2;
            } else if (next.isMark('-')
                    && value
                    && next.start() == analysis.token(end).end()) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isPart(Analysis analysis, int i) {
        return i < analysis.tokens().size()
                && analysis.token(i).start() == analysis.token(i - 1).end()
                && analysis.token(i).written().matches("(A|UA|X|E|VT)(-.{0,10})?");
    }

    private static boolean isValue(Token token) {
        return token.isNumber()
                || token.kind() == TokenKind.CODE && token.written().matches("[Vv]?[0-9].*")
                || token.kind() == TokenKind.PARAMETER;
    }

    /** "till exempel PDF" closes nothing out. */
    private static boolean isExample(Analysis analysis, int first) {
        for (int i = first - 1; i >= 0 && i >= first - 8; i--) {
            String word = analysis.word(i);
            if (word.equals("exempel") || word.equals("t.ex.") || word.equals("exempelvis") || word.equals("såsom")) {
                return true;
            }
            if (word.equals(".") || word.equals(";")) {
                return false;
            }
        }
        return false;
    }

    private static List<Group> groups(Analysis analysis, List<Reference> references) {
        List<Group> groups = new ArrayList<>();
        List<Reference> together = new ArrayList<>();
        boolean all = false;
        for (Reference reference : references) {
            if (!together.isEmpty()) {
                int last = together.get(together.size() - 1).last();
                if (isOnlyBetween(analysis, last + 1, reference.first())) {
                    all |= !isChoice(analysis, last + 1, reference.first());
                } else {
                    groups.add(new Group(List.copyOf(together), all));
                    together.clear();
                    all = false;
                }
            }
            together.add(reference);
        }
        if (!together.isEmpty()) {
            groups.add(new Group(List.copyOf(together), all));
        }
        return groups.stream().map(group -> choice(analysis, group)).toList();
    }

    /** In "A, B eller C" the comma is a choice too. */
    private static Group choice(Analysis analysis, Group group) {
        if (group.references().size() < 2) {
            return group;
        }
        if (isOneOf(analysis, group.first())) {
            return new Group(group.references(), false);
        }
        Reference last = group.references().get(group.references().size() - 1);
        Reference before = group.references().get(group.references().size() - 2);
        return isChoice(analysis, before.last() + 1, last.first()) ? new Group(group.references(), false) : group;
    }

    /** "något av OpenID Connect och SAML", "en av standarderna A och B". */
    private static boolean isOneOf(Analysis analysis, int first) {
        for (int i = first - 1; i > 0 && i >= first - 4; i--) {
            if (analysis.word(i).equals("av")) {
                return ONE.contains(analysis.word(i - 1));
            }
        }
        return false;
    }

    private static boolean isOnlyBetween(Analysis analysis, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!BETWEEN.contains(analysis.word(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isChoice(Analysis analysis, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = analysis.word(i);
            if (word.equals("eller") || word.equals("alternativt") || word.equals("/")) {
                return true;
            }
        }
        return false;
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
        int word = quote.lastIndexOf("likvärdig");
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
        graded(look, group, draft)
                .message(key, draft.quote(), words)
                .fix(draft.quote() + " " + words)
                .add();
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
