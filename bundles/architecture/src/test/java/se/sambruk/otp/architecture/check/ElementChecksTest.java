package se.sambruk.otp.architecture.check;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.architecture.check.Checked.box;
import static se.sambruk.otp.architecture.check.Checked.element;
import static se.sambruk.otp.architecture.check.Checked.found;
import static se.sambruk.otp.architecture.check.Checked.relation;
import static se.sambruk.otp.architecture.check.Checked.view;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.quality.FindingSeverity;

public class ElementChecksTest {
    private static Element interfaceNamed(String id, String name) {
        return Element.of(id, ElementType.APPLICATION_INTERFACE.wire(), name, "x");
    }

    @Test
    public void elements_of_one_name_are_found_whatever_the_capitals_and_spaces() {
        List<ModelFinding> findings = found("OTP-4210", model -> model.element(interfaceNamed("B", " Öppen  port"))
                .element(interfaceNamed("A", "öppen\nPORT "))
                .element(interfaceNamed("C", "Oppen port")));
        assertEquals(1, findings.size());
        assertEquals(Optional.of("A"), findings.get(0).concept());
        assertEquals(List.of("B"), findings.get(0).others());
    }

    @Test
    public void one_name_on_different_types_specializations_and_parts_of_different_wholes_is_no_duplicate() {
        assertEquals(List.of(), found("OTP-4210", model -> model.element(interfaceNamed("A", "Webb"))
                .element(interfaceNamed("B", "Webb"))
                .element(element("K2", ElementType.APPLICATION_COMPONENT))
                .relation(relation(RelationType.COMPOSITION, "K", "A"))
                .relation(relation(RelationType.COMPOSITION, "K2", "B"))
                .element(Element.of("S", ElementType.APPLICATION_SERVICE.wire(), "Webb", ""))
                .element(Element.builder("P", ElementType.GROUPING)
                        .name("Grupp")
                        .facet(Facet.SPECIALIZATION, "pattern")
                        .build())
                .element(
                        Element.builder("G", ElementType.GROUPING).name("Grupp").build())
                .element(Checked.junction("J1"))
                .element(Checked.junction("J2"))));
    }

    @Test
    public void parts_of_one_whole_with_one_name_are_duplicates() {
        assertEquals(
                1,
                found("OTP-4210", model -> model.element(interfaceNamed("A", "Webb"))
                                .element(interfaceNamed("B", "Webb"))
                                .relation(relation(RelationType.COMPOSITION, "K", "A"))
                                .relation(relation(RelationType.COMPOSITION, "K", "B")))
                        .size());
    }

    @Test
    public void two_servers_of_one_name_are_worth_knowing_and_no_more() {
        assertEquals(
                FindingSeverity.INFORMATION,
                found("OTP-4210", model -> model.element(Element.of("A", "device", "Server", ""))
                                .element(Element.of("B", "device", "Server", "")))
                        .get(0)
                        .severity());
    }

    @Test
    public void an_element_in_no_relation_and_no_view_is_unused() {
        List<ModelFinding> findings = found("OTP-4212", model -> model.element(element("X", ElementType.NODE)));
        assertEquals(Optional.of("X"), findings.get(0).concept());
    }

    @Test
    public void what_a_view_shows_explains_or_something_answers_to_is_used() {
        assertEquals(List.of(), found("OTP-4212", model -> model.element(element("A", ElementType.NODE))
                .element(element("B", ElementType.GROUPING))
                .element(element("C", ElementType.NODE))
                .element(Element.builder("D", ElementType.NODE)
                        .name("d")
                        .facet(Facet.ANSWERS_TO, "C")
                        .build())
                .view(view("W").node(box("A").build()).facet(Facet.SUBJECT, "B").build())));
    }

    @Test
    public void what_has_no_name_is_found_but_for_junctions() {
        var report = Checked.check(model -> model.element(Element.of("X", "node", " ", "x"))
                .element(Checked.junction("J"))
                .view(se.sambruk.otp.api.architecture.View.builder("W")
                        .node(box("X").build())
                        .build()));
        assertEquals(Optional.of("X"), report.findings("OTP-4213").get(0).concept());
        assertEquals(1, report.findings("OTP-4213").size());
        assertEquals(Optional.of("W"), report.findings("OTP-4214").get(0).concept());
    }

    @Test
    public void all_that_is_not_described_is_one_finding_worth_knowing() {
        List<ModelFinding> findings = found("OTP-4215", model -> model.element(Element.of("Y", "node", "y", ""))
                .element(Element.of("X", "node", "x", "")));
        assertEquals(1, findings.size());
        assertEquals(FindingSeverity.INFORMATION, findings.get(0).severity());
        assertEquals(List.of("X", "Y"), findings.get(0).others());
        assertEquals(
                "Element utan beskrivning: 2 av 6 (X, Y).",
                findings.get(0).message().toString());
    }

