package se.sambruk.otp.format.archimate.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.format.archimate.common.IdCode;
import se.sambruk.otp.format.archimate.common.Marks;
import se.sambruk.otp.format.archimate.schema.SchemaCheck;

/**
 * Writes a model in the exchange format 3.1, valid by its schema whatever the model holds. What the format has no room for is kept in
 * properties (see {@link Marks}), so that reading gives the same model, but for three things: relations and lines without an end and folder
 * items that name nothing are left out; characters that XML cannot hold are replaced; and a text in no language that is empty is no text.
 */
public final class ExchangeWriter {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String LOCATION =
            SchemaCheck.NAMESPACE + " http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd";

    private final ArchitectureModel model;
    private final Losses losses = new Losses();
    private final Forms forms;
    private final Keys keys;
    private final ConceptOut concepts;
    private final List<ViewPlan> views = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();

    private ExchangeWriter(ArchitectureModel model) {
        this.model = model;
        this.forms = new Forms(model, losses);
        this.keys = new Keys(model.propertyDefinitions(), forms);
        model.suppressions().forEach(suppression -> properties.add(property(suppression)));
        model.properties().stream().map(Keys::own).forEach(properties::add);
        keys.known(properties);
        this.concepts = new ConceptOut(model, forms, keys, losses);
        model.views().forEach(view -> {
            ViewPlan plan = new ViewPlan(view, forms, concepts, losses);
            keys.known(plan.properties());
            views.add(plan);
        });
    }

    private static Property property(FindingSuppression suppression) {
        String concept = suppression.concept().map(IdCode::encode).orElse("-");
        return Property.of(
                Marks.SUPPRESSION, IdCode.encode(suppression.code()) + " " + concept + " " + suppression.because());
    }

    /**
     * Writes a model.
     *
     * @param out not closed
     * @return what is left out, and what other tools will not understand
     */
    public static ExportReport write(ArchitectureModel model, OutputStream out) throws IOException {
        return new ExchangeWriter(model).write(out);
    }

    private ExportReport write(OutputStream stream) throws IOException {
        XmlOut out = new XmlOut(stream);
        out.start("model")
                .attribute("xmlns", SchemaCheck.NAMESPACE)
                .attribute("xmlns:xsi", XSI)
                .attribute("xsi:schemaLocation", LOCATION)
                .attribute("identifier", forms.model());
        TextOut.required("name", model.name(), out);
        TextOut.optional("documentation", model.description(), out);
        keys.write(properties, out);
        concepts.writeElements(out);
        concepts.writeRelations(out);
        if (!model.folders().isEmpty()) {
            out.start("organizations");
            for (Folder folder : model.folders()) {
                write(folder, out);
            }
            out.end();
        }
        keys.writeDefinitions(out);
        new ViewOut(forms, keys, out).write(views);
        out.end().finish();
        for (int i = 0; i < out.replaced(); i++) {
            losses.lost("OTP-5465", "XML", "");
        }
        return losses.report();
    }

    private void write(Folder folder, XmlOut out) throws IOException {
        out.start("item");
        TextOut.optional("label", folder.name(), out);
        TextOut.optional("documentation", folder.description(), out);
        for (Folder inner : folder.folders()) {
            write(inner, out);
        }
        for (String id : folder.items()) {
            boolean there = concepts.isElement(id) || concepts.isRelation(id) || concepts.isView(id);
            if (there) {
                out.start("item").attribute("identifierRef", forms.concept(id)).end();
            } else {
                losses.lost("OTP-5464", "item", id);
            }
        }
        out.end();
    }
}
