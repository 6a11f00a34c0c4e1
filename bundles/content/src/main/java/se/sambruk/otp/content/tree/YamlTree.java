package se.sambruk.otp.content.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.ReadingStopped;

/**
 * Builds nodes from a YAML parser's events. The events rather than tokens of a JSON model, because they keep a scalar's text as
 * written, tell whether it was quoted, and name anchors, aliases and tags, all of which are refused.
 */
final class YamlTree {
    private final Utf8Text text;
    private final NodeBuilder nodes;
    private final Parser parser;

    private YamlTree(Utf8Text text, NodeBuilder nodes) {
        this.text = text;
        this.nodes = nodes;
        LoaderOptions options = new LoaderOptions();
        // The text counts its own bytes, before the parser sees them.
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = new ParserImpl(new StreamReader(text), options);
    }

    /**
     * The file's one document; empty if it holds nothing.
     *
     * @throws ReadingStopped at the first fault of the syntax
     */
    static Optional<Node> read(Utf8Text text, NodeBuilder nodes) {
        try {
            return new YamlTree(text, nodes).document();
        } catch (MarkedYAMLException e) {
            throw YamlSyntax.explain(e, text.recent());
        } catch (YAMLException e) {
            throw new ReadingStopped("OTP-1020", 0, 0);
        }
    }

    private Optional<Node> document() {
        parser.getEvent();
        if (parser.checkEvent(Event.ID.StreamEnd)) {
            return Optional.empty();
        }
        parser.getEvent();
        Node root = node(1);
        parser.getEvent();
        Event next = parser.getEvent();
        if (!next.is(Event.ID.StreamEnd)) {
            nodes.scope().error(at(next), "OTP-1032");
        }
        return root instanceof Scalar scalar && scalar.isEmpty() ? Optional.empty() : Optional.of(root);
    }

    private Node node(int depth) {
        Event event = parser.getEvent();
        int line = event.getStartMark().getLine() + 1;
        int column = event.getStartMark().getColumn() + 1;
        nodes.enter(depth, line, column);
        refuseExtras((NodeEvent) event);
        if (event instanceof ScalarEvent scalar) {
            return nodes.scalar(scalar.getValue(), !scalar.isPlain(), line, column);
        }
        if (event.is(Event.ID.SequenceStart)) {
            List<Node> items = new ArrayList<>();
            while (!parser.checkEvent(Event.ID.SequenceEnd)) {
                items.add(node(depth + 1));
            }
            parser.getEvent();
            return nodes.sequence(items, line, column);
        }
        if (event.is(Event.ID.MappingStart)) {
            return mapping(depth, line, column);
        }
        return new Unreadable(line, column);
    }

    private Node mapping(int depth, int line, int column) {
        NodeBuilder.Entries entries = nodes.new Entries();
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event key = parser.peekEvent();
            if (key instanceof ScalarEvent name) {
                refuseExtras(name);
                parser.getEvent();
                Node value = node(depth + 1);
                Placed at = at(key);
                entries.put(name.getValue(), !name.isPlain(), at.line(), at.column(), value);
            } else {
                YamlSyntax.braces(text.recent(), at(key).line()).ifPresent(stopped -> {
                    throw stopped;
                });
                nodes.scope().error(at(key), "OTP-1034");
                node(depth + 1);
                node(depth + 1);
            }
        }
        parser.getEvent();
        return entries.done(line, column);
    }

    private void refuseExtras(NodeEvent event) {
        if (event instanceof AliasEvent) {
            nodes.scope().error(at(event), "OTP-1030", "*" + event.getAnchor());
            return;
        }
        if (event.getAnchor() != null) {
            nodes.scope().error(at(event), "OTP-1030", "&" + event.getAnchor());
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            nodes.scope().error(at(event), "OTP-1031", tag.replace("tag:yaml.org,2002:", "!!"));
        }
    }

    private static Placed at(Event event) {
        return Placed.at(
                event.getStartMark().getLine() + 1, event.getStartMark().getColumn() + 1);
    }
}
