package se.sambruk.otp.content.ingest;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.content.tree.PackForms;

/** The content service as the extender uses it while the platform starts. Only within this bundle. */
public interface Intake extends ContentService {
    /**
     * Takes a pack in, unless the library's current edition of it is from another source that has not been put forward yet: the
     * order in which bundles start must not decide which of two applies.
     *
     * @return what became of it; empty where it should be put forward again when all sources are known
     */
    Optional<PackReport> ingestEarly(PackSource source, Act act);

    /**
     * Lets a source stand for an edition that it is known to give, without reading it, if that is what the library has from it.
     *
     * @return whether it is
     */
    boolean recognize(PackSource source, PackRef edition);

    /** As {@link #packs()}, but without what the packs lack of each other, which takes looking into them. */
    List<PackReport> reports();

    /** Whether a pack cannot be read before a form comes that is not there now. */
    boolean awaitsForm(PackSource source);

    /** Whether a pack was refused only because the store could not do its part: then it is put forward again by whoever asks. */
    boolean awaitsStore(PackSource source);

    /** What reads those files of a pack that are not text, now: each as {@link PackForms#reader} tells of it, by extension. */
    List<String> readers(PackSource source);

    /** The forms that packs are read in. */
    PackForms forms();

    /** What the outcome of reading depends on beside the program: another text means that packs must be read again. */
    String rules();

    /**
     * Takes out of the library every pack that came from a bundle and that no source puts forward any more.
     *
     * @param isExpected whether a source that has given nothing yet is still there
     * @return how many were taken out
     */
    int withdrawMissing(Predicate<String> isExpected, Act act);
}
