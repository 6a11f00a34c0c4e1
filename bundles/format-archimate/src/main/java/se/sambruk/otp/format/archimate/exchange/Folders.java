package se.sambruk.otp.format.archimate.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** How a file sorts its concepts. */
final class Folders {
    private static final Set<String> PARTS = Set.of("label", "name", "documentation", "item");

    private final Reading reading;
    private final Concepts concepts;
    private final Views views;

    Folders(Reading reading, Concepts concepts, Views views) {
        this.reading = reading;
        this.concepts = concepts;
        this.views = views;
    }

    /** The outermost folders. What lies beside them is put in one without a name. */
    List<Folder> of(XmlNode model) {
        List<Folder> folders = new ArrayList<>();
        Folder.Builder loose = Folder.builder(LanguageText.EMPTY);
        for (XmlNode all : model.children("organizations", "organization")) {
            for (XmlNode item : all.children("item")) {
                if (reference(item).isEmpty()) {
                    folders.add(folder(item));
                } else {
                    fill(loose, item);
                }
            }
        }
        Folder rest = loose.build();
        if (!rest.items().isEmpty() || !rest.folders().isEmpty()) {
            folders.add(rest);
        }
        return folders;
    }

    private static Optional<String> reference(XmlNode item) {
        return item.find("identifierRef").or(() -> item.find("identifierref")).map(String::strip);
    }

    private Folder folder(XmlNode item) {
        Folder.Builder folder = Folder.builder(reading.name(item, "")).description(reading.documentation(item, ""));
        item.children("item").forEach(inner -> fill(folder, inner));
        reading.leave(item, "", PARTS);
        return folder.build();
    }

    private void fill(Folder.Builder folder, XmlNode item) {
        Optional<String> form = reference(item);
        if (form.isEmpty()) {
            folder.folder(folder(item));
            return;
        }
        String id = Optional.ofNullable(concepts.find(form.get())).orElseGet(() -> views.find(form.get()));
        if (id == null) {
            reading.findings().warn("OTP-5447", "item", form.get(), reading.at(item));
        } else {
            folder.item(id);
        }
        // Something that is an item and a folder at once: what it holds lies beside it then.
        item.children("item").forEach(inner -> fill(folder, inner));
    }
}
