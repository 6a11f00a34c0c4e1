package se.sambruk.otp.shell.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.command.Commands;
import se.sambruk.otp.shell.line.Help;
import se.sambruk.otp.testkit.MessagesContract;

public class TextsTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Texts.class;
    }

    /** Codes of other packages' findings are named here and there, and have their texts elsewhere. */
    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-8[0-9]{3}");
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.shell");
    }

    @Test
    public void everyFieldOfARequirementHasAName() {
        RequirementField.all().forEach(field -> assertTrue(field.name(), Texts.has("field." + field.name())));
    }

    @Test
    public void everyCommandCanTellOfItselfInBothLanguages() throws InterruptedException {
        for (var command : Commands.all()) {
            String name = command.syntax().command();
            String swedish = new Trial(new FakeServices())
                    .wide(200)
                    .run(name + " --help")
                    .out();
            String english = new Trial(new FakeServices())
                    .wide(200)
                    .inEnglish()
                    .run(name + " --help")
                    .out();
            assertTrue(
                    swedish,
                    swedish.contains(
                            Help.of(command.syntax(), LocalizedText.SWEDISH).summary()));
            assertTrue(
                    english,
                    english.contains(Help.of(command.syntax(), Locale.ENGLISH).summary()));
        }
    }

    @Test
    public void aChoiceIsFoundByItsNameInFilesAndByWhatItIsCalled() {
        assertEquals(Optional.of(RequirementKind.CONTRACT), Names.find(RequirementKind.class, "Kontraktsvillkor"));
        assertEquals(Optional.of(RequirementKind.CONTRACT), Names.find(RequirementKind.class, "contract"));
        assertEquals(Optional.of(RequirementKind.MANDATORY), Names.find(RequirementKind.class, " obligatoriskt krav "));
        assertEquals(Optional.empty(), Names.find(RequirementKind.class, "bör"));
    }

    @Test
    public void severalChoicesAreNamedWithCommasBetween() {
        assertEquals(
                "öppet förfarande, avrop",
                Names.of(List.of(AcquisitionForm.OPEN, AcquisitionForm.CALL_OFF), LocalizedText.SWEDISH));
    }

    @Test
    public void whatMayHaveBeenMeantStandsInTheRemedyInEachLanguage() {
        Problem problem = Faults.error("OTP-8030", List.of("a-1", "a-2", "a-3"), "a-0");
        assertEquals(
                "Menade du a-1, a-2 eller a-3? Kör \"procurement:list\" för att se alla.",
                problem.remedy().in(LocalizedText.SWEDISH));
        assertEquals(
                "Did you mean a-1, a-2 or a-3? Run \"procurement:list\" to see all.",
                problem.remedy().in(Locale.ENGLISH));
    }

    @Test
    public void whereNothingIsNearTheRemedyTellsWhereToLook() {
        assertTrue(Faults.error("OTP-8030", List.of(), "x").remedy().toString().startsWith("Kör"));
    }
}
