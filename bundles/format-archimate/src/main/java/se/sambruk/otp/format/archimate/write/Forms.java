package se.sambruk.otp.format.archimate.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.format.archimate.common.IdCode;
import se.sambruk.otp.format.archimate.common.Untaken;

/** What things are called in the file: in XML all ids are one set, and each must be a name. */
final class Forms {
    private final Set<String> taken = new HashSet<>();
    private final Untaken untaken = new Untaken();
    private final Map<String, String> concepts = new HashMap<>();
    private final String model;
    private final Losses losses;

    Forms(ArchitectureModel source, Losses losses) {
        this.losses = losses;
        source.elements().forEach(this::concept);
        source.relations().forEach(this::concept);
        source.views().forEach(this::concept);
        this.model = claim(source.id());
    }

    private void concept(Concept concept) {
        concepts.put(concept.id(), claim(concept.id()));
    }

    /** A form for one more thing. */
    String claim(String id) {
        String form = IdCode.encode(id);
        if (!taken.add(form)) {
            form = untaken.of(id, 1, number -> IdCode.encode(id, number), taken::add);
        }
        if (!form.equals(id)) {
            losses.kept("OTP-5468", "id", id);
        }
        return form;
    }

    /** A form that is made up by us. */
    String given(String form) {
        taken.add(form);
        return form;
    }

    String model() {
        return model;
    }

    /** What a concept is called; {@code null} if the model has none of the id. */
    String concept(String id) {
        return concepts.get(id);
    }
}
