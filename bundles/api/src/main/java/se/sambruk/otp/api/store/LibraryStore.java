package se.sambruk.otp.api.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * Remembers editions. It commits atomically and judges nothing: whether a pack may come in is the content bundle's to say.
 * Every write is in the change log. Thread-safe.
 *
 * <p>All methods throw {@link se.sambruk.otp.api.problem.ProblemException} where the store cannot be reached or written, and
 * then nothing has changed.
 */
@ProviderType
public interface LibraryStore {
    /**
     * Puts an edition in and makes it the current one of its pack, in one step. Putting in what is already current changes
     * nothing and is not logged.
     *
     * @param resources the bytes of each of the catalog's resources
     * @param source the name of the source that gave it
     */
    EditionRecord put(Catalog catalog, Map<ContentHash, byte[]> resources, String source, Act act);

    /** Makes a pack have no current edition. Does nothing if it has none. */
    void withdraw(String pack, Act act);

    /** The current edition of each pack, by pack id. */
    List<EditionRecord> current();

    /** The current edition of a pack. */
    Optional<EditionRecord> current(String pack);

    /** All editions of a version of a pack, the newest first: a draft may have several. */
    List<EditionRecord> editions(String pack, PackVersion version);

    /** The whole content of an edition. */
    Optional<Catalog> catalog(ContentHash edition);

    /** The revision and content hash under which the published editions of a pack hold a requirement, if any does. */
    Map<RequirementId, Map<Integer, ContentHash>> publishedRevisions(String pack);

    /** Requirements of the current editions, by id and then by pack. */
    Page<RequirementEntry> requirements(RequirementQuery query);

    /** A requirement of an edition. */
    Optional<Located<Requirement>> requirement(PackRef edition, RequirementId id);

    /** The sets of ready levels that an edition holds; none where the store has no such edition. */
    List<ParameterSet> parameterSets(PackRef edition);

    /** What an edition tells those who check requirement texts; nothing where the store has no such edition. */
    default LintAids lintAids(PackRef edition) {
        return catalog(edition.hash()).map(LintAids::of).orElse(LintAids.NONE);
    }

    /** How many requirements the current editions have. */
    long countRequirements();
}
