package se.sambruk.otp.publication.variant;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Picture;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.text.LocalizedText;

/** Makes figures of views and of the packs' pictures. One that is missing is told in the words that there are for it. */
final class FigureMaker {
    private final SetIndex index;
    private final Reader reader;
    private final Findings findings;
    private final Values values;
    private final Optional<Drawings> drawings;
    private final Pictures pictures;

    FigureMaker(
            SetIndex index,
            Reader reader,
            Findings findings,
            Values values,
            Optional<Drawings> drawings,
            Pictures pictures) {
        this.index = index;
        this.reader = reader;
        this.findings = findings;
        this.values = values;
        this.drawings = drawings;
        this.pictures = pictures;
    }

    /**
     * @param id what cross references name it by
     */
    List<Block> make(PublicationBlock block, String id) {
        Key user = Keys.block(block.id());
        BlockContent content = block.content();
        String caption = values.inName(content.caption(), user);
        String alternative = values.in(content.alternative(), user);
        return content.view().isPresent()
                ? view(content.view().get(), id, caption, alternative, user)
                : image(block, id, caption, alternative);
    }

    private List<Block> view(String view, String id, String caption, String alternative, Key user) {
        boolean isKnown = index.set().model().flatMap(model -> model.view(view)).isPresent();
        if (!isKnown) {
            missing(view, findings.near("view", view, this::views), user);
            return missing(id, caption, alternative);
        }
        Drawings.Drawing drawing = drawings.orElseThrow().of(view, reader.locale());
        if (drawing.figure().isEmpty()) {
            undrawn(view, drawing.fault().orElseThrow(), user);
            return missing(id, caption, alternative);
        }
        Figure own = drawing.figure().get();
        return List.of(own.told(
                id,
                caption.isBlank() ? own.caption() : caption,
                alternative.isBlank() ? own.alternative() : alternative));
    }

    private List<String> views() {
        return index.set().model().map(ArchitectureModel::views).orElse(List.of()).stream()
                .map(View::id)
                .toList();
    }

    private List<Block> image(PublicationBlock block, String id, String caption, String alternative) {
        Key user = Keys.block(block.id());
        String path = block.content().image().orElseThrow();
        if (alternative.isBlank()) {
            findings.all(Fault.NO_ALTERNATIVE, user, path);
        }
        Optional<Picture> picture = pictures.of(block.id(), path);
        if (picture.isEmpty()) {
            missing(path, findings.near("picture", path, pictures::paths), user);
            return missing(id, caption, alternative);
        }
        String said = !alternative.isBlank() ? alternative : caption.isBlank() ? reader.text("figure.untold") : caption;
        Figure figure = Figure.of(id, picture.get(), caption, said);
        return List.of(pictures.raster(block.id(), path)
                .map(png -> figure.withRaster(() -> Optional.of(png)))
                .orElse(figure));
    }

    /** Tells why a view that there is cannot be drawn, and what to do about that. */
    void undrawn(String view, Problem fault, Key user) {
        findings.all(
                Fault.NO_FIGURE,
                user,
                view,
                LocalizedText.of(""),
                Texts.MESSAGES.text("figure.reason", fault.message()),
                fault.remedy());
    }

    private void missing(String what, LocalizedText near, Key user) {
        findings.all(
                Fault.NO_FIGURE, user, what, near, LocalizedText.of(""), Texts.MESSAGES.text("figure.remedy", near));
    }

    private List<Block> missing(String id, String caption, String alternative) {
        String said = (caption.strip() + " " + alternative.strip()).strip();
        String text = said.isEmpty() ? reader.text("figure.missing") : reader.text("figure.words", said);
        return List.of(Paragraph.of(List.of(Span.of(text, Span.Style.EMPHASIS))).identified(id));
    }
}
