package se.sambruk.otp.api.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.Page;

/** The library as a whole: its requirements listed and shown, and profiles resolved against it. Thread-safe. */
@ProviderType
public interface LibraryService {
    /**
     * Resolves a profile against the packs that its context names: the library's current edition of each, or the version
     * stated. Deterministic: the same packs and profile give the same specification.
     */
    Resolution resolve(Profile profile);

    /**
     * Tells of each requirement that a profile's context holds why the profile selects it or not: also of those that nobody asked for,
     * and also where the profile cannot be resolved yet. Makes no specification.
     */
    SelectionReport selection(Profile profile);

    /**
     * Tells what stands in the way of building on some packs together, whatever is selected from them: all that
     * {@link #resolve} would tell of the packs themselves, and {@link #architecture} of their architectures.
     *
     * @param context what they require is looked at too, whether it is named or not
     * @param precedence as in a profile
     */
    ContextReport check(List<ContextEntry> context, List<String> precedence);

    /**
     * Looks at each context that packs make by themselves: a pack of the library that no other requires, with all that it requires; and at
     * those that {@link #architecture} and {@link #publications} are taken from where no pack is named.
     *
     * @param candidates editions that are not in the library, or not current there. Each takes the place of the current edition of
     *     the same pack, and only contexts that one of them is in are looked at. Empty: all contexts of the library
     * @return by the first pack's id; last those where no pack is named, if they have problems beside those of the others
     */
    List<ContextReport> checkAll(List<Catalog> candidates);

    /** Lists requirements of the library's current editions, by id and then by pack. */
    Page<RequirementEntry> list(RequirementQuery query);

    /** A requirement as its publisher wrote it, in each current edition that has one with this id. */
    List<Found> find(RequirementId id);

    /**
     * The sets of ready levels that profiles can start from, in the current editions; by pack, and in each as it lists them.
     *
     * @param pack the only pack to look in; empty: all
     */
    List<HeldParameterSet> parameterSets(Optional<String> pack);

    /**
     * The requirements of a pack's current edition and of all that it requires, as they stand when every layer up to the pack has
     * amended them; those that one of them leaves out are not there. Empty where there is no such pack, or where the packs do not go
     * together: {@link #check} tells why.
     */
    Map<RequirementId, Requirement> amended(String pack);

    /**
     * The architecture that some packs make together: what each layer defines, amended by those above it.
     *
     * @param context what they require is added, whether it is named or not; empty for the library's current national and regional packs
     *     that hold architecture. Municipal packs have to be named: those of different municipalities are not meant to go together
     * @param precedence as in a profile
     */
    ArchitectureResolution architecture(List<ContextEntry> context, List<String> precedence);

    /**
     * What some packs hold together: requirements as every layer has amended them, and what they are sorted and valued by.
     *
     * @param context what they require is added, whether it is named or not
     * @param precedence as in a profile
     */
    ContextContent content(List<ContextEntry> context, List<String> precedence);

    /**
     * The publications that some packs make together: what each layer defines, amended by those above it, and all that they may refer to.
     *
     * @param context what they require is added, whether it is named or not; empty for the library's current national and regional packs
     *     that hold publications. A version names an edition that is no longer current
     * @param precedence as in a profile
     * @param candidates editions that are not in the library, or not current there; each takes the place of the current edition of the same
     *     pack
     */
    PublicationResolution publications(List<ContextEntry> context, List<String> precedence, List<Catalog> candidates);

    /** What the current editions tell those who check requirement texts, in the order of the packs' ids; nothing where they tell nothing. */
    default LintAids lintAids() {
        return LintAids.NONE;
    }

    /** A set of ready levels, and the edition that holds it. */
    record HeldParameterSet(PackRef edition, ParameterSet set) {
        /** As profiles name it where several packs have a set of its id. */
        public String fullName() {
            return edition.id() + "/" + set.id();
        }
    }

    /** How many requirements the library's current editions have. */
    long count();

    /** A requirement, and the edition and place where it stands. */
    record Found(RequirementEntry entry, Located<Requirement> requirement) {}

    /** A requirement of a stated edition, even if it is no longer current. */
    Optional<Located<Requirement>> find(PackRef edition, RequirementId id);
}
