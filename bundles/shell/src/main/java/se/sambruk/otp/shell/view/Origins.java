package se.sambruk.otp.shell.view;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.shell.place.Services;

/** Finds the requirements that a specification was made from, in the very editions that it names. */
public final class Origins {
    private static final Logger LOG = LoggerFactory.getLogger(Origins.class);

    private final Specification specification;
    private final Services services;

    public Origins(Specification specification, Services services) {
        this.specification = specification;
        this.services = services;
    }

    /** How a requirement came to be what it is. Never fails: what is shown was issued, whatever has become of the library since. */
    public Trail trail(SpecifiedRequirement requirement) {
        return Trail.of(requirement, base(requirement));
    }

    private Optional<Requirement> base(SpecifiedRequirement subject) {
        Optional<ProvenanceStep> defined = subject.provenance().stream()
                .filter(step -> step.action() == ProvenanceStep.Action.DEFINED)
                .findFirst();
        Optional<Specification.Source> source = defined.flatMap(step -> specification.sources().stream()
                .filter(pack -> pack.manifest().label().equals(step.source()))
                .findFirst());
        if (source.isEmpty()) {
            return Optional.empty();
        }
        try {
            return services.find(LibraryService.class)
                    .flatMap(library -> library.find(
                            source.get().ref(), subject.requirement().id()))
                    .map(Located::value);
        } catch (ProblemException e) {
            LOG.warn(
                    "{} of {} cannot be read",
                    subject.requirement().id(),
                    source.get().ref(),
                    e);
            return Optional.empty();
        }
    }
}
