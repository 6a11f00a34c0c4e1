package se.sambruk.otp.document;

import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.DialogueComposer;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.text.Messages;

/**
 * Composes what is sent to suppliers between the notice and the deadline. It works on {@link Specification#published()}, so that what is not for
 * suppliers cannot get into it. Stateless and thread-safe.
 */
@Component(service = DialogueComposer.class)
public final class DialogueDocuments implements DialogueComposer {
    private final Messages messages = Messages.of(AnnexComposer.class);

    @Override
    public Document correction(
            Correction correction,
            ChangeList changes,
            Specification before,
            Specification after,
            ComposeOptions options) {
        Wording wording = new Wording(messages, after.locale());
        return new CorrectionDocument(correction, changes, before.published(), after.published(), wording)
                .compose(options);
    }

    @Override
    public Document questions(QuestionBook book, Optional<Specification> inForce, Locale locale) {
        return new QuestionsDocument(book, inForce.map(Specification::published), new Wording(messages, locale))
                .compose();
    }
}
