package se.sambruk.otp.api.library;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes a profile as its writer would: only the lines that a change is about, with comments, order and line breaks left as they
 * are. Pure and thread-safe.
 */
@ProviderType
public interface ProfileEditor {
    /**
     * Makes changes, in order; all or none. What comes out reads as the profile with the changes made, which is checked. Whether it
     * is then a profile that holds is for {@link ProfileReader} and {@link LibraryService} to say, so that one with faults can be mended.
     *
     * @param name the file's name, for messages
     * @param profile as written, in YAML
     */
    ProfileEditing edit(String name, byte[] profile, List<ProfileEdit> edits);

    /**
     * What a YAML file that holds a part of a profile says: texts, lists and objects, as {@link ProfileEdit} takes them.
     *
     * @param name the file's name, for messages
     * @throws se.sambruk.otp.api.problem.ProblemException with every fault, if it cannot be read or holds no object
     */
    Map<String, Object> part(String name, byte[] yaml);
}
