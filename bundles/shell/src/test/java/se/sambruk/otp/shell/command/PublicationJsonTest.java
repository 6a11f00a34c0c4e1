package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.shell.Golden;
import se.sambruk.otp.shell.Trial;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.testkit.Samples;

/** What programs read of publications stays as it is. */
public class PublicationJsonTest extends PublicationCase {
    private static final UnaryOperator<Catalog.Builder> CHANGING = pack -> pack.publicationAmendment(Samples.located(
            PublicationAmendment.of(
                    PublicationSubject.BLOCK,
                    "om-b",
                    Map.of(
                            "content.medborgare",
                            BlockContent.text("Här gör vi så här.").tree()),
                    "Skäl."),
            "k.yaml",
            3));

    private void says(String golden, Trial trial, String command) throws Exception {
        Result result = trial.run(command + " --json");
        assertEquals(result.err(), Outcome.DONE, result.outcome());
        Golden.check("publication-" + golden + ".json", result.out());
    }

    @Test
    public void lists_variants_and_matrices() throws Exception {
        Trial trial = trial(LAPSED, CHANGING);
        says("list", trial, "publication:list --context minkommun");
        says("show", trial, "publication:show intro --audience medborgare --context minkommun");
        says("variants", trial, "publication:variants intro --context minkommun");
        says("matrix", trial, "publication:matrix intro --context minkommun");
    }

    @Test
    public void differences_between_audiences_and_between_editions() throws Exception {
        Trial trial = trial(List.of(
                LAPSED.apply(national("1.0.0")).build(),
                national("1.1.0").build(),
                CHANGING.apply(municipal("1.0.0")).build()));
        says("diff", trial, "publication:diff intro --audience politiker medborgare --context minkommun");
        says("impact", trial, "publication:diff intro --from grund@1.0.0 --context minkommun");
    }
}
