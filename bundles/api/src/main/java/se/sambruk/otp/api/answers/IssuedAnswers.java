package se.sambruk.otp.api.answers;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;

/** What answers are judged against: one issue of a procurement, and which others there are. Immutable. */
public final class IssuedAnswers {
    private final Specification specification;
    private final AnswerIdentity identity;
    private final int number;
    private final SortedMap<Integer, ContentHash> issues;
    private final SortedMap<Integer, String> versions;

    private IssuedAnswers(
            Specification published,
            AnswerIdentity identity,
            int number,
            Map<Integer, ContentHash> issues,
            Map<Integer, String> versions) {
        this.specification = published;
        this.identity = identity;
        this.number = number;
        SortedMap<Integer, ContentHash> all = new TreeMap<>(issues);
        all.put(number, this.specification.contentHash());
        this.issues = Collections.unmodifiableSortedMap(all);
        SortedMap<Integer, String> called = new TreeMap<>(versions);
        called.put(number, this.specification.document().version());
        this.versions = Collections.unmodifiableSortedMap(called);
    }

    /**
     * @param specification that was issued; what only the buyer may see of it has no meaning here
     * @param number of the issue
     */
    public static IssuedAnswers of(Specification specification, int number) {
        Specification published = specification.published();
        return new IssuedAnswers(published, AnswerIdentity.of(published), number, Map.of(), Map.of());
    }

    /** The same among all issues of the procurement, so that a file of another one is called by its number. */
    public IssuedAnswers among(List<IssueRecord> records) {
        Map<Integer, ContentHash> all = new TreeMap<>();
        Map<Integer, String> called = new TreeMap<>();
        records.forEach(record -> {
            all.put(record.number(), record.published());
            called.put(record.number(), record.version());
        });
        return new IssuedAnswers(specification, identity, number, all, called);
    }

    /** As published. */
    public Specification specification() {
        return specification;
    }

    /** What an untouched file made of it says that it is. */
    public AnswerIdentity identity() {
        return identity;
    }

    public int number() {
        return number;
    }

    /** The number of the latest issue with a published specification; this issue's own number where the hash is this issue's. */
    public Optional<Integer> numberOf(ContentHash published) {
        if (published.equals(specification.contentHash())) {
            return Optional.of(number);
        }
        return issues.entrySet().stream()
                .filter(issue -> issue.getValue().equals(published))
                .map(Map.Entry::getKey)
                .reduce((earlier, later) -> later);
    }

    /** The version that the documents of an issue state, with the correction that made it; empty where there is none, or no such issue. */
    public String version(int issue) {
        return versions.getOrDefault(issue, "");
    }

    @Override
    public String toString() {
        return specification.procurement().id() + " " + number;
    }
}
