package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.PublicationPacks.amending;
import static se.sambruk.otp.library.resolve.PublicationPacks.change;
import static se.sambruk.otp.library.resolve.PublicationPacks.codes;
import static se.sambruk.otp.library.resolve.PublicationPacks.municipal;
import static se.sambruk.otp.library.resolve.PublicationPacks.national;
import static se.sambruk.otp.library.resolve.PublicationPacks.resolve;
import static se.sambruk.otp.library.resolve.PublicationPacks.rewritten;
import static se.sambruk.otp.library.resolve.PublicationPacks.set;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.SupersededBase;
import se.sambruk.otp.api.text.LocalizedText;

/** A change that was written for another text than there is now is told of, and nothing else is. */
public class SupersededTest {
    private static final PublicationAmendment CHANGE = rewritten("content", "Kommunens text.");

    /** The national pack as it was when the municipality wrote its change: the block said something else. */
    private static Catalog earlier() {
        return Case.pack("nationellt", Layer.NATIONAL)
                .content(catalog -> catalog.topic(PublicationPacks.located(
                        PublicationPacks.topic("amne-a", PublicationPacks.text("a", "Som det löd förut.")))))
                .build();
    }

    private static Case.Pack noting(PublicationAmendment amendment, Catalog below) {
        AmendmentBase base = AmendmentBase.of(amendment, below).orElseThrow();
        return amending(municipal("kommun"), amendment).content(catalog -> catalog.publicationBase(base));
    }

    private static String now() {
        return AmendmentBase.of(CHANGE, national().build()).orElseThrow().hash().abbreviated();
    }

    @Test
    public void a_change_of_what_is_as_it_was_is_nothing_to_tell() {
        assertEquals(List.of(), codes(national(), noting(CHANGE, national().build())));
        assertEquals(List.of(), codes(national(), amending(municipal("kommun"), CHANGE)));
        assertEquals(List.of(), codes(national(), amending(municipal("kommun"), CHANGE.writtenFor(now()))));
    }

    @Test
    public void a_change_of_what_is_another_is_told_of_where_it_is_written_with_both_texts() {
        Problem told = resolve(national(), noting(CHANGE, earlier())).problems().get(0);
        assertEquals("OTP-2195", told.code());
        assertEquals(Severity.WARNING, told.severity());
        assertEquals("OTP-INF/p.yaml", told.location().orElseThrow().path());
        assertEquals(1, told.location().orElseThrow().line());
        assertEquals(
                "Ändringen av a är skriven mot något annat än det som står i nationellt 1.0.0 (den skrevs mot nationellt 1.0.0). "
                        + "replace: ”Som det löd förut.” → ”Gemensamt.”",
                told.message().in(LocalizedText.SWEDISH));
        assertTrue(told.remedy().toString(), told.remedy().toString().contains("base: " + now()));
    }

    @Test
    public void whoever_has_stated_another_text_is_told_of_the_one_there_is() {
        Problem told = resolve(national(), amending(municipal("kommun"), CHANGE.writtenFor("000000000000")))
                .problems()
                .get(0);
        assertEquals("OTP-2195", told.code());
        assertEquals(
                "Ändringen av a är skriven mot något annat än det som står i nationellt 1.0.0. replace: ”Gemensamt.”",
                told.message().in(LocalizedText.SWEDISH));
    }

    @Test
    public void having_read_the_text_again_and_said_so_ends_it() {
        assertEquals(List.of(), codes(national(), noting(CHANGE.writtenFor(now()), earlier())));
    }

    @Test
    public void whoever_means_to_leave_it_is_not_told_again() {
        assertEquals(List.of(), codes(national(), leaving("a")));
        assertEquals(List.of(), codes(national(), leaving("")));
        assertEquals(List.of("OTP-2195"), codes(national(), leaving("b")));
        assertEquals(1, set(national(), leaving("a")).superseded().size());
    }

    private static Case.Pack leaving(String subject) {
        PublicationSuppression suppression = PublicationSuppression.of("OTP-4715", "", "", subject, "Vi har läst den.");
        return noting(CHANGE, earlier()).content(catalog -> catalog.publicationSuppression(suppression));
    }

    @Test
    public void what_is_left_out_is_told_of_too() {
        PublicationAmendment leftOut = change(PublicationSubject.TOPIC, "amne-a", "leave-out", true);
        assertEquals(List.of("OTP-2195"), codes(national(), noting(leftOut, earlier())));
    }

    @Test
    public void the_set_keeps_what_was_found_and_is_another_for_it() {
        List<SupersededBase> found = set(national(), noting(CHANGE, earlier())).superseded();
        assertEquals(
                List.of("a"),
                found.stream().map(base -> base.amendment().target()).toList());
        assertEquals(Optional.of(earlier().ref()), found.get(0).writtenFor());
        assertNotEquals(
                set(national(), noting(CHANGE, earlier())).contentHash(),
                set(national(), amending(municipal("kommun"), CHANGE)).contentHash());
    }
}
