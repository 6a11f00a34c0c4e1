package se.sambruk.otp.publication.variant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.publication.AttachmentRow;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.publication.VariantText;
import se.sambruk.otp.api.publication.VariantTopic;
import se.sambruk.otp.api.quality.measure.TextMeasure;

/** Puts a variant together of its topics: what it says, the approval of just that, and the document with what belongs around it. */
final class Assembly {
    private final SetIndex index;
    private final Reader reader;
    private final Values values;
    private final Glossary glossary;
    private final Mentions mentions;
    private final Names names;
    private final Findings findings;

    Assembly(
            SetIndex index,
            Reader reader,
            Values values,
            Glossary glossary,
            Mentions mentions,
            Names names,
            Findings findings) {
        this.index = index;
        this.reader = reader;
        this.values = values;
        this.glossary = glossary;
        this.mentions = mentions;
        this.names = names;
        this.findings = findings;
    }

    /**
     * @param made the outermost topics, all put into words: the glossary then knows which terms they use
     */
    Variant variant(List<MadeTopic> made) {
        List<VariantTopic> topics = MadeTopic.topics(made);
        Closing closing = new Closing(reader, values);
        VariantText text = text(topics, closing);
        List<PublicationApproval> approvals =
                index.set().approvals(reader.publication().id(), reader.id());
        Optional<PublicationApproval> approval = approvals.stream()
                .filter(one -> one.holdsFor(text.hash()))
                .max(Comparator.comparing(PublicationApproval::date));
        Publication publication = reader.publication();
        Document.Builder document = Document.builder(title(), reader.locale())
                .subtitle(value(publication.subtitleFor(reader.id())))
                .organization(value(publication.organization()));
        new MetadataBlock(reader, values, findings)
                .entries(text.hash(), !approvals.isEmpty(), approval)
                .forEach(document::metadata);
        made.forEach(topic -> document.section(topic.section()));
        glossary.section(mentions).ifPresent(document::section);
        List<Section> last =
                List.of(closing.history(names.free("historik")), closing.attachments(names.free("bilagor")));
        last.forEach(document::section);
        Document whole = document.build();
        states(whole, last);
        return Variant.of(publication, reader.audience(), text, whole, measure(topics), approval.orElse(null));
    }

    /** What is approved: all that is read but what the document says of itself. */
    private VariantText text(List<VariantTopic> topics, Closing closing) {
        Publication publication = reader.publication();
        VariantText.Builder text = VariantText.builder(reader.locale(), title())
                .subtitle(value(publication.subtitleFor(reader.id())))
                .organization(value(publication.organization()))
                .topics(topics);
        glossary.explained().forEach(row -> text.term(row.name(), row.text(), row.hash()));
        for (AttachmentRow row : publication.attachments()) {
            List<String> cells = closing.cells(row);
            String said = cells.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(", "));
            text.attachment(value(row.title()), said, ContentHash.ofTree(cells));
        }
        return text.build();
    }

    private void states(Document whole, List<Section> last) {
        Stream.of(whole.title(), whole.subtitle(), whole.organization()).forEach(mentions::statement);
        whole.metadata().forEach(entry -> mentions.statement(entry.value()));
        last.stream()
                .flatMap(section -> section.blocks().stream())
                .forEach(table -> mentions.statement(table.plainText()));
    }

    private String title() {
        return value(reader.publication().titleFor(reader.id()));
    }

    private String value(String text) {
        Key key = Keys.publication(reader.publication().id());
        return values.in(text, key);
    }

    private static TextMeasure measure(List<VariantTopic> topics) {
        return topics.stream()
                .flatMap(VariantTopic::all)
                .flatMap(topic -> topic.blocks().stream())
                .map(VariantBlock::measure)
                .reduce(TextMeasure.NONE, TextMeasure::plus);
    }
}
