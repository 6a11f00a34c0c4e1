package se.sambruk.otp.plugins.install;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.PublicationFinding;

/** What the library says of packs. */
public interface Packs {
    /** What the codes of the library's store begin with. */
    String OF_STORE = "OTP-3";

    /**
     * What the library says of an edition of a pack that another source has in another form, or in a higher version: it holds on to that one as
     * long as it is there.
     */
    Set<String> OTHERS_EDITION = Set.of("OTP-1402", "OTP-1403");

    /**
     * Reads a pack and compares it with the library, without taking it in.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there is nobody to ask
     */
    PackReading check(PackSource source);

    /**
     * Whether problems may pass without anybody changing the file: the library does not run yet (OTP-7054), the form that the file
     * is written in is not there, which the library tells, or its store could not do its part, such as when the disk is full.
     */
    static boolean isPassing(List<Problem> problems) {
        // All but the first are told by others and have their texts there; the store's codes are those from 3000.
        return problems.stream()
                .map(Problem::code)
                .anyMatch(code -> code.equals("OTP-7054") || code.endsWith("-1018") || code.startsWith(OF_STORE));
    }

    /**
     * What would not go together if these editions were the library's: the contexts that one of them is in, and that cannot be resolved
     * or have something that is warned of. Empty also while there is nobody to ask.
     */
    List<ContextReport> conflicts(List<Catalog> catalogs);

    /**
     * The errors and warnings that an editor would meet in publications if these editions were the library's, beside those that there are
     * without them. Empty also while there is nobody to ask, and where the packs cannot be resolved.
     *
     * @param resources the bytes of their resources, which the library may not have
     */
    List<PublicationFinding> publications(List<Catalog> catalogs, Map<ContentHash, byte[]> resources);

    /** What became of the pack of a bundle; empty while it has not been read. */
    Optional<PackReport> report(String location);
}
