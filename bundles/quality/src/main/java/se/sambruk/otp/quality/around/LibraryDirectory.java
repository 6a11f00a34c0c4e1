package se.sambruk.otp.quality.around;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.quality.Directory;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.quality.Named;
import se.sambruk.otp.api.quality.Standing;
import se.sambruk.otp.api.requirement.RequirementId;

/** What the library's current packs hold. Asks for a requirement once: a check goes on with what it was told. Thread-safe. */
public final class LibraryDirectory implements Directory {
    private final LibraryService library;
    private final LintAids aids;
    private final Set<String> references;
    private final Map<String, Standing> requirements = new ConcurrentHashMap<>();

    public LibraryDirectory(LibraryService library, LintAids aids) {
        this.library = library;
        this.aids = aids;
        this.references = aids.references().stream().map(Reference::id).collect(Collectors.toSet());
    }

    @Override
    public Standing standing(Named what, String name) {
        return switch (what) {
            case REQUIREMENT -> requirements.computeIfAbsent(name, this::requirement);
            // Which pack would have it, its id does not tell: where no pack has any, one is missing.
            case REFERENCE -> among(references.contains(name), references.isEmpty());
            case ELEMENT -> among(aids.hasElement(name), !aids.hasElements());
            case ANNEX -> Standing.UNKNOWN;
        };
    }

    private static Standing among(boolean present, boolean none) {
        if (present) {
            return Standing.PRESENT;
        }
        return none ? Standing.NO_PACK : Standing.ABSENT;
    }

    private Standing requirement(String name) {
        if (!RequirementId.isValid(name)) {
            return Standing.UNKNOWN;
        }
        RequirementId id = new RequirementId(name);
        if (!library.find(id).isEmpty()) {
            return Standing.PRESENT;
        }
        return aids.hasPrefix(id.prefix()) ? Standing.ABSENT : Standing.NO_PACK;
    }
}
