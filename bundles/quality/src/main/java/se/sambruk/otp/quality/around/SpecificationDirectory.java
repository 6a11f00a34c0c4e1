package se.sambruk.otp.quality.around;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.quality.Directory;
import se.sambruk.otp.api.quality.Named;
import se.sambruk.otp.api.quality.Standing;
import se.sambruk.otp.api.requirement.RequirementId;

/** What a supplier can look up who has the documents of a specification. */
public final class SpecificationDirectory implements Directory {
    private final Set<String> requirements;
    private final Set<String> prefixes;
    private final Set<String> references;
    private final Set<String> annexes;

    public SpecificationDirectory(Specification specification) {
        this.requirements = specification.requirements().stream()
                .map(specified -> specified.requirement().id().value())
                .collect(Collectors.toSet());
        this.prefixes = specification.sources().stream()
                .map(source -> source.manifest().prefix())
                .collect(Collectors.toSet());
        this.references = specification.references().stream().map(Reference::id).collect(Collectors.toSet());
        this.annexes = specification.document().attachments().stream()
                .map(DocumentFacts.Attachment::number)
                .filter(number -> !number.isEmpty())
                .map(SpecificationDirectory::annex)
                .collect(Collectors.toSet());
    }

    /** "Bilaga 3", "3." and "3" are one. */
    private static String annex(String number) {
        String bare = number.toLowerCase(Locale.ROOT).strip();
        bare = bare.startsWith("bilaga ") ? bare.substring("bilaga ".length()).strip() : bare;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    @Override
    public Standing standing(Named what, String name) {
        return switch (what) {
            case REQUIREMENT -> requirement(name);
            case REFERENCE -> references.contains(name) ? Standing.PRESENT : Standing.ABSENT;
            // Elements are the buyer's own; and where no annexes are listed, they are listed elsewhere.
            case ELEMENT -> Standing.UNKNOWN;
            case ANNEX -> annexes.isEmpty() ? Standing.UNKNOWN : annexStanding(name);
        };
    }

    private Standing annexStanding(String name) {
        return annexes.contains(annex(name)) ? Standing.PRESENT : Standing.ABSENT;
    }

    private Standing requirement(String name) {
        if (requirements.contains(name)) {
            return Standing.PRESENT;
        }
        if (!RequirementId.isValid(name)) {
            return Standing.UNKNOWN;
        }
        return prefixes.contains(new RequirementId(name).prefix()) ? Standing.ABSENT : Standing.NO_PACK;
    }
}
