package se.sambruk.otp.shell.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.quality.CheckFinding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;

/** What people see of a finding that several audiences share: one row with all of them, since there is one thing to do about it. */
final class SharedFinding implements CheckFinding {
    /** What no text of a finding has in it. */
    private static final String NAME = "\u0000";

    private final List<PublicationFinding> findings = new ArrayList<>();
    /** Which of the arguments is the audience's name; below 0 as long as none is. */
    private int name = -1;

    private SharedFinding(PublicationFinding first) {
        findings.add(first);
    }

    /** Findings by what they say, in the order in which each is found first. */
    static List<SharedFinding> of(List<PublicationFinding> findings) {
        List<SharedFinding> shared = new ArrayList<>();
        for (PublicationFinding finding : findings) {
            boolean joined = finding.audience().isPresent() && shared.stream().anyMatch(one -> one.joined(finding));
            if (!joined) {
                shared.add(new SharedFinding(finding));
            }
        }
        return shared;
    }

    private PublicationFinding first() {
        return findings.get(0);
    }

    /** Takes in a finding that says the same of another audience. */
    private boolean joined(PublicationFinding other) {
        PublicationFinding first = first();
        boolean isSame = first.code().equals(other.code())
                && first.severity() == other.severity()
                && first.publication().equals(other.publication())
                && first.subject().equals(other.subject())
                && first.location().equals(other.location())
                && first.suppressed().equals(other.suppressed())
                && first.audience().isPresent()
                && findings.stream().noneMatch(known -> known.audience().equals(other.audience()))
                && first.arguments().size() == other.arguments().size();
        if (!isSame) {
            return false;
        }
        List<Integer> differing = IntStream.range(0, first.arguments().size())
                .filter(i -> !first.arguments().get(i).equals(other.arguments().get(i)))
                .boxed()
                .toList();
        int at = differing.isEmpty() ? -1 : differing.get(0);
        boolean isOnlyName = differing.size() <= 1
                && (findings.size() == 1 || at == name)
                && Stream.of(LocalizedText.SWEDISH, Locale.ENGLISH)
                        .allMatch(locale -> nameless(first, first.message().in(locale), at)
                                        .equals(nameless(other, other.message().in(locale), at))
                                && nameless(first, first.remedy().in(locale), at)
                                        .equals(nameless(other, other.remedy().in(locale), at)));
        if (isOnlyName) {
            name = at;
            findings.add(other);
        }
        return isOnlyName;
    }

    private static String nameless(PublicationFinding finding, String text, int at) {
        return at < 0 || finding.arguments().get(at).isEmpty()
                ? text
                : text.replace(finding.arguments().get(at), NAME);
    }

    private LocalizedText named(LocalizedText text) {
        if (name < 0) {
            return text;
        }
        String all =
                findings.stream().map(finding -> finding.arguments().get(name)).collect(Collectors.joining(", "));
        return LocalizedText.of(
                nameless(first(), text.in(LocalizedText.SWEDISH), name).replace(NAME, all),
                nameless(first(), text.in(Locale.ENGLISH), name).replace(NAME, all));
    }

    /** What it is about: the publication, its audiences, and the part. */
    String about() {
        String audiences = findings.stream()
                .map(PublicationFinding::audience)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return Stream.of(
                        first().publication().orElse(""),
                        audiences,
                        first().subject().orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" › "));
    }

    @Override
    public Optional<SourceLocation> location() {
        return first().location();
    }

    @Override
    public String code() {
        return first().code();
    }

    @Override
    public FindingSeverity severity() {
        return first().severity();
    }

    @Override
    public LocalizedText message() {
        return named(first().message());
    }

    @Override
    public LocalizedText remedy() {
        return named(first().remedy());
    }

    @Override
    public Optional<String> suppressed() {
        return first().suppressed();
    }
}
