package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationResolution;
import se.sambruk.otp.api.publication.PublicationService;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublishRequest;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.requirement.ParameterText;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Suggestion;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.place.Surroundings;
import se.sambruk.otp.shell.text.Faults;

/** Which publications a command is about: the library's, or those of some packs. */
final class Publications {
    static final Flag CONTEXT = Flag.values("--context", "publication-context", Suggesters.PACKS);
    static final Flag AUDIENCE = Flag.values("--audience", "audience", (begun, at) -> set(at).stream()
            .flatMap(set -> set.audiences().values().stream())
            .map(audience -> Suggestion.of(audience.id(), audience.name()))
            .toList());
    private static final Suggester IDS = (begun, at) -> set(at).stream()
            .flatMap(set -> set.publications().values().stream()
                    .map(publication -> Suggestion.of(publication.id(), title(set, publication.title()))))
            .toList();
    static final Argument PUBLICATION = Argument.required("publication", IDS);

    /** Any number of publications. */
    static final Argument OPTIONAL = new Argument("publications", false, true, IDS);

    /** One publication, or none for all. */
    static final Argument PERHAPS = new Argument("publication-or-all", false, false, IDS);

    /** A publication, and perhaps an audience more. */
    static final Argument WITH_AUDIENCE = new Argument("publication-audiences", true, true, IDS);

    /** What stands for every audience where one is asked for. */
    static final String ALL = PublishRequest.ALL;

    /** What stands in a title where there is another word for each audience. */
    private static final String VARYING = "…";

    private Publications() {}

    /**
     * Publications, and what they are from.
     *
     * @param sources packs with their versions, from the bottom up
     */
    record Held(PublicationSet set, List<PackRef> sources) {}

    static Held of(Call call) throws UsageException {
        return of(call, Models.context(call.list(CONTEXT)));
    }

    static Held of(Call call, List<ContextEntry> packs) {
        PublicationResolution resolution = call.service(LibraryService.class).publications(packs, List.of(), List.of());
        PublicationSet set = resolution.set().orElseThrow(() -> new ProblemException(grave(resolution.problems())));
        return new Held(set, resolution.packs());
    }

    /** What is only information has not kept anybody from anything. */
    private static List<Problem> grave(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .toList();
    }

    private static Optional<PublicationSet> set(Surroundings at) {
        return at.services().find(LibraryService.class).flatMap(library -> library.publications(
                        List.of(), List.of(), List.of())
                .set());
    }

    /**
     * A publication by its id.
     *
     * @throws ProblemException as the service refuses one that there is not
     */
    static Publication publication(Call call, PublicationSet set, String written) {
        return Optional.ofNullable(set.publications().get(written))
                .orElseThrow(() -> refusal(call, set, List.of(written), List.of(), "publication:list"));
    }

    /**
     * The audiences of a publication that were asked for; all where none was, or all were.
     *
     * @throws ProblemException if one that was asked for is none of them, also beside all
     */
    static List<Audience> audiences(Call call, PublicationSet set, Publication publication, List<String> written) {
        List<Audience> known = set.audiences(publication);
        List<Audience> asked = named(written).stream()
                .map(id -> audience(call, set, publication, known, id))
                .toList();
        return asked.isEmpty() || written.contains(ALL) ? known : asked;
    }

    /** The audiences that were written by their ids, each once. */
    static List<String> named(List<String> written) {
        return written.stream().filter(id -> !id.equals(ALL)).distinct().toList();
    }

    /**
     * One of the audiences of a publication.
     *
     * @throws ProblemException as the service refuses one that it is not for
     */
    static Audience audience(
            Call call, PublicationSet set, Publication publication, List<Audience> known, String written) {
        return known.stream()
                .filter(audience -> audience.id().equals(written))
                .findFirst()
                .orElseThrow(() -> refusal(
                        call, set, List.of(publication.id()), List.of(written), "publication:show", publication.id()));
    }

    /** What the service has against publications and audiences, with the command that shows those that there are. */
    static ProblemException refusal(
            Call call, PublicationSet set, List<String> publications, List<String> audiences, String... next) {
        try {
            call.service(PublicationService.class).make(set, publications, audiences);
        } catch (ProblemException e) {
            return new ProblemException(e.problems().stream()
                    .map(problem -> refused(call, problem, next))
                    .toList());
        }
        throw new IllegalStateException("nothing is wrong with " + publications + " for " + audiences);
    }

    /** What the service has against a publication or an audience, with the command that shows those that there are. */
    static Problem refused(Call call, Problem problem, String... next) {
        return Faults.also(
                problem,
                "publication.refused",
                again(call, next),
                call.list(CONTEXT).size());
    }

    /** A title as it is for whichever audience: with the values of variables that are the same for all. */
    static String title(PublicationSet set, String written) {
        return ParameterText.render(
                written, name -> Optional.ofNullable(set.variables().get(name))
                        .filter(variable -> variable.values().isEmpty())
                        .flatMap(Variable::value)
                        .map(value -> ParameterText.render(value, inner -> VARYING))
                        .orElse(VARYING));
    }

    /** The command that shows what a call has found in a publication: about the same packs and the same audiences. */
    static String checking(Call call, String publication) {
        List<String> audiences = call.list(AUDIENCE);
        List<String> words = new ArrayList<>(List.of("publication:check", publication));
        if (!audiences.contains(ALL)) {
            words.addAll(flag(AUDIENCE, audiences));
        }
        return again(call, words.toArray(String[]::new));
    }

    /** A command about the same packs as a call. */
    static String again(Call call, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(flag(CONTEXT, call.list(CONTEXT)));
        return String.join(" ", all);
    }

    private static List<String> flag(Flag flag, List<String> values) {
        return values.isEmpty() ? List.of() : List.of(flag.name(), String.join(",", values));
    }
}
