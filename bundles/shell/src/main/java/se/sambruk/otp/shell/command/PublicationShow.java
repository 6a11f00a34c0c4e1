package se.sambruk.otp.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Question;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.TopicPlace;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantReading;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.output.Output;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.view.DocumentView;

/** {@code publication:show}: what a publication consists of; or all that one audience reads. */
final class PublicationShow implements ShellCommand {
    private static final int LABEL = 22;
    private static final Flag AUDIENCE = Flag.value("--audience", "show-audience", Publications.AUDIENCE.values());
    private static final Syntax SYNTAX = new Syntax(
            "publication",
            "show",
            List.of(Publications.PUBLICATION),
            List.of(AUDIENCE, Publications.CONTEXT, Call.JSON));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException {
        PublicationSet set = Publications.of(call).set();
        Publication publication = Publications.publication(call, set, call.word(0));
        Optional<String> written = call.line().value(AUDIENCE.name());
        if (written.isEmpty()) {
            print(call, set, publication);
        } else {
            Audience audience =
                    Publications.audience(call, set, publication, set.audiences(publication), written.get());
            print(
                    call,
                    call.service(PublicationService.class)
                            .make(set, List.of(publication.id()), List.of(audience.id()))
                            .variant(publication.id(), audience.id())
                            .orElseThrow());
        }
        return Outcome.DONE;
    }

    private static void print(Call call, PublicationSet set, Publication publication) {
        if (call.out().mode() != Output.Mode.PEOPLE) {
            call.out().json(publication.tree());
            return;
        }
        Sheet sheet = call.out().sheet();
        sheet.strong(Publications.title(set, publication.title()));
        sheet.fact(
                call.text("column.audiences"),
                set.audiences(publication).stream().map(Audience::name).collect(Collectors.joining(", ")),
                LABEL);
        sheet.heading(call.text("column.topics"));
        publication.contents().forEach(place -> print(set, place, sheet.indented()));
        if (!publication.questions().isEmpty()) {
            sheet.heading(call.text("publication.questions"));
            for (Question question : publication.questions()) {
                String readers =
                        question.audiences().isEmpty() ? "" : " (" + String.join(", ", question.audiences()) + ")";
                sheet.indented().item(Publications.title(set, question.text()) + readers);
            }
        }
    }

    private static void print(PublicationSet set, TopicPlace place, Sheet sheet) {
        Topic topic = set.topics().get(place.topic());
        String readers = topic == null
                ? ""
                : topic.audiences()
                        .map(ids -> " (" + String.join(", ", ids) + ")")
                        .orElse("");
        sheet.item(place.topic() + (topic == null ? "" : "  " + Publications.title(set, topic.title())) + readers);
        place.contents().forEach(inner -> print(set, inner, sheet.indented()));
    }

    private static void print(Call call, Variant variant) {
        if (call.out().mode() != Output.Mode.PEOPLE) {
            call.out().json(VariantReading.of(variant).tree());
            return;
        }
        DocumentView.print(variant.document(), call.out().sheet());
    }
}
