package se.sambruk.otp.rules.competition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.rules.base.Look;
import se.sambruk.otp.rules.text.Analysis;
import se.sambruk.otp.rules.text.Designation;
import se.sambruk.otp.rules.text.Sentence;
import se.sambruk.otp.rules.text.Token;
import se.sambruk.otp.rules.text.TokenKind;
import se.sambruk.otp.rules.words.Match;
import se.sambruk.otp.rules.words.WordFile;

/** Finds what a text refers to as a standard, or as a specification that is none in the law's sense; and which of them stand together. */
final class StandardReferences {
    static final WordFile SPECIFICATIONS = WordFile.named("specifications");

    static final WordFile BRANDS = WordFile.named("brands");

    /** How many tokens brackets may hold that tell what a standard is. */
    private static final int LONGEST_EXPLANATION = 40;

    private static final Set<String> BETWEEN = Set.of(
            ",", "och", "eller", "samt", "/", "respektive", "alternativt", "&", "standarden", "standarderna", "med");

    private static final Set<String> ONE = Set.of("något", "någon", "en", "ett", "endera", "vilken", "vilket");

    private StandardReferences() {}

    /** A standard, or something that is none in the law's sense. */
    record Reference(int first, int last, boolean standard) {}

    /** References that stand together: "ISO 9001 och ISO 14001". */
    record Group(List<Reference> references, boolean all) {
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

    /** In the text's order. */
    static List<Group> in(Look look) {
        return groups(look.analysis(), references(look));
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
        List<Match> specifications = look.words(SPECIFICATIONS);
        if (!specifications.isEmpty()) {
            // "SQL Server" is a product, which R02 tells of, and no demand for SQL.
            look.words(BRANDS).stream()
                    .filter(brand -> brand.last() > brand.first())
                    .forEach(brand -> named.set(brand.first(), brand.last() + 1));
        }
        for (Match match : specifications) {
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
}
