package se.sambruk.otp.api.procurement.dialogue;

import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.library.Specification;

/** Composes what is sent to suppliers between the notice and the deadline into documents. Pure. Thread-safe. */
@ProviderType
public interface DialogueComposer {
    /**
     * The document that tells a correction: each change, as it was and as it is, and what whoever has tendered is to do.
     *
     * @param before what was in force; only what suppliers see of it is used, as of the other
     * @param after what is in force now
     */
    Document correction(
            Correction correction,
            ChangeList changes,
            Specification before,
            Specification after,
            ComposeOptions options);

    /**
     * Questions, answers and corrections so far.
     *
     * @param inForce what the questions are about, whose requirements are called by their titles; empty where nothing has been issued
     */
    Document questions(QuestionBook book, Optional<Specification> inForce, Locale locale);
}
