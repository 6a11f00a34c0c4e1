package se.sambruk.otp.shell.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.LayoutMark;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.call.Outcome;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.text.Faults;
import se.sambruk.otp.shell.view.ProblemView;
import se.sambruk.otp.shell.view.ProcurementView;

/** Writes something to one file in a format, as architectures are: no procurement stands behind it. */
final class ModelExports {
    /** What an output bears that nobody has dated. */
    private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

    private ModelExports() {}

    /**
     * The format that was asked for, by its id or by what its files end with, else the one whose files end like the one to be written, else
     * the usual one for a folder or a file without an ending; of those that take what is offered.
     *
     * @param usual an id, or what files end with
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-8090 if the format takes nothing of what is offered, OTP-8091 if no format's
     *     files end like the one to be written, OTP-8092 if it ends like those of another format than the one asked for
     */
    static String format(Call call, Optional<String> written, String out, String usual, Class<?>... offered) {
        List<FormatDescriptor> fitting = fitting(call, offered);
        String ending = ending(call, out);
        if (written.isPresent()) {
            return asked(call, written.get().toLowerCase(Locale.ROOT), ending, out, fitting);
        }
        if (!ending.isEmpty()) {
            return byEnding(fitting, ending).map(FormatDescriptor::id).orElseThrow(() -> Faults.error(
                            "OTP-8091", out, endings(fitting))
                    .asException());
        }
        return find(fitting, usual).map(FormatDescriptor::id).orElse(usual);
    }

    /**
     * The formats that were asked for, each by its id or by what its files end with, and each once.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException OTP-8031 if there is no such format, OTP-8090 if one takes nothing of what is
     *     offered
     */
    static List<String> formats(Call call, List<String> written, Class<?>... offered) {
        List<FormatDescriptor> fitting = fitting(call, offered);
        return written.stream()
                .map(format -> asked(call, format.toLowerCase(Locale.ROOT), fitting))
                .map(FormatDescriptor::id)
                .distinct()
                .toList();
    }

    /** The formats in use that take something of what is offered. */
    private static List<FormatDescriptor> fitting(Call call, Class<?>... offered) {
        return active(call).stream()
                .filter(format -> Stream.of(offered).anyMatch(type -> format.accepts().stream()
                        .anyMatch(accepted -> accepted.isAssignableFrom(type))))
                .toList();
    }

    private static String asked(Call call, String wanted, String ending, String out, List<FormatDescriptor> fitting) {
        FormatDescriptor found = asked(call, wanted, fitting);
        boolean isOthers = !ending.isEmpty()
                && !found.extension().equals(ending)
                && active(call).stream().anyMatch(format -> format.extension().equals(ending));
        if (isOthers) {
            throw Faults.error("OTP-8092", out, found.id(), found.extension()).asException();
        }
        return found.id();
    }

    private static FormatDescriptor asked(Call call, String wanted, List<FormatDescriptor> fitting) {
        return find(fitting, wanted).orElseThrow(() -> {
            // There is such a format, but for something else; or there is none.
            FormatDescriptor other = find(active(call), wanted)
                    .or(() -> call.service(ExportService.class).format(wanted))
                    .orElseThrow(() -> unknown(wanted, fitting).asException());
            return Faults.error(
                            "OTP-8090",
                            other.extension().equals(wanted) ? wanted : other.id(),
                            fitting.stream().map(FormatDescriptor::id).collect(Collectors.joining(", ")))
                    .asException();
        });
    }

    /** What the name of a file ends with, in small letters without the dot; empty for a folder. */
    private static String ending(Call call, String out) {
        Path path = TargetFile.path(out, call.surroundings().folder());
        String name = String.valueOf(path.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 || out.endsWith("/") || Files.isDirectory(path)
                ? ""
                : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String endings(List<FormatDescriptor> fitting) {
        return fitting.stream()
                .map(format -> "." + format.extension())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Optional<FormatDescriptor> find(List<FormatDescriptor> fitting, String wanted) {
        return fitting.stream()
                .filter(format -> format.id().equals(wanted))
                .findFirst()
                .or(() -> byEnding(fitting, wanted));
    }

    private static Optional<FormatDescriptor> byEnding(List<FormatDescriptor> fitting, String ending) {
        return fitting.stream()
                .filter(format -> format.extension().equals(ending))
                .findFirst();
    }

    private static List<FormatDescriptor> active(Call call) {
        return call.service(ExportService.class).formats().stream()
                .filter(FormatStatus::active)
                .map(FormatStatus::descriptor)
                .toList();
    }

    private static FormatDescriptor descriptor(Call call, String format) {
        return call.service(ExportService.class).format(format).orElseThrow(() -> unknown(format, active(call))
                .asException());
    }

    /** That there is no such format, with those that can be chosen. */
    private static Problem unknown(String format, List<FormatDescriptor> choice) {
        List<String> known = choice.stream().map(FormatDescriptor::id).toList();
        return Faults.error("OTP-8031", Similar.to(format, known), format, String.join(", ", known));
    }

    static String mediaType(Call call, String format) {
        return descriptor(call, format).mediaType();
    }

    /** What files of a format end with. */
    static String extension(Call call, String format) {
        return descriptor(call, format).extension();
    }

    /** The file to be written: in a folder, by a name and the format's ending. */
    static Path target(Call call, String out, String name, String format) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return TargetFile.of(
                out,
                call.surroundings().folder(),
                safe + "." + descriptor(call, format).extension());
    }

    /** What a document is to be about: a model, and where it is from. */
    static ArchitectureDocumentRequest.Builder about(Call call, Models.Held held) {
        return ArchitectureDocumentRequest.builder(held.model(), call.locale()).sources(held.sources());
    }

    /** A model for tools that do not lay out what they open. What is only laid out for them is marked, so that it is not taken for their work. */
    static ArchitectureModel laidOut(Call call, ArchitectureModel model) {
        return LayoutMark.put(model, call.service(DiagramService.class).layOut(model));
    }

    /** The day that an output bears: that of the latest of the packs, as nothing in it may come of the clock. */
    private static LocalDate date(Call call, Models.Held held) {
        List<PackRef> packs = held.resolution().stream()
                .flatMap(resolution -> resolution.packs().stream())
                .toList();
        return call.surroundings().services().find(LibraryStore.class).stream()
                .flatMap(store -> packs.stream()
                        .flatMap(pack -> store.editions(pack.id(), pack.version()).stream())
                        .filter(edition -> packs.contains(edition.ref())))
                .map(edition -> edition.manifest().date())
                .max(LocalDate::compareTo)
                .orElse(UNDATED);
    }

    static Outcome write(Call call, Models.Held held, String format, Object source, Path target)
            throws InterruptedException {
        return write(call, ExportContext.of(call.locale(), date(call, held)), format, source, target);
    }

    static Outcome write(Call call, ExportContext context, String format, Object source, Path target)
            throws InterruptedException {
        ExportReceipt receipt = call.service(ExportService.class)
                .export(List.of(new ExportRequest(format, source, context, target)))
                .get(0);
        switch (call.out().mode()) {
            case JSON -> call.out().json(ProcurementView.json(receipt, call.locale()));
            case PLAIN ->
                call.out().rows(ProcurementView.files(), List.of(receipt).iterator());
            case PEOPLE -> {
                call.out()
                        .sheet()
                        .paragraph(call.text("export.done", receipt.file().toString()));
                ProblemView.print(receipt.losses(), call.locale(), call.out().sheet());
            }
        }
        return ProblemView.needAttention(receipt.losses()) ? Outcome.FINDINGS : Outcome.DONE;
    }
}
