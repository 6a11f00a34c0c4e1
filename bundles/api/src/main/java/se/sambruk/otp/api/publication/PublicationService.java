package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.ExportContext;

/**
 * Makes variants of publications, in a fixed order: references are resolved, the audience's blocks chosen, the outcome checked, and the
 * document composed. Pure but for pictures, which are read from the store: the same set gives the same variants. Thread-safe.
 *
 * <p>{@link #make} does all of the work, and the rest tells of what it has made: make once for what is shown together.
 */
@ProviderType
public interface PublicationService {
    /**
     * What audiences read of publications, and all that an editor should look at in it. A fault in the content costs no more than the part
     * that has it, and is found.
     *
     * <p>How much the variants of a publication have in common is found for each audience that is asked for, against all that the publication
     * has. What concerns no publication in particular, such as topics that are in none, is found where everything is asked for.
     *
     * @param publications their ids; empty for all
     * @param audiences their ids; empty for all. A publication that is not for one of them has no variant for it
     * @throws se.sambruk.otp.api.problem.ProblemException if there is no publication or audience of an id, or none of the publications is for
     *     an audience
     * @throws IllegalStateException whose cause is an {@link InterruptedException}, if the calling thread is interrupted: that is how it is
     *     cancelled
     */
    VariantSet make(PublicationSet set, List<String> publications, List<String> audiences);

    /**
     * All that an editor should look at in all publications of a set that is not the library's yet, such as one with a pack that somebody thinks
     * of installing.
     *
     * @param pictures the bytes of pictures that the store may not have yet, by their hashes; they are not changed
     * @throws IllegalStateException as {@link #make}
     */
    PublicationCheckReport check(PublicationSet set, Map<ContentHash, byte[]> pictures);

    /**
     * Who reads what of a publication.
     *
     * @param made with all variants that the matrix is to have
     * @throws se.sambruk.otp.api.problem.ProblemException if none of them is of the publication
     */
    VariantMatrix matrix(VariantSet made, String publication);

    /**
     * The same, with topics and blocks in the order in which the publication has them; else those that one variant alone has stand where they
     * first fit.
     *
     * @param set that the variants were made of
     */
    VariantMatrix matrix(PublicationSet set, VariantSet made, String publication);

    /** The same as a table that formats write: blocks by audiences, with words. */
    Matrix table(VariantMatrix matrix, Locale locale);

    /** The share of common words for each pair of audiences, as a table that formats write. */
    Matrix pairs(VariantMatrix matrix, Locale locale);

    /**
     * What formats are to know when they write variants of a publication: its language, the day that its outputs bear, and the letterhead of
     * the uppermost pack that has one.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there is no such publication
     */
    ExportContext exportContext(PublicationSet set, String publication);

    /**
     * How two variants differ, passage by passage; of one publication or of two editions of it. They do not differ exactly when their {@link
     * Variant#hash()} is the same.
     */
    VariantDiff compare(Variant left, Variant right);

    /**
     * What becomes of a publication's variants when one set takes the place of another.
     *
     * @param publication its id
     * @param before its variants; none where it is new
     * @param after as before; none where it goes
     */
    PublicationImpact impact(String publication, List<Variant> before, List<Variant> after);
}
