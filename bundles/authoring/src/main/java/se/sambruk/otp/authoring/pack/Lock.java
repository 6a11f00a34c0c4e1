package se.sambruk.otp.authoring.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.SupersededBase;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.authoring.fault.Faults;

/**
 * What all amendments of a pack were written for. An amendment that stands as it was keeps its pin when the library moves on:
 * otherwise nobody could tell later what its writer had seen. Immutable.
 */
final class Lock {
    /** A pack that amends nothing, or has never been packed. */
    static final Lock EMPTY = new Lock(List.of(), List.of());

    private static final int FORM = 1;

    private final List<Pin> pins;
    private final List<AmendmentBase> bases;

    private Lock(List<Pin> pins, List<AmendmentBase> bases) {
        this.pins = List.copyOf(pins);
        this.bases = List.copyOf(bases);
    }

    /**
     * @throws IOException if it is not JSON
     * @throws IllegalArgumentException if it is of another form
     */
    static Lock parse(byte[] json) throws IOException {
        TreeReader in = TreeReader.of(Json.read(json));
        if (in.integer("lock") != FORM) {
            throw new IllegalArgumentException("lock " + in.integer("lock"));
        }
        return new Lock(
                in.list("amendments", Pin::fromTree), in.list(PackBundle.PUBLICATION_LOCKS, AmendmentBase::fromTree));
    }

    /**
     * The lock of a pack as it is now.
     *
     * @param told gets a warning for each amendment whose target is no longer what it was written for
     * @throws ProblemException if an amendment without a pin has no target in the library
     */
    Lock renewed(Catalog catalog, Bases bases, List<Problem> told) {
        Map<ContentHash, Pin> known = new TreeMap<>();
        pins.forEach(pin -> known.put(pin.amendment(), pin));
        List<Pin> renewed = new ArrayList<>();
        List<Problem> faults = new ArrayList<>();
        for (Located<Amendment> amendment : catalog.amendments()) {
            Optional<Pin> now = bases.find(amendment);
            Pin before = known.get(Pin.identity(amendment.value()));
            if (before != null) {
                renewed.add(before);
                now.flatMap(pin -> moved(before, pin, amendment)).ifPresent(told::add);
            } else if (now.isPresent()) {
                renewed.add(now.get());
            } else {
                faults.add(Faults.error("OTP-7530", amendment.value().target().value())
                        .at(amendment.location()));
            }
        }
        List<AmendmentBase> publications = publications(catalog, bases, told, faults);
        if (!faults.isEmpty()) {
            throw new ProblemException(faults);
        }
        renewed.sort(Comparator.comparing(Pin::target).thenComparing(Pin::amendment));
        return new Lock(renewed, publications);
    }

    private List<AmendmentBase> publications(Catalog catalog, Bases library, List<Problem> told, List<Problem> faults) {
        Map<ContentHash, AmendmentBase> known = new TreeMap<>();
        bases.forEach(base -> known.put(base.amendment(), base));
        List<AmendmentBase> renewed = new ArrayList<>();
        for (Located<PublicationAmendment> located : catalog.publicationChanges()) {
            PublicationAmendment amendment = located.value();
            Optional<AmendmentBase> before = Optional.ofNullable(known.get(AmendmentBase.identity(amendment)));
            Optional<AmendmentBase> now = library.find(amendment);
            // A block that replaces what is not there is told of when publications are made: it may yet come.
            boolean isAmendment = catalog.publicationAmendments().contains(located);
            if (before.isEmpty() && now.isEmpty() && isAmendment) {
                faults.add(Faults.error("OTP-4717", amendment.target()).at(located.location()));
            }
            before.or(() -> now).ifPresent(renewed::add);
            now.flatMap(base -> SupersededBase.of(amendment, located.location(), before, base))
                    .ifPresent(base -> told.add(superseded(base)));
        }
        renewed.sort(Comparator.comparing(AmendmentBase::amendment));
        return renewed;
    }

    private static Problem superseded(SupersededBase base) {
        return Faults.warning(
                        "OTP-4716",
                        base.amendment().target(),
                        base.now().label(),
                        base.writtenFor().isPresent() ? 1 : 0,
                        base.writtenFor().map(PackRef::label).orElse(""),
                        base.shown(),
                        base.hash())
                .at(base.location());
    }

    private static Optional<Problem> moved(Pin before, Pin now, Located<Amendment> amendment) {
        return before.differences(now).map(places -> Faults.warning(
                        "OTP-7533",
                        before.target().value(),
                        places,
                        before.base().edition().label(),
                        now.base().edition().label(),
                        Integer.toString(now.base().revision()))
                .at(amendment.location()));
    }

    boolean isEmpty() {
        return pins.isEmpty() && bases.isEmpty();
    }

    /** As it is written to a file; the same lock gives the same bytes. */
    byte[] bytes() {
        return CanonicalJson.pretty(new TreeWriter()
                        .put("lock", FORM)
                        .put("amendments", pins)
                        .put(PackBundle.PUBLICATION_LOCKS, bases)
                        .done())
                .getBytes(StandardCharsets.UTF_8);
    }
}
