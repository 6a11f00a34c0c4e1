package se.sambruk.otp.quality.around;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Directory;
import se.sambruk.otp.api.quality.Named;
import se.sambruk.otp.api.quality.Standing;

/**
 * The sentences of a file, and beside them the library. Of what is called as they are, but is neither of them, it is known that it is not there:
 * K9 beside K1 to K8.
 */
public final class SentenceDirectory implements Directory {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Set<String> ids = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Directory library;

    /**
     * @param library {@link Directory#UNKNOWN} where there is none
     */
    public SentenceDirectory(List<CheckedRequirement> sentences, Directory library) {
        sentences.forEach(sentence -> {
            ids.add(sentence.id());
            forms.add(form(sentence.id()));
        });
        this.library = library;
    }

    private static String form(String id) {
        return DIGITS.matcher(id).replaceAll("#");
    }

    @Override
    public Standing standing(Named what, String name) {
        if (what != Named.REQUIREMENT) {
            return Standing.UNKNOWN;
        }
        if (ids.contains(name)) {
            return Standing.PRESENT;
        }
        Standing known = library.standing(what, name);
        boolean alike = form(name).contains("#") && forms.contains(form(name));
        return alike && known != Standing.PRESENT ? Standing.ABSENT : known;
    }
}
