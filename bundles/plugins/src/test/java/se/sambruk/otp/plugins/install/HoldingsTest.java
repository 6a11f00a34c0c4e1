package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackSection;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationApproval;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.quality.WordList;

/** What a dropped pack has of publications and architecture is told of before it is put into use, as its requirements are. */
public class HoldingsTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private static <T> Located<T> at(T value) {
        return new Located<>(value, SourceLocation.file("prov 1.0.0", "OTP-INF/p.yaml"));
    }

    private static PublicationAmendment change(PublicationSubject subject, String target, String path, Object node) {
        return PublicationAmendment.of(subject, target, Map.of(path, node), "Nämnden vill det.");
    }

    private static Catalog.Builder filled(Catalog.Builder pack) {
        return pack.publication(at(Publication.builder("handbok", "Handbok").build()))
                .audience(Audience.builder("leverantor", "Leverantör").build())
                .audience(Audience.builder("granne", "Granne").build())
                .variable(Variable.of("kontakt", "växeln", Map.of()))
                .topic(at(Topic.of("start", "Start", Map.of(), null, List.of())))
                .publicationAmendment(at(change(PublicationSubject.PUBLICATION, "intro", "title", "Vår")))
                .publicationAmendment(at(change(PublicationSubject.PUBLICATION, "intro", "audience.granne", true)))
                .publicationAmendment(at(change(PublicationSubject.BLOCK, "intro-om", "leave-out", true)))
                .publicationApproval(
                        PublicationApproval.of("intro", "granne", "Åsa Ek", LocalDate.of(2026, 12, 1), "0123456789ab"))
                .publicationSuppression(PublicationSuppression.of("OTP-4610", "intro", "", "", "Lagtext."))
                .lintSuppression(at(LintSuppression.of("R05", "PRV-DRI-001", "", "Menat.")))
                .wordList(WordList.of("vague", List.of(WordList.Entry.of("smidig"))))
                .element(Element.of("K-1", "node", "Nod", ""));
    }

    @Test
    public void what_is_in_a_pack_is_counted_by_name() throws Exception {
        try (Worker worker = new Worker(new CountDownLatch(1))) {
            Bench bench = new Bench(temporary.newFolder("hem").toPath());
            bench.packs.content = HoldingsTest::filled;
            Installer installer = bench.installer(worker, Duration.ZERO);
            worker.submit(installer::begin);
            Path file = Files.writeString(temporary.getRoot().toPath().resolve("krav.yaml"), "pack: prov 1.0.0");
            PluginPlan plan = installer.check(file);
            assertEquals(
                    Map.of(
                            PackSection.PUBLICATIONS, List.of("handbok"),
                            PackSection.AUDIENCES, List.of("leverantor", "granne"),
                            PackSection.TOPICS, List.of("start"),
                            PackSection.VARIABLES, List.of("kontakt"),
                            PackSection.PUBLICATION_AMENDMENTS, List.of("intro", "intro-om"),
                            PackSection.PUBLICATION_APPROVALS, List.of("intro/granne"),
                            PackSection.PUBLICATION_SUPPRESSIONS, List.of("OTP-4610"),
                            PackSection.LINT_SUPPRESSIONS, List.of("PRV-DRI-001/R05"),
                            PackSection.WORD_LISTS, List.of("vague"),
                            PackSection.ELEMENTS, List.of("K-1")),
                    plan.holds());
            assertEquals(
                    "publications come first",
                    PackSection.PUBLICATIONS,
                    plan.holds().keySet().iterator().next());
        }
    }

    @Test
    public void a_pack_of_nothing_holds_nothing() {
        assertEquals(Map.of(), Holdings.of(List.of()));
    }
}
