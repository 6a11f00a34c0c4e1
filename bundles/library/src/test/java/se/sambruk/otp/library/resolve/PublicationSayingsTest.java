package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.PublicationPacks.amending;
import static se.sambruk.otp.library.resolve.PublicationPacks.change;
import static se.sambruk.otp.library.resolve.PublicationPacks.codes;
import static se.sambruk.otp.library.resolve.PublicationPacks.municipal;
import static se.sambruk.otp.library.resolve.PublicationPacks.national;
import static se.sambruk.otp.library.resolve.PublicationPacks.regional;
import static se.sambruk.otp.library.resolve.PublicationPacks.resolve;
import static se.sambruk.otp.library.resolve.PublicationPacks.rewritten;
import static se.sambruk.otp.library.resolve.PublicationPacks.set;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.publication.AttachmentRow;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationAmendment;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.text.LocalizedText;

/** Layers say something else of a publication than those below: to one reader, in its history and attachments, and of its shares. */
public class PublicationSayingsTest {
    private static PublicationAmendment publication(String path, Object node) {
        return change(PublicationSubject.PUBLICATION, "intro", path, node);
    }

    private static PublicationAmendment row(String path, Object row, int order) {
        return publication(path, Map.of("row", row, "order", order));
    }

    private static PublicationAmendment history(String day, String change) {
        return row("history." + day + " " + change, Map.of("date", day, "change", change), 0);
    }

    private static Case.Pack saying(Publication.Builder publication) {
        return Case.pack("nationellt", Layer.NATIONAL)
                .content(catalog -> catalog.publication(PublicationPacks.located(publication.build()))
                        .audience(Audience.builder("politiker", "Politiker").build()));
    }

    private static Publication.Builder intro() {
        return Publication.builder("intro", "Introduktion");
    }

    private static Publication of(Case.Pack... packs) {
        return set(packs).publications().get("intro");
    }

    private static List<String> changes(Publication publication) {
        return publication.history().stream().map(HistoryRow::change).toList();
    }

    @Test
    public void a_layer_has_titles_of_its_own_for_single_readers() {
        PublicationSet set = set(
                national(),
                amending(
                        municipal("kommun"),
                        publication("titles.politiker", "För nämnden"),
                        publication("subtitles.politiker", "Kort"),
                        change(PublicationSubject.TOPIC, "amne-a", "titles.politiker", "Beslut")));
        Publication publication = set.publications().get("intro");
        assertEquals("För nämnden", publication.titleFor("politiker"));
        assertEquals("Introduktion", publication.titleFor("inkopare"));
        assertEquals("Kort", publication.subtitleFor("politiker"));
        Topic topic = set.topics().get("amne-a");
        assertEquals(List.of("Beslut", "Rubrik"), List.of(topic.titleFor("politiker"), topic.titleFor("inkopare")));
        for (PublicationAmendment wrong : List.of(
                publication("titles.politker", "X"),
                publication("subtitles.politker", "X"),
                change(PublicationSubject.TOPIC, "amne-a", "titles.politker", "X"))) {
            assertEquals(List.of("OTP-2189"), codes(national(), amending(municipal("kommun"), wrong)));
        }
    }

    @Test
    public void rows_that_layers_add_to_the_history_stand_by_their_days() {
        Case.Pack national = saying(intro().history(List.of(
                HistoryRow.of(LocalDate.of(2026, 1, 1), "Första", ""),
                HistoryRow.of(LocalDate.of(2026, 6, 1), "Andra", ""))));
        assertEquals(
                List.of("Första", "Regionens", "Andra", "Kommunens", "Sist"),
                changes(of(
                        national,
                        amending(regional(), history("2026-01-01", "Regionens")),
                        amending(
                                municipal("kommun"),
                                history("2026-06-01", "Kommunens"),
                                history("2026-07-01", "Sist")))));
        assertEquals(
                "two packs of one layer add theirs without a conflict",
                List.of("Första", "Andra", "Ett", "Två"),
                changes(of(
                        national,
                        amending(municipal("a"), history("2026-06-02", "Ett")),
                        amending(municipal("b"), history("2026-06-02", "Två")))));
        assertEquals(
                "what is there already is not said twice",
                List.of("Första", "Andra"),
                changes(of(national, amending(municipal("a"), history("2026-06-01", "Andra")))));
    }

    @Test
    public void a_layer_that_sets_the_history_sets_all_that_lower_ones_said() {
        Case.Pack national = saying(intro().history(List.of(HistoryRow.of(LocalDate.of(2026, 1, 1), "Första", ""))));
        PublicationAmendment own =
                publication("history", List.of(Map.of("date", "2027-01-01", "change", "Vår första")));
        assertEquals(
                List.of("Vår första", "Och så"),
                changes(of(
                        national,
                        amending(regional(), history("2026-01-01", "Regionens")),
                        amending(municipal("kommun"), own, history("2027-02-01", "Och så")))));
        assertEquals(
                "but no more than that",
                List.of("Regionens", "Vår första"),
                changes(of(
                        national,
                        amending(municipal("a"), history("2026-01-01", "Regionens")),
                        amending(municipal("b"), own))));
        assertEquals(
                "and in whichever order the packs come",
                List.of("Regionens", "Vår första"),
                changes(of(
                        national,
                        amending(municipal("b"), history("2026-01-01", "Regionens")),
                        amending(municipal("a"), own))));
    }

