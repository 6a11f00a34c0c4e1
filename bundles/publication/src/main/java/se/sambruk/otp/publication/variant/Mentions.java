package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.RequirementMention;
import se.sambruk.otp.api.requirement.Requirement;

/** How requirements are mentioned to a reader. */
final class Mentions {
    private static final Pattern ID =
            Pattern.compile("(?<![\\p{L}\\p{N}-])[A-Z][A-Z0-9]{1,11}-[A-Z]{2,6}-[0-9]{3,4}(?![\\p{L}\\p{N}-])");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*");

    /** Fewer words explain nothing. */
    private static final int EXPLAINED = 2;

    private final SetIndex index;
    private final Reader reader;
    private final Findings findings;

    Mentions(SetIndex index, Reader reader, Findings findings) {
        this.index = index;
        this.reader = reader;
        this.findings = findings;
    }

    /**
     * @param label empty where nothing is written
     */
    List<Span> spans(Requirement requirement, List<Span> label, Key user) {
        String id = requirement.id().value();
        if (reader.mayReadIds()) {
            return named(requirement, label);
        }
        boolean may = reader.audience().requirements() == RequirementMention.EXPLAINED;
        if (!may || !explains(label)) {
            tell(id, user);
        }
        return label.isEmpty() ? List.of(Span.of(requirement.title())) : label;
    }

    private static List<Span> named(Requirement requirement, List<Span> label) {
        String id = requirement.id().value();
        if (label.isEmpty()) {
            return List.of(Span.of((id + " " + requirement.title()).strip()));
        }
        List<Span> spans = new ArrayList<>(label);
        if (!text(label).contains(id)) {
            spans.add(Span.of(" (" + id + ")"));
        }
        return spans;
    }

    private static boolean explains(List<Span> label) {
        return WORD.matcher(ID.matcher(text(label)).replaceAll("")).results().count() >= EXPLAINED;
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** Tells of requirements that a text names by id, though its reader is not to see any. */
    void check(String text, Key user) {
        if (reader.mayReadIds()) {
            return;
        }
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            if (index.set().requirements().containsKey(matcher.group())) {
                tell(matcher.group(), user);
            }
        }
    }

    private void tell(String id, Key user) {
        findings.audience(
                Fault.REQUIREMENT,
                user,
                id,
                reader.audience().name(),
                reader.audience().requirements() == RequirementMention.NEVER ? 1 : 0);
    }
}
