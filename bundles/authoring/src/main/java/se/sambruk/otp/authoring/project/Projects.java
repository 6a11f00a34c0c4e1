package se.sambruk.otp.authoring.project;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.plugin.PluginProject;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.authoring.fault.Faults;

/** Makes the files of a project of each kind. Thread-safe. */
public final class Projects {
    private final LibraryStore library;
    private final Supplier<Optional<PackForm>> workbooks;
    private final Optional<Path> distribution;

    /**
     * @param workbooks what writes a workbook, where it is there now
     * @param distribution where the platform is unpacked, with the repository that plugins in Java are built from
     */
    public Projects(LibraryStore library, Supplier<Optional<PackForm>> workbooks, Optional<Path> distribution) {
        this.library = library;
        this.workbooks = workbooks;
        this.distribution = distribution;
    }

    /**
     * The files by their paths.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there can be no such project
     */
    public SortedMap<String, byte[]> files(PluginProject project) {
        if (!PackManifest.isValidId(project.publisher())) {
            throw Faults.refusal("OTP-7502", project.publisher());
        }
        return switch (project.kind()) {
            case CONTENT -> ContentProject.files(project, shelf(project));
            case EXCEL -> WorkbookProject.files(project, shelf(project), workbooks.get());
            case FORMAT -> FormatProject.files(project, distribution);
            case RULE -> RuleProject.files(project, distribution);
            case MODEL -> ModelProject.files(project, distribution);
        };
    }

    private Shelf shelf(PluginProject project) {
        if (!PackManifest.isValidId(project.id())) {
            throw Faults.refusal("OTP-7501", project.id());
        }
        Shelf shelf = new Shelf(library);
        shelf.judgeId(project.id(), project.publisher());
        return shelf;
    }
}
