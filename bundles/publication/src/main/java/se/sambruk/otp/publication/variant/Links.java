package se.sambruk.otp.publication.variant;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.content.Provision;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.requirement.Requirement;

/** Puts links into words, and leads them where they can lead. One that leads nowhere leaves its text behind. Used by one thread. */
final class Links {
    private final SetIndex index;
    private final Reader reader;
    private final Findings findings;
    private final Values values;
    private final Shown shown;
    private final Glossary glossary;
    private final Mentions mentions;

    Links(
            SetIndex index,
            Reader reader,
            Findings findings,
            Values values,
            Shown shown,
            Glossary glossary,
            Mentions mentions) {
        this.index = index;
        this.reader = reader;
        this.findings = findings;
        this.values = values;
        this.shown = shown;
        this.glossary = glossary;
        this.mentions = mentions;
    }

    /**
     * What a link is shown as.
     *
     * @param label empty where the target has to give it
     * @param user what the link is in
     */
    List<Span> spans(String destination, List<Span> label, Key user) {
        List<Span> said = isBlank(label) ? List.of() : label;
        return Target.of(destination)
                .map(target -> reference(target, said, user))
                .orElseGet(() -> address(destination, said, user));
    }

    private static boolean isBlank(List<Span> label) {
        return label.stream().allMatch(span -> span.text().isBlank());
    }

    private List<Span> address(String destination, List<Span> label, Key user) {
        List<Span> said = or(label, destination);
        if (Span.leads(destination)) {
            return said.stream().map(span -> span.linking(destination)).toList();
        }
        findings.all(Fault.LINK, user, destination);
        return said;
    }

    private List<Span> reference(Target target, List<Span> label, Key user) {
        return switch (target.scheme()) {
            case "requirement" -> requirement(target, label, user);
            case "element" -> element(target, label, user);
            case "view" -> view(target, label, user);
            case "benefit" -> benefit(target, label, user);
            case "term" -> term(target, label, user);
            case "topic" -> topic(target, label, user);
            case "block" -> block(target, label, user);
            default -> citation(target, label, user);
        };
    }

    private List<Span> requirement(Target target, List<Span> label, Key user) {
        Requirement requirement = index.set().requirements().get(target.id());
        return requirement == null
                ? dangling(target, label, user, () -> index.set().requirements().keySet())
                : mentions.spans(requirement, label, user);
    }

    private List<Span> element(Target target, List<Span> label, Key user) {
        Optional<? extends Concept> element = model().flatMap(model -> model.element(target.id()));
        if (element.isEmpty()) {
            return dangling(
                    target,
                    label,
                    user,
                    () -> ids(model().map(ArchitectureModel::elements).orElse(List.of())));
        }
        return leading(or(label, name(element.get())), shown.element(target.id()));
    }

    private List<Span> view(Target target, List<Span> label, Key user) {
        Optional<? extends Concept> view = model().flatMap(model -> model.view(target.id()));
        if (view.isEmpty()) {
            return dangling(
                    target,
                    label,
                    user,
                    () -> ids(model().map(ArchitectureModel::views).orElse(List.of())));
        }
        String name = name(view.get());
        Optional<String> figure = shown.view(target.id());
        if (figure.isEmpty()) {
            return hidden(target, or(label, name), user);
        }
        String caption = values.in(shown.caption(target.id()), user);
        return leading(or(label, reader.text("figure", caption.isBlank() ? name : caption)), figure);
    }

    private List<Span> benefit(Target target, List<Span> label, Key user) {
        return index.benefit(target.id())
                .map(title -> or(label, title))
                .orElseGet(() -> dangling(target, label, user, index::benefitIds));
    }

    /** Where nothing but the text is written, that is the term. */
    private List<Span> term(Target target, List<Span> label, Key user) {
        String name = target.id().isEmpty() ? text(label) : target.id();
        Optional<Term> term = index.term(name);
        if (term.isEmpty()) {
            return dangling(new Target("term", name), label, user, index::termNames);
        }
        return leading(or(label, name), glossary.use(term.get(), user));
    }

    private List<Span> topic(Target target, List<Span> label, Key user) {
        Topic topic = index.set().topics().get(target.id());
        if (topic == null) {
            return dangling(target, label, user, () -> index.set().topics().keySet());
        }
        List<Span> said = or(label, title(topic));
        Optional<String> anchor = shown.topic(target.id());
        return anchor.isPresent() ? leading(said, anchor) : missing(topic, target, said, user);
    }

