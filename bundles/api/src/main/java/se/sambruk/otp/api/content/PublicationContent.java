package se.sambruk.otp.api.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;

/**
 * What a {@link Catalog} says of publications. Open to additions, or closed to them.
 *
 * @param blockPlaces where blocks of the topics are written, by their ids
 * @param rowPlaces where audiences, variables, approvals and suppressions are written, by the hashes of their content
 * @param bases what amendments were written for, by the {@link AmendmentBase#identity} of each
 */
record PublicationContent(
        List<Audience> audiences,
        List<Variable> variables,
        List<Located<Publication>> publications,
        List<Located<Topic>> topics,
        List<Located<PublicationAmendment>> amendments,
        List<PublicationApproval> approvals,
        List<PublicationSuppression> suppressions,
        Map<String, SourceLocation> blockPlaces,
        Map<ContentHash, SourceLocation> rowPlaces,
        Map<ContentHash, AmendmentBase> bases) {
    static PublicationContent open() {
        return new PublicationContent(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>());
    }

    PublicationContent closed() {
        return new PublicationContent(
                List.copyOf(audiences),
                List.copyOf(variables),
                List.copyOf(publications),
                List.copyOf(topics),
                List.copyOf(amendments),
                List.copyOf(approvals),
                List.copyOf(suppressions),
                Map.copyOf(blockPlaces),
                Map.copyOf(rowPlaces),
                Map.copyOf(bases));
    }

    void addAll(PublicationContent other) {
        audiences.addAll(other.audiences);
        variables.addAll(other.variables);
        publications.addAll(other.publications);
        topics.addAll(other.topics);
        amendments.addAll(other.amendments);
        approvals.addAll(other.approvals);
        suppressions.addAll(other.suppressions);
        blockPlaces.putAll(other.blockPlaces);
        rowPlaces.putAll(other.rowPlaces);
        bases.putAll(other.bases);
    }

    /** Puts what counts in an edition's hash; where something is written, and what it was written for, does not. */
    void put(TreeWriter tree) {
        tree.put("audiences", audiences)
                .put("variables", variables)
                .put("publications", values(publications))
                .put("topics", values(topics))
                .put("publication-amendments", values(amendments))
                .put("publication-approvals", approvals)
                .put("publication-suppressions", suppressions);
    }

    /** Blocks of own topics that take the place of blocks of others, as amendments of those. */
    List<Located<PublicationAmendment>> replacements() {
        Set<String> own = new HashSet<>();
        topics.forEach(topic -> topic.value().blocks().forEach(block -> own.add(block.id())));
        List<Located<PublicationAmendment>> found = new ArrayList<>();
        for (Located<Topic> topic : topics) {
            for (PublicationBlock block : topic.value().blocks()) {
                SourceLocation place = blockPlaces.getOrDefault(block.id(), topic.location());
                block.replaces()
                        .filter(original -> !own.contains(original))
                        .flatMap(original -> replacement(topic.value(), block, original))
                        .ifPresent(amendment -> found.add(new Located<>(amendment, place)));
            }
        }
        return found;
    }

    private static Optional<PublicationAmendment> replacement(Topic topic, PublicationBlock block, String original) {
        Map<String, Object> changes = new HashMap<>();
        Optional<List<String>> readers = block.audiences().or(topic::audiences);
        readers.ifPresentOrElse(
                ids -> ids.forEach(id -> changes.put("content." + id, block.content())),
                () -> changes.put("content", block.content()));
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(PublicationAmendment.of(PublicationSubject.BLOCK, original, changes, block.id())
                        .writtenFor(block.base().orElse("")));
    }

    private static <T> List<T> values(List<Located<T>> located) {
        return located.stream().map(Located::value).toList();
    }
}
