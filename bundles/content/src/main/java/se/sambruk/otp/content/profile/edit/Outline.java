package se.sambruk.otp.content.profile.edit;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Finds where everything stands in a YAML text that has been read without faults before: plain YAML, one document, no anchors or
 * tags.
 */
final class Outline {
    private final String text;
    private final int[] offsets;
    private final Parser parser;

    private Outline(String text) {
        this.text = text;
        this.offsets = offsets(text);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new StreamReader(text), options);
    }

    /** The outline of a text whose document is an object, or nothing. */
    static Part.Entries of(String text) {
        Outline outline = new Outline(text);
        outline.parser.getEvent();
        if (outline.parser.checkEvent(Event.ID.StreamEnd)) {
            return new Part.Entries(List.of(), false, 0, 0);
        }
        outline.parser.getEvent();
        return (Part.Entries) outline.part();
    }

    // The parser counts characters, a string counts code units.
    private static int[] offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return offsets;
    }

    private int at(Mark mark) {
        return offsets[mark.getIndex()];
    }

    private Part part() {
        Event event = parser.getEvent();
        int start = at(event.getStartMark());
        if (event instanceof ScalarEvent scalar) {
            return text(scalar);
        }
        if (event instanceof SequenceStartEvent sequence) {
            List<Part> items = new ArrayList<>();
            while (!parser.checkEvent(Event.ID.SequenceEnd)) {
                items.add(part());
            }
            int last = items.isEmpty() ? start : items.get(items.size() - 1).end();
            return new Part.Items(items, sequence.isFlow(), start, end(parser.getEvent(), sequence.isFlow(), last));
        }
        boolean flow = ((MappingStartEvent) event).isFlow();
        List<Part.Entry> entries = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Part.Text key = text((ScalarEvent) parser.getEvent());
            entries.add(new Part.Entry(key, part()));
        }
        int last = entries.isEmpty() ? start : entries.get(entries.size() - 1).end();
        return new Part.Entries(entries, flow, start, end(parser.getEvent(), flow, last));
    }

    private Part.Text text(ScalarEvent scalar) {
        int start = at(scalar.getStartMark());
        boolean nothing = scalar.isPlain()
                && (scalar.getValue().isEmpty()
                        || scalar.getValue().equals("~")
                        || scalar.getValue().equals("null"));
        int end = at(scalar.getEndMark());
        // A block goes on to the next thing that is written.
        boolean block = !scalar.isPlain() && start < text.length() && "|>".indexOf(text.charAt(start)) >= 0;
        return new Part.Text(scalar.getValue(), nothing, start, block ? said(start, end) : end);
    }

    private int said(int start, int end) {
        int at = end;
        while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int end(Event event, boolean flow, int last) {
        return flow ? at(event.getEndMark()) : last;
    }
}