    @Test
    public void attachments_come_in_the_order_in_which_they_are_added() {
        Case.Pack national = saying(intro().attachments(List.of(AttachmentRow.of("1", "Ordlista", ""))));
        List<AttachmentRow> rows = of(
                        national,
                        amending(
                                municipal("kommun"),
                                PublicationAmendment.of(
                                        PublicationSubject.PUBLICATION,
                                        "intro",
                                        Map.of(
                                                "attachments.10 Prislista",
                                                Map.of("row", Map.of("number", "10", "title", "Prislista"), "order", 1),
                                                "attachments.2 Kontakter",
                                                Map.of("row", Map.of("number", "2", "title", "Kontakter"), "order", 0)),
                                        PublicationPacks.BECAUSE)))
                .attachments();
        assertEquals(
                List.of("Ordlista", "Kontakter", "Prislista"),
                rows.stream().map(AttachmentRow::title).toList());
        assertEquals(
                List.of(),
                of(national, amending(municipal("kommun"), publication("attachments", List.of())))
                        .attachments());
    }

    @Test
    public void one_share_is_set_without_the_other_and_the_two_are_parts_of_one_whole() {
        Case.Pack national = saying(intro().shares(25, 30));
        Publication publication = of(national, amending(municipal("kommun"), publication("shares.own", 75)));
        assertEquals(List.of(25, 75), List.of(publication.commonShare(), publication.ownShare()));
        Publication both = of(
                national,
                amending(municipal("a"), publication("shares.common", 80)),
                amending(municipal("b"), publication("shares.own", 10)));
        assertEquals(List.of(80, 10), List.of(both.commonShare(), both.ownShare()));
        List<Problem> problems = resolve(national, amending(municipal("kommun"), publication("shares.own", 80)))
                .problems();
        assertEquals(List.of("OTP-2193"), Layers.codes(problems));
        String message = problems.get(0).message().in(LocalizedText.SWEDISH);
        assertTrue(message, message.contains("105 procent") && message.contains("egna 80 (kommun 1.0.0"));
        for (Object wrong : List.of(-1, 101, "hälften")) {
            assertEquals(
                    List.of("OTP-2186"),
                    codes(national, amending(municipal("kommun"), publication("shares.own", wrong))));
        }
    }

    @Test
    public void what_is_said_anew_is_found_where_it_is_said_and_remembered_with_its_reason() {
        PublicationSet set = set(
                national(),
                amending(
                        municipal("kommun"),
                        publication("shares.own", 20),
                        publication("titles.politiker", "För nämnden")));
        assertEquals(
                Optional.of(1),
                set.location(PublicationSubject.PUBLICATION, "intro.shares.own").map(place -> place.line()));
        assertEquals(
                Optional.of(2),
                set.location(PublicationSubject.PUBLICATION, "intro.titles.politiker")
                        .map(place -> place.line()));
        List<ProvenanceStep> steps = set.provenance(PublicationSubject.PUBLICATION, "intro");
        assertEquals(
                List.of("shares.own", "titles.politiker"),
                steps.stream().map(ProvenanceStep::path).toList());
        assertEquals(PublicationPacks.BECAUSE, steps.get(0).because());
    }

    private static Problem conflict(PublicationAmendment one, PublicationAmendment other) {
        List<Problem> problems = resolve(national(), amending(municipal("a"), one), amending(municipal("b"), other))
                .problems();
        assertEquals(problems.toString(), List.of("OTP-2121"), Layers.codes(problems));
        return problems.get(0);
    }

    @Test
    public void a_conflict_is_told_in_the_words_that_packs_are_written_in_and_with_what_can_be_done() {
        Problem texts = conflict(rewritten("content", "Vi säger så."), rewritten("content", "Vi säger annat."));
        String message = texts.message().in(LocalizedText.SWEDISH);
        assertTrue(message, message.contains("”replace” i a"));
        assertTrue(message, message.contains("”text: Vi säger så.”") && message.contains("”text: Vi säger annat.”"));
        Problem rows = conflict(
                publication("history", List.of(Map.of("date", "2027-01-01", "change", "Ett", "by", "Vi"))),
                publication("history", List.of()));
        assertTrue(rows.message().in(LocalizedText.SWEDISH).contains("”2027-01-01 Ett Vi”"));
        List<Problem> told = new ArrayList<>(List.of(texts, rows));
        told.add(conflict(
                publication("attachments", List.of(Map.of("number", "1", "title", "Bilaga"))),
                publication("attachments", List.of())));
        for (Problem problem : told) {
            for (Locale language : List.of(LocalizedText.SWEDISH, Locale.ENGLISH)) {
                String all = problem.describe(language);
                assertFalse(all, all.contains("precedence") || all.contains("{\""));
            }
        }
    }

    @Test
    public void the_conflict_is_settled_as_its_remedy_says() {
        assertEquals(
                List.of(),
                codes(
                        national(),
                        amending(municipal("a"), rewritten("content", "Ett.")),
                        amending(municipal("b").requires("a"), rewritten("content", "Annat."))));
    }

    @Test
    public void what_cannot_be_a_row_is_refused() {
        assertEquals(
                List.of("OTP-2186"),
                codes(national(), amending(municipal("kommun"), row("history.x", Map.of("change", "Utan dag"), 0))));
        assertEquals(
                List.of("OTP-2186"),
                codes(national(), amending(municipal("kommun"), row("attachments.x", Map.of("number", "1"), 0))));
        assertEquals(
                List.of("OTP-2186"), codes(national(), amending(municipal("kommun"), publication("history", "igår"))));
    }
}
