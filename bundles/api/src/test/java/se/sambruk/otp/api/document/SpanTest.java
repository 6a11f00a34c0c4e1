package se.sambruk.otp.api.document;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class SpanTest {
    @Test
    public void documents_lead_to_pages_and_letters() {
        for (String address :
                List.of("https://exempel.invalid/a?b=1#c", "HTTP://exempel.invalid", "mailto:a@exempel.invalid")) {
            assertTrue(address, Span.leads(address));
        }
    }

    @Test
    public void documents_lead_to_nothing_that_runs_or_lies_on_a_disk_or_is_incomplete() {
        for (String address : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///c:/hemligt",
                "exempel.invalid",
                "/a",
                "",
                "http:",
                "https:exempel",
                "https://exempel.invalid/a b")) {
            assertFalse(address, Span.leads(address));
        }
    }
}
