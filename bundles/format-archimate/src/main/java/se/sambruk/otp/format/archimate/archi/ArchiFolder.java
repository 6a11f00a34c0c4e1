package se.sambruk.otp.format.archimate.archi;

import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/**
 * A folder of a model of Archi's, or the model itself; the same of a file and of a tree of files.
 *
 * @param node what is said of it
 * @param file where
 */
record ArchiFolder(XmlNode node, String file, List<ArchiFolder> folders, List<Item> items) {
    /**
     * A concept.
     *
     * @param type as Archi names it, such as {@code ServingRelationship}
     */
    record Item(XmlNode node, String file, String type) {
        SourceLocation at(XmlNode place) {
            return place.place().in(file);
        }

        SourceLocation at() {
            return at(node);
        }

        String id() {
            return node.attribute("id").strip();
        }
    }

    /** All concepts at any depth, those of the folders within it first, as Archi writes them. */
    Stream<Item> all() {
        return Stream.concat(folders.stream().flatMap(ArchiFolder::all), items.stream());
    }

    SourceLocation at() {
        return node.place().in(file);
    }

    /** A file of Archi's, whose folders lie within each other. */
    static ArchiFolder of(XmlNode node, String file) {
        return new ArchiFolder(
                node,
                file,
                node.children("folder", "folders").stream()
                        .map(inner -> of(inner, file))
                        .toList(),
                node.children("element", "elements").stream()
                        .map(inner -> new Item(inner, file, inner.type()))
                        .toList());
    }
}
