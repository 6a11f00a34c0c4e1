package se.sambruk.otp.architecture.check;

import java.util.List;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.architecture.shared.Phrases;
import se.sambruk.otp.architecture.shared.TypeNames;

/** What has no name, and what is not described. */
final class Texts implements ModelCheck {
    @Override
    public void check(CheckedModel model, Remarks remarks) {
        List<Element> elements = model.elements().stream()
                .filter(element -> !element.isJunction())
                .toList();
        for (Element element : elements) {
            if (element.name().isBlank()) {
                remarks.add(Remarks.warning("OTP-4213").concept(element.id()), element.id(), TypeNames.of(element));
            }
        }
        for (ShownView view : model.views()) {
            if (view.view().name().isBlank()) {
                remarks.add(Remarks.warning("OTP-4214").concept(view.id()), view.id());
            }
        }
        List<String> silent = elements.stream()
                .filter(element -> element.description().isBlank())
                .map(Element::id)
                .toList();
        if (!silent.isEmpty()) {
            // One for all: a model may have thousands, and each says the same.
            remarks.add(
                    Remarks.information("OTP-4215").others(silent),
                    silent.size(),
                    elements.size(),
                    Phrases.some(silent));
        }
    }
}
