package se.sambruk.otp.architecture.check;

import java.util.HashSet;
import java.util.Set;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.architecture.shared.TypeNames;

/** Elements that have nothing to do with anything: in no relation and no view, and neither answered to nor answering. */
final class UnusedElements implements ModelCheck {
    @Override
    public void check(CheckedModel model, Remarks remarks) {
        Set<String> named = new HashSet<>();
        model.elements().forEach(element -> add(element, Facet.ANSWERS_TO, named));
        model.views().forEach(view -> add(view.view(), Facet.SUBJECT, named));
        for (Element element : model.elements()) {
            String id = element.id();
            if (model.from(id).isEmpty()
                    && model.to(id).isEmpty()
                    && !model.isShown(id)
                    && !named.contains(id)
                    && element.facet(Facet.ANSWERS_TO).isEmpty()) {
                remarks.add(Remarks.warning("OTP-4212").concept(id), model.label(id), TypeNames.of(element));
            }
        }
    }

    private static void add(Concept concept, Facet facet, Set<String> named) {
        concept.facet(facet).stream().map(LanguageText::text).forEach(named::add);
    }
}
