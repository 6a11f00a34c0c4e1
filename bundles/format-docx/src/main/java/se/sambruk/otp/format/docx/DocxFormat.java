package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;

/**
 * Writes documents for Word and LibreOffice (ECMA-376, transitional), on the buyer's letterhead where the context has one. A
 * letterhead that is broken or carries anything but a page is refused. Stateless and thread-safe.
 */
@Component(service = ExportFormat.class, configurationPid = DocxFormat.PID)
public final class DocxFormat implements ExportFormat {
    static final String PID = "se.sambruk.otp.format.docx";

    private static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String CONTENTS = "contents";

    private final Messages messages = Messages.of(DocxFormat.class);
    private final Limits limits;
    private final FormatDescriptor descriptor = FormatDescriptor.builder("docx", PackVersion.of("1.0.0"))
            .label(messages.text("format.label"))
            .file(MEDIA_TYPE, "docx")
            .accepts(Document.class)
            .option(FormatOption.flag(CONTENTS, messages.text("option.contents"), true))
            .build();

    /** With the limits that suit most. */
    public DocxFormat() {
        this(Limits.DEFAULT);
    }

    @Activate
    public DocxFormat(DocxConfig config) {
        this(new Limits(
                config.letterhead_max_bytes(),
                config.letterhead_max_entries(),
                config.letterhead_max_expanded_bytes(),
                config.letterhead_max_ratio(),
                config.output_max_bytes()));
    }

    DocxFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
        if (!(source instanceof Document document)) {
            throw new IllegalArgumentException("docx takes documents, not " + source.getClass());
        }
        Losses losses = new Losses(messages);
        Optional<Letterhead> letterhead =
                context.resource(ExportContext.LETTERHEAD).map(bytes -> Letterhead.read(bytes, limits, messages));
        Plan plan = Plan.of(document, letterhead.map(Letterhead::freePrefix).orElse("otp"), losses);
        Skeleton skeleton = letterhead.isPresent()
                ? letterhead.get().skeleton(document, plan, losses)
                : BuiltIn.skeleton(document, messages, plan);

        losses.characters(document.notice());
        if (skeleton.ownHead()) {
            // A letterhead says whose the document is by itself, and puts its name where it likes.
            losses.characters(document.organization());
        }
        skeleton.pages().illegible().forEach((figure, points) -> losses.smallWords(figure.caption(), points));

        List<Part> parts = new ArrayList<>(skeleton.parts());
        parts.addAll(Properties.of(document, context));
        List<Part.Relation> relations = new ArrayList<>(skeleton.relations());
        plan.links()
                .forEach(
                        (id, address) -> relations.add(new Part.Relation(id, Ns.relation("hyperlink"), address, true)));
        for (Plan.Picture picture : plan.pictures()) {
            parts.add(Part.of(picture.part(), "image/png", picture.image()));
            relations.add(Part.Relation.internal(
                    picture.relation(), "image", picture.part().substring("word/".length())));
            picture.lines().ifPresent(lines -> {
                parts.add(Part.of(lines.part(), "image/svg+xml", lines.svg()));
                relations.add(Part.Relation.internal(
                        lines.relation(), "image", lines.part().substring("word/".length())));
            });
        }
        boolean contents = Boolean.parseBoolean(context.options().getOrDefault(CONTENTS, "true"));
        PackageWriter.write(out, parts, relations, to -> {
            XmlOut xml = XmlOut.to(to);
            new BodyWriter(xml, skeleton, plan, new Words(messages, document.locale())).write(document, contents);
            losses.characters(xml.removed());
        });
        return losses.report();
    }

    @Override
    public List<Problem> verify(InputStream in) throws IOException {
        return Soundness.check(in, limits, messages);
    }
}