    private static List<ModelFinding> values(PropertyType type, String... values) {
        return found("OTP-4250", model -> {
            model.propertyDefinition(PropertyDefinition.of("Nyckel", "", type));
            for (int i = 0; i < values.length; i++) {
                model.element(Element.builder("E" + i, ElementType.NODE)
                        .name("e" + i)
                        .property(Property.of("Nyckel", values[i]))
                        .build());
            }
        });
    }

    @Test
    public void values_of_another_type_are_found() {
        assertEquals(2, values(PropertyType.NUMBER, "många", "1,2,3").size());
        assertEquals(2, values(PropertyType.BOOLEAN, "kanske", "2").size());
        assertEquals(
                3,
                values(PropertyType.DATE, "2025-02-30", "31 januari", "2025-01-01x")
                        .size());
        assertEquals(2, values(PropertyType.TIME, "25:00", "kvart i tre").size());
        assertEquals(1, values(PropertyType.CURRENCY, "dyrt").size());
        assertEquals(
                "För E0 (e0) har egenskapen Nyckel värdet ”många”, som inte är av typen tal (number).",
                values(PropertyType.NUMBER, "många").get(0).message().toString());
    }

    @Test
    public void values_as_people_write_them_are_left_alone() {
        assertEquals(List.of(), values(PropertyType.NUMBER, "1", "-1,5", "1.5e3", "12 000", "12000", ""));
        assertEquals(List.of(), values(PropertyType.BOOLEAN, "true", "False", "0"));
        assertEquals(List.of(), values(PropertyType.DATE, "2025-01-31", "2025-01-31T08:00:00Z", "2025-01-31Z"));
        assertEquals(List.of(), values(PropertyType.TIME, "08:30", "08:30:15", "08:30:15Z"));
        assertEquals(List.of(), values(PropertyType.CURRENCY, "1200 SEK", "€ 5", "12 000:-", "1 000,50 kr", "7"));
        assertEquals(List.of(), values(PropertyType.STRING, "vad som helst"));
    }

    @Test
    public void a_key_with_two_types_is_found_and_its_values_are_not_judged() {
        var report =
                Checked.check(model -> model.propertyDefinition(PropertyDefinition.of("A", "", PropertyType.NUMBER))
                        .propertyDefinition(PropertyDefinition.of("A", "", PropertyType.DATE))
                        .property(Property.of("A", "nej")));
        assertEquals(1, report.findings("OTP-4251").size());
        assertEquals(List.of(), report.findings("OTP-4250"));
    }

    @Test
    public void the_models_own_values_are_looked_at_too() {
        ModelFinding finding = found("OTP-4250", model -> model.propertyDefinition(
                                PropertyDefinition.of("A", "", PropertyType.NUMBER))
                        .property(Property.of("A", "nej")))
                .get(0);
        assertEquals(Optional.empty(), finding.concept());
        assertEquals(
                "För modellen har egenskapen A värdet ”nej”, som inte är av typen tal (number).",
                finding.message().toString());
    }

    @Test
    public void answers_to_another_model_are_not_judged_without_it() {
        assertEquals(
                List.of(),
                found(
                        "OTP-4253",
                        model -> model.element(Element.builder("E", ElementType.NODE)
                                .name("e")
                                .facet(Facet.ANSWERS_TO, "K-ANNAN")
                                .build())));
    }

    @Test
    public void answers_are_judged_where_what_they_answer_to_is_at_hand() {
        assertEquals(
                1,
                found(
                                "OTP-4253",
                                model -> model.element(Element.builder("E", ElementType.NODE)
                                        .name("e")
                                        .facet(Facet.ANSWERS_TO, "K")
                                        .facet(Facet.ANSWERS_TO, "K-ANNAN")
                                        .build()))
                        .size());
    }

    @Test
    public void a_folder_with_what_is_not_there_is_found() {
        Folder inner =
                Folder.builder(LanguageText.of("Inre")).item("K").item("BORTA").build();
        List<ModelFinding> findings = found(
                "OTP-4254",
                model -> model.folder(
                        Folder.builder(LanguageText.of("Yttre")).folder(inner).build()));
        assertEquals(1, findings.size());
        assertEquals(
                "Mappen ”Inre” innehåller BORTA, som inte finns i modellen.",
                findings.get(0).message().toString());
    }
}
