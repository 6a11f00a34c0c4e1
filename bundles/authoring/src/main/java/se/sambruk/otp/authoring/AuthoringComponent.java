package se.sambruk.otp.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.plugin.PackedPlugin;
import se.sambruk.otp.api.plugin.PluginAuthoring;
import se.sambruk.otp.api.plugin.PluginProject;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.authoring.pack.Packer;
import se.sambruk.otp.authoring.project.ProjectFolder;
import se.sambruk.otp.authoring.project.Projects;

/** The authoring service, over whatever library and forms there are. */
@Component(service = PluginAuthoring.class)
public final class AuthoringComponent implements PluginAuthoring {
    private final Packer packer;
    private final Projects projects;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            target = "(" + PackForm.EXTENSION + "=xlsx)")
    private volatile PackForm workbook;

    @Activate
    public AuthoringComponent(
            BundleContext context, @Reference ContentService content, @Reference LibraryStore library) {
        this.packer = new Packer(content, library);
        this.projects = new Projects(library, () -> Optional.ofNullable(workbook), distribution(context));
    }

    private static Optional<Path> distribution(BundleContext context) {
        return Stream.of("otp.distribution", "karaf.home")
                .map(context::getProperty)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .map(Path::of);
    }

    @Override
    public List<Path> create(PluginProject project, Path folder) {
        return ProjectFolder.write(folder, projects.files(project));
    }

    @Override
    public PackedPlugin pack(Path folder, Path jar) {
        return packer.pack(folder, jar);
    }
}
