package se.sambruk.otp.architecture.check;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.architecture.shared.Phrases;

/** What views explain, and elements answer to, that is not there. */
final class Facets implements ModelCheck {
    private record Answer(Element element, String to) {}

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        List<String> elements = model.elements().stream().map(Element::id).toList();
        for (ShownView view : model.views()) {
            for (LanguageText subject : view.view().facet(Facet.SUBJECT)) {
                if (model.model().element(subject.text()).isEmpty()) {
                    remarks.add(
                            Remarks.warning("OTP-4252").concept(view.id()).view(view.id()),
                            model.label(view.id()),
                            subject.text(),
                            Phrases.nearest(subject.text(), elements));
                }
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Element element : model.elements()) {
            element.facet(Facet.ANSWERS_TO).forEach(to -> answers.add(new Answer(element, to.text())));
        }
        // A landscape answers to another model; without that at hand nothing can be said of it.
        if (model.known().isEmpty() && answers.stream().noneMatch(answer -> isThere(model, answer.to()))) {
            return;
        }
        List<String> known = new ArrayList<>(elements);
        known.addAll(model.known());
        for (Answer answer : answers) {
            if (!isThere(model, answer.to())) {
                remarks.add(
                        Remarks.warning("OTP-4253").concept(answer.element().id()),
                        model.label(answer.element().id()),
                        answer.to(),
                        Phrases.nearest(answer.to(), known));
            }
        }
    }

    private static boolean isThere(CheckedModel model, String id) {
        return model.known().contains(id) || model.model().element(id).isPresent();
    }
}
