package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.problem.SourceLocation;

/** A concept of an architecture as something that layers amend. */
final class AmendedConcept implements Amended<String> {
    private final WorkingConcept working;
    private final Faults faults;

    AmendedConcept(WorkingConcept working, Faults faults) {
        this.working = working;
        this.faults = faults;
    }

    @Override
    public String id() {
        return working.id();
    }

    @Override
    public Optional<Put<String>> tried(String path, Optional<Object> node, Working.Origin by) {
        Concept current = working.current();
        if (node.isEmpty()) {
            if (ConceptFields.read(current, path).isEmpty()) {
                faults.warning(by.location(), "OTP-2160", path, id());
            }
            return Optional.of(new Put<>(path, node, Optional.empty(), by));
        }
        if (path.equals(ConceptFields.TYPE) && !isTypeOf(current, node.get())) {
            faults.error(by.location(), "OTP-2158", id(), Fit.shown(node.get()), kind(current));
            return Optional.empty();
        }
        try {
            Optional<Object> outcome = ConceptFields.read(ConceptFields.write(current, path, node.get()), path);
            return Optional.of(new Put<>(path, Optional.of(outcome.orElse(node.get())), outcome, by));
        } catch (IllegalArgumentException | ClassCastException e) {
            faults.error(by.location(), "OTP-2159", path, id(), Fit.shown(node.get()));
            return Optional.empty();
        }
    }

    /** Of a type that is none of ArchiMate's nobody knows what it is a type of. */
    private static boolean isTypeOf(Concept concept, Object node) {
        String type = String.valueOf(node);
        return concept instanceof Element && RelationType.find(type).isEmpty()
                || concept instanceof Relation && ElementType.find(type).isEmpty();
    }

    private static Object kind(Concept concept) {
        return Faults.text("concept."
                + (concept instanceof Element ? "element" : concept instanceof Relation ? "relation" : "view"));
    }

    @Override
    public void put(List<Put<String>> agreed) {
        for (Put<String> put : agreed) {
            working.amend(put.path(), put.node(), put.by());
            if (put.path().equals(ConceptFields.NAME) && put.outcome().isEmpty() && needsName()) {
                faults.error(put.by().location(), "OTP-2161", id());
            }
        }
    }

    private boolean needsName() {
        return working.current() instanceof Element element && !element.isJunction();
    }

    @Override
    public void exclude(Working.Origin by) {
        working.exclude(by);
    }

    @Override
    public void alreadyExcluded(SourceLocation at, Working.Origin exclusion) {
        faults.error(at, "OTP-2154", id(), Texts.said(exclusion.source(), exclusion.location()), exclusion.because());
    }
}
