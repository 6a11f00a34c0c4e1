package se.sambruk.otp.architecture.conform;

import java.util.Collection;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The sentences of evidence and of what is missing. */
final class Words {
    static final Messages MESSAGES = Messages.of(Words.class);

    private Words() {}

    static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** What people know an element by: its name, and its id. */
    static String label(Element element) {
        return element.name().isEmpty() ? element.id() : element.name() + " (" + element.id() + ")";
    }

    static String label(String id, ArchitectureModel model) {
        return model.element(id).map(Words::label).orElse(id);
    }

    static String labels(Collection<String> ids, ArchitectureModel model) {
        return ids.stream().map(id -> label(id, model)).collect(Collectors.joining(", "));
    }

    /** A relation as a sentence without its full stop. */
    static LocalizedText relation(String type, String source, String target) {
        Relation relation =
                Relation.builder(source + "-" + target, type, source, target).build();
        return ArchitectureNames.sentence(relation, LocalizedText.of(source), LocalizedText.of(target));
    }
}
