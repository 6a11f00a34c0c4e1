package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.SupersededBase;

/** Finds changes in publications that were written for something else than what the packs of a context say now. */
final class Superseded {
    /** What it is called where publications are checked, and so what somebody who knows of it names. */
    private static final String FINDING = "OTP-4715";

    private Superseded() {}

    /** In the packs' order; each is told of, unless somebody means to leave it. */
    static List<SupersededBase> find(Context context, Faults faults) {
        List<SupersededBase> found = new ArrayList<>();
        for (Context.Pack pack : context.packs()) {
            for (Located<PublicationAmendment> located : pack.catalog().publicationChanges()) {
                find(context, pack, located).ifPresent(found::add);
            }
        }
        found.stream()
                .filter(base -> !isMeant(context, base.amendment()))
                .forEach(base -> faults.warning(
                        base.location(),
                        "OTP-2195",
                        base.amendment().target(),
                        base.now().label(),
                        base.writtenFor().isPresent() ? 1 : 0,
                        base.writtenFor().map(edition -> edition.label()).orElse(""),
                        base.shown(),
                        base.hash()));
        return found;
    }

    private static boolean isMeant(Context context, PublicationAmendment amendment) {
        boolean ofPublication = amendment.subject() == PublicationSubject.PUBLICATION;
        String target = amendment.target();
        return context.packs().stream()
                .flatMap(pack -> pack.catalog().publicationSuppressions().stream())
                .filter(suppression -> suppression.code().equals(FINDING)
                        && suppression.audience().isEmpty())
                .anyMatch(suppression -> suppression
                                .publication()
                                .map(id -> ofPublication && id.equals(target))
                                .orElse(true)
                        && suppression
                                .subject()
                                .map(id -> !ofPublication && id.equals(target))
                                .orElse(true));
    }

    private static Optional<SupersededBase> find(
            Context context, Context.Pack by, Located<PublicationAmendment> located) {
        PublicationAmendment amendment = located.value();
        Optional<AmendmentBase> noted = by.catalog().base(amendment);
        if (noted.isEmpty() && amendment.base().isEmpty()) {
            return Optional.empty();
        }
        return context.packs().stream()
                .filter(pack -> pack != by)
                .flatMap(pack -> AmendmentBase.of(amendment, pack.catalog()).stream())
                .findFirst()
                .flatMap(now -> SupersededBase.of(amendment, located.location(), noted, now));
    }
}
