package se.sambruk.otp.document;

import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DocumentComposer;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.text.Messages;

/**
 * Composes the requirement annex (kravbilaga) that a municipality publishes. It works on {@link Specification#published()}, so
 * that what is not for suppliers cannot get into it. Stateless and thread-safe.
 */
@Component(service = DocumentComposer.class)
public final class AnnexComposer implements DocumentComposer {
    private final Messages messages = Messages.of(AnnexComposer.class);

    @Override
    public Document compose(Specification specification, ComposeOptions options) {
        Annex annex = Annex.of(specification.published(), new Wording(messages, specification.locale()));
        Document.Builder document = Document.builder(annex.facts().title(), specification.locale())
                .organization(annex.procurement().buyer().name());
        if (!annex.procurement().title().equals(annex.facts().title())) {
            document.subtitle(annex.procurement().title());
        }
        if (options.isPreview()) {
            document.notice(annex.wording().text("notice.preview"));
        }
        MetadataBlock.of(annex).forEach(document::metadata);
        document.section(Introduction.of(annex)).section(ReadingGuide.of(annex));
        RequirementSections.of(annex).forEach(document::section);
        AwardOverview.of(annex).ifPresent(document::section);
        PriceList.of(annex).ifPresent(document::section);
        EvaluationStatement.of(annex).ifPresent(document::section);
        ReferenceList.of(annex).ifPresent(document::section);
        TermList.of(annex).ifPresent(document::section);
        document.section(Closing.history(annex)).section(Closing.attachments(annex));
        return document.build();
    }
}
