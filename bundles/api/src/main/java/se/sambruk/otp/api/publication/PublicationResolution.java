package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/** What came of laying the publications of some packs upon each other. Immutable. */
public final class PublicationResolution {
    private final PublicationSet set;
    private final List<PackRef> packs;
    private final List<Problem> problems;

    private PublicationResolution(PublicationSet set, List<PackRef> packs, List<Problem> problems) {
        this.set = set;
        this.packs = List.copyOf(packs);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param set {@code null} if, and only if, any problem is an error
     * @param packs from the bottom up
     */
    public static PublicationResolution of(PublicationSet set, List<PackRef> packs, List<Problem> problems) {
        if ((set == null) != problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("there are publications, or there are errors: " + problems);
        }
        return new PublicationResolution(set, packs, problems);
    }

    /** Empty if, and only if, any problem is an error. */
    public Optional<PublicationSet> set() {
        return Optional.ofNullable(set);
    }

    /** From the bottom up. */
    public List<PackRef> packs() {
        return packs;
    }

    /** Errors first, then warnings and information, each in a fixed order. */
    public List<Problem> problems() {
        return problems;
    }
}
