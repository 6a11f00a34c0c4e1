package se.sambruk.otp.shell.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.procurement.tailoring.ProfileRevision;
import se.sambruk.otp.api.procurement.tailoring.ProfileText;
import se.sambruk.otp.api.procurement.tailoring.Tailoring;
import se.sambruk.otp.api.procurement.tailoring.TailoringService;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.call.ShellCommand;
import se.sambruk.otp.shell.file.EditedFile;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.view.RevisionView;

/** {@code procurement:profile}: the working profile of a case, its revisions, and its way out to a file and in again. */
final class ProcurementProfile implements ShellCommand {
    private static final Flag OUT = Flag.value("--out", "profile-out", Suggesters.ANY_FILES);
    private static final Flag IN = Flag.value("--in", "profile-in", Suggesters.PROFILES);
    private static final Flag NEW = Flag.alone("--new", "profile-new");
    private static final Flag DELIVERY =
            Flag.value("--delivery", "profile-delivery", Cases.suggest(DeliveryModel.class));
    private static final Flag CONTEXT = Flag.values("--context", "profile-context", Suggesters.PACKS);
    private static final Flag HISTORY = Flag.alone("--history", "profile-history");
    private static final Flag REVISION = Flag.value("--revision", "profile-revision", Suggester.NOTHING);
    private static final List<Flag> WAYS = List.of(IN, NEW, HISTORY, REVISION);
    private static final Syntax SYNTAX = new Syntax(
            "procurement",
            "profile",
            List.of(Procurements.PROCUREMENT),
            List.of(
                    OUT,
                    IN,
                    NEW,
                    DELIVERY,
                    CONTEXT,
                    HISTORY,
                    REVISION,
                    Cases.BECAUSE,
                    Tailorings.EXPECTED,
                    Tailorings.PREVIEW,
                    Call.JSON,
                    Call.PLAIN));

    @Override
    public Syntax syntax() {
        return SYNTAX;
    }

    @Override
    public Outcome run(Call call) throws UsageException, InterruptedException {
        List<Flag> ways =
                WAYS.stream().filter(flag -> call.line().has(flag.name())).toList();
        if (ways.size() > 1) {
            throw UsageException.of("OTP-8016", ways.get(0).name(), ways.get(1).name());
        }
        Optional<Flag> way = ways.stream().findFirst();
        if (way.equals(Optional.of(HISTORY))) {
            return history(call);
        }
        return way.filter(flag -> flag.equals(IN) || flag.equals(NEW)).isPresent() ? replace(call) : show(call);
    }

    private static Outcome history(Call call) throws InterruptedException {
        List<ProfileRevision> revisions =
                call.service(TailoringService.class).history(call.word(0), Cases.viewer(call));
        call.out().rows(RevisionView.listing(SwedishTime.ZONE), revisions.iterator());
        return Outcome.DONE;
    }

    private static Outcome replace(Call call) throws UsageException {
        TailoringService service = call.service(TailoringService.class);
        Optional<Integer> expected = call.number(Tailorings.EXPECTED);
        boolean preview = call.line().has(Tailorings.PREVIEW.name());
        Tailoring replacement = Tailoring.replacement(text(call, service));
        Tailoring tailoring = expected.map(replacement::expecting).orElse(replacement);
        return Tailorings.tailor(call, call.word(0), preview ? tailoring.asPreview() : tailoring, Cases.act(call));
    }

    private static ProfileText text(Call call, TailoringService service) throws UsageException {
        Optional<String> in = call.line().value(IN.name());
        if (in.isPresent()) {
            WrittenFile file = WrittenFile.read(
                    in.get(),
                    call.surroundings().folder(),
                    call.platform().distribution(),
                    call.platform().profileLimit());
            return ProfileText.of(file.name(), file.bytes());
        }
        Cases.required(call, DELIVERY, NEW);
        DeliveryModel delivery =
                Cases.choice(call, DELIVERY, DeliveryModel.class).orElseThrow();
        return service.fresh(call.word(0), delivery, context(call), Cases.viewer(call));
    }

    private static List<ContextEntry> context(Call call) throws UsageException {
        Cases.required(call, CONTEXT, NEW);
        List<ContextEntry> context = new ArrayList<>();
        for (String written : call.list(CONTEXT)) {
            String[] parts = written.split("@", 2);
            Optional<PackVersion> version = parts.length > 1 ? PackVersion.parse(parts[1]) : Optional.empty();
            if (!PackManifest.isValidId(parts[0]) || parts.length > 1 && version.isEmpty()) {
                List<String> known = Suggesters.PACKS.suggest("", call.surroundings()).stream()
                        .map(suggestion -> suggestion.value())
                        .toList();
                throw UsageException.of("OTP-8115", written, CONTEXT.name(), String.join(", ", known));
            }
            context.add(new ContextEntry(parts[0], version));
        }
        return context;
    }

    private static Outcome show(Call call) throws UsageException {
        TailoringService service = call.service(TailoringService.class);
        Optional<Integer> wanted = call.number(REVISION);
        ProfileText text = wanted.isPresent()
                ? service.revision(call.word(0), wanted.get(), Cases.viewer(call))
                : Tailorings.working(call, call.word(0));
        List<ProfileRevision> all = service.history(call.word(0), Cases.viewer(call));
        ProfileRevision revision = all.stream()
                .filter(known -> wanted.map(number -> number == known.number()).orElse(!known.isStruck()))
                .reduce((first, second) -> second)
                .orElseThrow();
        Optional<Path> file = call.line().value(OUT.name()).map(written -> write(call, written, text));
        if (call.out().isForPeople()) {
            RevisionView.print(
                    revision, SwedishTime.ZONE, call.locale(), call.out().sheet());
            file.ifPresent(path -> call.out().sheet().paragraph(call.text("log.file-written", path.toString())));
        } else {
            call.out().json(RevisionView.json(revision, Optional.of(string(text)), call.locale()));
        }
        return Outcome.DONE;
    }

    private static String string(ProfileText text) {
        return new String(text.bytes(), StandardCharsets.UTF_8);
    }

    private static Path write(Call call, String written, ProfileText text) {
        Path file = TargetFile.of(written, call.surroundings().folder(), text.name());
        // What lies there may be somebody's work that has not been read in yet.
        EditedFile.create(file, text.bytes());
        return file;
    }
}
