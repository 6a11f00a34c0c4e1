package se.sambruk.otp.format.html;

import java.io.IOException;
import java.util.Base64;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.text.Characters;

/**
 * Writes figures: the picture within the page, its caption and its text alternative. A picture is never part of the markup: what is only
 * shown as an image cannot run or fetch anything, whatever is in it.
 */
final class FigureWriter {
    /** What is no longer than this is read out in one go; the rest is text below the picture, to be read at one's own pace. */
    private static final int SHORT = 150;

    private final Markup out;
    private final Plan plan;
    private final Words words;
    private final Losses losses;

    FigureWriter(Markup out, Plan plan, Words words, Losses losses) {
        this.out = out;
        this.plan = plan;
        this.words = words;
        this.losses = losses;
    }

    void write(Figure figure) throws IOException {
        byte[] image = figure.image();
        boolean shown = Pictures.canBeShown(image, figure.mediaType());
        out.open("div", "class", "figure", "id", plan.id(figure)).line();
        if (shown) {
            shown(figure, image);
        } else {
            losses.image(figure.caption(), figure.mediaType());
            out.open("p", "class", "caption", "dir", words.direction(figure.caption()))
                    .broken(figure.caption())
                    .close()
                    .line();
            paragraphs(figure.alternative());
        }
        out.close().line();
    }

    private void shown(Figure figure, byte[] image) throws IOException {
        String name = words.or(figure.caption(), "figure.name");
        String alternative = Characters.lines(figure.alternative());
        boolean inOneGo =
                alternative.length() <= SHORT && alternative.indexOf('\n') < 0 && !Characters.isBlank(alternative);
        out.open("figure").line();
        out.open("div", "class", "scroll", "role", "group", "aria-label", name, "tabindex", "0");
        out.single(
                "img",
                "src",
                "data:" + figure.mediaType() + ";base64," + Base64.getEncoder().encodeToString(image),
                "alt",
                inOneGo ? alternative : words.get("figure.long", name));
        out.close().line();
        out.open("figcaption", "dir", words.direction(name))
                .broken(name)
                .close()
                .line();
        out.close().line();
        if (!inOneGo) {
            out.open("details", "open", "open")
                    .element("summary", words.get("figure.words"))
                    .line();
            paragraphs(alternative);
            out.close().line();
        }
    }

    private void paragraphs(String text) throws IOException {
        for (String paragraph : Characters.lines(text).split("\n\n+")) {
            if (!Characters.isBlank(paragraph)) {
                out.open("p", "dir", words.direction(paragraph))
                        .broken(paragraph)
                        .close()
                        .line();
            }
        }
    }
}
