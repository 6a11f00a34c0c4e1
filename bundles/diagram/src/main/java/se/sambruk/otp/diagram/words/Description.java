package se.sambruk.otp.diagram.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.type.CleanText;

/** What a view shows, in sentences, a paragraph for each: what it is about, what is in it, what in what, and how that is related. */
public final class Description {
    /** With more in a view, the rest is counted: who listens to it wants an end of it. */
    private static final int MOST = 60;

    private static final Messages TEXTS = Messages.of(Description.class);

    private final ArchitectureModel model;
    private final Scene scene;
    private final Locale locale;
    private final List<String> paragraphs = new ArrayList<>();

    private Description(ArchitectureModel model, Scene scene) {
        this.model = model;
        this.scene = scene;
        this.locale = scene.locale();
    }

    public static String of(ArchitectureModel model, Scene scene) {
        Description description = new Description(model, scene);
        description.about();
        description.counts();
        description.nesting();
        description.relations();
        description.notes();
        return String.join("\n", description.paragraphs);
    }

    private void about() {
        List<String> sentences = new ArrayList<>();
        Optional<Element> subject = scene.view().subject().flatMap(model::element);
        boolean same = subject.filter(element -> name(element).equalsIgnoreCase(scene.title()))
                .isPresent();
        sentences.add(text("about", same ? named(subject.get()) : scene.title()));
        if (subject.isPresent() && !same) {
            sentences.add(text("subject", named(subject.get())));
        }
        String described = CleanText.line(scene.view().descriptions().in(locale));
        if (!described.isEmpty()) {
            sentences.add(firstSentence(described));
        }
        paragraphs.add(String.join(" ", sentences));
    }

    private String name(Element element) {
        return CleanText.line(element.names().in(locale));
    }

    /** With what it is, as it stands in a sentence. */
    private String named(Element element) {
        if (element.isPattern()) {
            return text("named.pattern", name(element));
        }
        return element.isBuildingBlock()
                ? text("named.building-block", name(element))
                : text(
                        "named.other",
                        name(element),
                        ArchitectureNames.elementType(element.type()).in(locale));
    }

    private String firstSentence(String text) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(text);
        String first = text.substring(0, sentences.next()).strip();
        return first.matches("(?s).*[.!?]") ? first : first + ".";
    }

    private void counts() {
        Map<ElementType, Integer> counts = new TreeMap<>();
        Map<String, Integer> others = new TreeMap<>();
        scene.boxes().filter(box -> box.element().isPresent()).forEach(box -> box.type()
                .ifPresentOrElse(
                        type -> counts.merge(type, 1, Integer::sum),
                        () -> others.merge(box.element().get().type(), 1, Integer::sum)));
        List<String> parts = new ArrayList<>();
        int all = 0;
        for (Map.Entry<ElementType, Integer> each : counts.entrySet()) {
            int count = each.getValue();
            all += count;
            parts.add(count + " "
                    + (count == 1 ? ArchitectureNames.of(each.getKey()) : ArchitectureNames.plural(each.getKey()))
                            .in(locale));
        }
        for (Map.Entry<String, Integer> each : others.entrySet()) {
            all += each.getValue();
            parts.add(each.getValue() + " " + CleanText.line(each.getKey()));
        }
        paragraphs.add(all == 0 ? text("empty") : text("counts", all, enumerated(parts)));
    }

    private void nesting() {
        List<String> sentences = new ArrayList<>();
        scene.boxes()
                .filter(box -> !box.boxes().isEmpty() && box.kind() != ViewNodeKind.NOTE)
                .forEach(box -> {
                    List<String> within = box.boxes().stream()
                            .filter(each -> each.kind() != ViewNodeKind.NOTE && !each.isJunction())
                            .map(this::name)
                            .toList();
                    if (!within.isEmpty()) {
                        sentences.add(text("within", name(box), enumerated(within)));
                    }
                });
        add("nesting", sentences);
    }

    private void relations() {
        List<String> sentences = new ArrayList<>(Relations.sentences(scene, this::enumerated));
        sentences.addAll(scene.lines().stream()
                .filter(line -> line.relation().isEmpty() && !line.label().isEmpty())
                .map(line -> text("line", end(line.source()), end(line.target()), line.label()))
                .toList());
        add("relations", sentences);
    }

    private void notes() {
        add(
                "notes",
                scene.boxes()
                        .filter(box ->
                                box.kind() == ViewNodeKind.NOTE && !box.text().isEmpty())
                        .map(box -> ended(box.text().replace('\n', ' ')))
                        .toList());
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.!?:]") ? text : text + ".";
    }

    private void add(String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        List<String> told = new ArrayList<>(sentences.subList(0, Math.min(MOST, sentences.size())));
        if (sentences.size() > MOST) {
            told.add(text("rest", sentences.size() - MOST));
        }
        paragraphs.add(text(heading, String.join(" ", told)));
    }

    private String end(String id) {
        Optional<Box> box = scene.box(id);
        return box.map(this::name).orElseGet(() -> text("a.line"));
    }

    private String name(Box box) {
        return box.text().isEmpty() ? box.kindWords() : box.text().replace('\n', ' ');
    }

    private String enumerated(List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return text("and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.get(parts.size() - 1));
    }

    private String text(String key, Object... arguments) {
        return TEXTS.text(locale, key, arguments);
    }
}
