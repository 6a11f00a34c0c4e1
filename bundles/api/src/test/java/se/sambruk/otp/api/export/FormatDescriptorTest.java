package se.sambruk.otp.api.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.text.LocalizedText;

/** What a format may not say of itself is refused when it is said: later it could not be. */
public class FormatDescriptorTest {
    private static final LocalizedText LABEL = LocalizedText.of("Sidstorlek", "Page size");

    @Test
    public void an_options_name_is_small_letters_digits_and_hyphens() {
        String longest = "a".repeat(40);
        for (String name : List.of("a", "sidhuvud", "page-size2", longest)) {
            assertEquals(name, FormatOption.flag(name, LABEL, true).name());
        }
        for (String name : List.of("", " ", "A4", "4a", "-a", "å", "page_size", "page size", "a=b", longest + "a")) {
            refused(
                    "an option's name is a–z, then a–z, 0–9 and hyphens, at most 40 in all, got \"" + name + "\"",
                    () -> FormatOption.flag(name, LABEL, true));
        }
    }

    @Test
    public void an_options_default_is_one_of_its_choices() {
        refused(
                "the default of the option size, \"A5\", is none of its choices, [A3, A4]",
                () -> FormatOption.choice("size", LABEL, List.of("A3", "A4"), "A5"));
    }

    @Test
    public void an_option_is_there_once() {
        FormatDescriptor.Builder twice = builder()
                .option(FormatOption.text("size", LABEL, "A3"))
                .option(FormatOption.flag("toc", LABEL, true))
                .option(FormatOption.text("size", LABEL, "A4"));
        refused("the format prov has the option size twice", twice::build);
    }

    @Test
    public void what_people_see_is_not_blank() {
        LocalizedText half = LocalizedText.of("Sidstorlek", " ");
        refused("the option size has a blank label", () -> FormatOption.text("size", half, ""));
        refused(
                "the format prov has a blank label",
                () -> builder().label(LocalizedText.of("")).build());
        refused(
                "the format prov has a blank file extension",
                () -> builder().file("text/plain", " ").build());
        refused(
                "the format prov has a blank media type",
                () -> builder().file("", "txt").build());
    }

    @Test
    public void a_sound_description_is_taken() {
        FormatDescriptor descriptor = builder()
                .option(FormatOption.text("size", LABEL, "A4"))
                .option(FormatOption.flag("toc", LABEL, true))
                .build();
        assertEquals(Map.of("size", "A4", "toc", "true"), descriptor.defaults());
    }

    private static FormatDescriptor.Builder builder() {
        return FormatDescriptor.builder("prov", PackVersion.of("1.0.0"))
                .label(LocalizedText.of("Prov", "Trial"))
                .file("text/plain", "txt")
                .accepts(String.class);
    }

    private static void refused(String why, ThrowingRunnable making) {
        assertEquals(why, assertThrows(IllegalArgumentException.class, making).getMessage());
    }
}
