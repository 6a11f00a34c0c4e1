package se.sambruk.otp.api.architecture;

import static org.junit.Assert.assertEquals;

import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;

public class ViewpointNamesTest {
    @Test
    public void a_viewpoint_of_the_standard_has_a_name_in_both_languages() {
        LocalizedText name = ViewpointNames.of("Business Process Cooperation");
        assertEquals("samverkan mellan verksamhetsprocesser", name.in(LocalizedText.SWEDISH));
        assertEquals("business process cooperation", name.in(Locale.ENGLISH));
    }

    @Test
    public void it_may_be_written_with_other_capitals_and_hyphens_and_without_and() {
        LocalizedText name = ViewpointNames.of("Implementation and Migration");
        assertEquals(name, ViewpointNames.of("implementation-migration"));
        assertEquals(name, ViewpointNames.of("Implementation & Migration"));
    }

    @Test
    public void one_of_somebodys_own_is_called_what_it_is_written_as() {
        assertEquals(LocalizedText.of("Vår egen"), ViewpointNames.of(" Vår egen "));
    }
}
