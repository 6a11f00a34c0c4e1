package se.sambruk.otp.architecture.check;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNodeKind;

/** What views speak of and nobody has: elements, relations and views that they show, and boxes that lines lead to. */
final class ViewReferences implements ModelCheck {
    @Override
    public void check(CheckedModel model, Remarks remarks) {
        for (ShownView view : model.views()) {
            SortedSet<String> missing = new TreeSet<>();
            for (Box box : view.boxes()) {
                String shows = box.node().shows();
                if (box.isElement() && model.model().element(shows).isEmpty()
                        || box.node().kind() == ViewNodeKind.VIEW
                                && model.model().view(shows).isEmpty()) {
                    missing.add(shows);
                }
            }
            for (ViewConnection line : view.view().connections()) {
                line.relation()
                        .filter(relation -> model.model().relation(relation).isEmpty())
                        .ifPresent(missing::add);
                for (String end : List.of(line.source(), line.target())) {
                    if (!view.has(end)) {
                        remarks.add(
                                Remarks.error("OTP-4228").concept(view.id()).view(view.id()),
                                line.id(),
                                model.label(view.id()),
                                end);
                    }
                }
            }
            missing.forEach(id -> remarks.add(
                    Remarks.error("OTP-4220").concept(view.id()).view(view.id()).others(List.of(id)),
                    model.label(view.id()),
                    id));
        }
    }
}
