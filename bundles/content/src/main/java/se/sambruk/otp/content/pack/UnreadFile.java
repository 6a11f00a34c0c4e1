package se.sambruk.otp.content.pack;

import java.util.Locale;
import java.util.Set;
import se.sambruk.otp.content.picture.PictureFile;

/** What a file of a pack that is neither read nor carried probably is, for what its author can do about that. In the order of the remedies. */
enum UnreadFile {
    /** Anything. */
    OTHER,
    /** A picture of a kind that packs do not carry. */
    PICTURE_OF_OTHER_KIND,
    /** A picture that packs carry, but elsewhere. */
    PICTURE_ELSEWHERE;

    private static final Set<String> PICTURES = Set.of(
            "jpg", "jpeg", "jfif", "gif", "webp", "avif", "heic", "bmp", "tif", "tiff", "ico", "emf", "wmf", "svgz");

    /**
     * @param name its path within the pack
     */
    static UnreadFile of(String name) {
        if (PictureFile.isNamed(name)) {
            return PICTURE_ELSEWHERE;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return PICTURES.contains(ending) ? PICTURE_OF_OTHER_KIND : OTHER;
    }
}
