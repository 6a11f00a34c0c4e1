package se.sambruk.otp.shell.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.answers.Alteration;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows what a row says is asked beside what is asked: whoever tries the answer has to read both. For those who may see tenders. */
final class AlterationView {
    private AlterationView() {}

    static void print(List<Alteration> alterations, RequirementId requirement, Locale locale, Sheet sheet) {
        alterations.stream()
                .filter(alteration -> alteration.requirement().equals(requirement))
                .forEach(alteration -> {
                    String field = Names.of(alteration.field(), locale);
                    sheet.item(Texts.in(locale, "tender.text-in-force", field, shown(alteration.issued())));
                    sheet.item(Texts.in(locale, "tender.text-in-file", field, shown(alteration.found())));
                });
    }

    private static String shown(String text) {
        return text.isBlank() ? "–" : text;
    }

    static List<Map<String, Object>> json(List<Alteration> alterations) {
        return alterations.stream()
                .map(alteration -> new TreeWriter()
                        .put("requirement", alteration.requirement())
                        .put("field", alteration.field())
                        .put("issued", alteration.issued())
                        .put("found", alteration.found())
                        .put("place", alteration.place().toString())
                        .done())
                .toList();
    }
}
