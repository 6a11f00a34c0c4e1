package se.sambruk.otp.api.publication;

import java.util.List;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.export.ExportContext;

/**
 * Makes variants of publications, in a fixed order: references are resolved, the audience's blocks chosen, the outcome checked, and the
 * document composed. Pure but for pictures, which are read from the store: the same set gives the same variants. Thread-safe.
 */
@ProviderType
public interface PublicationService {
    /**
     * What one audience reads.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there is no such publication, it is not for that audience, or its blocks
     *     include each other without end. Any other fault costs no more than the block that has it, and {@link #check} tells of it
     */
    Variant variant(PublicationSet set, String publication, String audience);

    /**
     * What each audience reads, in the publication's order.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException as {@link #variant}
     */
    List<Variant> variants(PublicationSet set, String publication);

    /**
     * All that an editor should look at.
     *
     * @param publications their ids; empty for all
     * @param audiences their ids; empty for all
     * @throws se.sambruk.otp.api.problem.ProblemException if there is no publication or audience of an id
     */
    PublicationCheckReport check(PublicationSet set, List<String> publications, List<String> audiences);

    /**
     * Who reads what.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException as {@link #variants}
     */
    VariantMatrix matrix(PublicationSet set, String publication);

    /**
     * The same of variants that have been made.
     *
     * @param variants of one publication, each for another audience; at least one
     */
    VariantMatrix matrix(List<Variant> variants);

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

    /** How two variants differ, block by block; of one publication or of two editions of it. */
    VariantDiff compare(Variant left, Variant right);

    /**
     * What becomes of a publication's variants when one set takes the place of another.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if neither has the publication, or a variant of either cannot be made
     */
    PublicationImpact impact(PublicationSet before, PublicationSet after, String publication);
}