    private List<Span> block(Target target, List<Span> label, Key user) {
        Optional<PublicationBlock> block = index.block(target.id());
        if (block.isEmpty()) {
            return dangling(target, label, user, index::blockIds);
        }
        Topic topic = index.topicOf(target.id()).orElseThrow();
        List<Span> said =
                or(label, shown.alone(target.id()).flatMap(this::called).orElseGet(() -> title(topic)));
        Optional<String> anchor = shown.block(target.id());
        return anchor.isPresent() ? leading(said, anchor) : missing(topic, target, said, user);
    }

    /** What a table or a figure is called: as it is, since a topic may have several. Empty for what bears no name. */
    private Optional<String> called(PublicationBlock block) {
        BlockContent content = block.content();
        Optional<String> kind =
                switch (content.kind()) {
                    case TABLE -> Optional.of("table");
                    case FIGURE -> Optional.of("figure");
                    default -> Optional.empty();
                };
        String caption = values.in(content.caption(), Keys.block(block.id()));
        String name = caption.isBlank()
                ? content.view()
                        .flatMap(id -> model().flatMap(model -> model.view(id)))
                        .map(this::name)
                        .orElse("")
                : caption;
        return kind.filter(key -> !name.isBlank()).map(key -> reader.text(key, name));
    }

    /** What no reader of the publication has is told of once; what this one does not have, for this one. */
    private List<Span> missing(Topic topic, Target target, List<Span> said, Key user) {
        if (reader.publication().topics().noneMatch(topic.id()::equals)) {
            findings.all(
                    Fault.HIDDEN, user, target.toString(), reader.publication().id());
            return said;
        }
        return hidden(target, said, user);
    }

    private List<Span> citation(Target target, List<Span> label, Key user) {
        int hash = target.id().indexOf('#');
        String id = hash < 0 ? target.id() : target.id().substring(0, hash);
        Reference reference = index.set().references().get(id);
        if (reference == null) {
            return dangling(target, label, user, () -> index.set().references().keySet());
        }
        String at = hash < 0 ? "" : target.id().substring(hash + 1).strip();
        checkPlace(at, reference, user);
        String place = at.isEmpty() ? "" : reference.place(at, reader.locale());
        List<Span> said = or(label, cited(reference, place));
        return Span.leads(reference.source())
                ? said.stream().map(span -> span.linking(reference.source())).toList()
                : said;
    }

    /** Where the editors account for what is cited, place by place, a place that they do not know is a slip or is left to read. */
    private void checkPlace(String at, Reference reference, Key user) {
        if (at.isEmpty() || reference.provisions().isEmpty()) {
            return;
        }
        Optional<Provision> provision = reference.provision(at);
        if (provision.isEmpty()) {
            List<String> known =
                    reference.provisions().stream().map(Provision::at).toList();
            findings.all(
                    Fault.UNKNOWN_PLACE,
                    user,
                    at,
                    reference.name(),
                    reference.id(),
                    findings.near("at " + reference.id(), at, () -> known));
        } else if (!provision.get().isVerified()) {
            findings.all(Fault.UNREAD_PLACE, user, at, reference.name(), reference.id());
        }
    }

    /** As it is cited in running text: {@code 4 kap. 1 § LOU}. */
    private static String cited(Reference reference, String place) {
        String name = reference.shortTitle().isEmpty() ? reference.title() : reference.shortTitle();
        if (place.isEmpty()) {
            return name;
        }
        boolean before = place.contains("§") && !reference.shortTitle().isEmpty();
        return before ? place + " " + name : name + ", " + place;
    }

    private List<Span> dangling(Target target, List<Span> label, Key user, Supplier<Collection<String>> known) {
        findings.all(Fault.DANGLING, user, target.toString(), findings.near(target.scheme(), target.id(), known));
        return or(label, target.id());
    }

    private List<Span> hidden(Target target, List<Span> said, Key user) {
        findings.audience(
                Fault.HIDDEN, user, target.toString(), reader.audience().name());
        return said;
    }

    private String title(Topic topic) {
        return values.in(topic.titleFor(reader.id()), Keys.topic(topic.id()));
    }

    private String name(Concept concept) {
        String name = concept.names().in(reader.locale());
        return name.isBlank() ? concept.id() : name;
    }

    private Optional<ArchitectureModel> model() {
        return index.set().model();
    }

    private static List<String> ids(List<? extends Concept> concepts) {
        return concepts.stream().map(Concept::id).toList();
    }

    private static List<Span> leading(List<Span> said, Optional<String> anchor) {
        return anchor.isEmpty()
                ? said
                : said.stream().map(span -> span.to(anchor.get())).toList();
    }

    private static List<Span> or(List<Span> label, String otherwise) {
        return label.isEmpty() ? List.of(Span.of(otherwise)) : label;
    }

    private static String text(List<Span> spans) {
        return spans.stream()
                .map(Span::text)
                .collect(Collectors.joining())
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
