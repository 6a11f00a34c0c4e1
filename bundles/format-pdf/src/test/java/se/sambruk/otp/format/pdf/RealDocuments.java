package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureDocumentRequest;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.Resolution;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.profile.ProfileParser;
import se.sambruk.otp.content.source.Sources;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;
import se.sambruk.otp.diagram.DiagramComponent;
import se.sambruk.otp.document.AnnexComposer;
import se.sambruk.otp.document.architecture.ArchitectureComposer;
import se.sambruk.otp.library.resolve.ArchitectureResolver;
import se.sambruk.otp.library.resolve.Resolver;

/** Documents of the packs and the examples that come with the platform. */
final class RealDocuments {
    private static final Path BUNDLES = Path.of("..");
    private static final Path EXAMPLES = Path.of("..", "..", "distribution", "src", "main", "resources", "examples");

    private static Document annex;
    private static Document architecture;

    private RealDocuments() {}

    /** The annex of the procurement of a case management system. */
    static synchronized Document annex() throws IOException {
        if (annex == null) {
            annex = makeAnnex();
        }
        return annex;
    }

    private static Document makeAnnex() throws IOException {
        Resolution resolution =
                Resolver.resolve(List.of(pack("kravmaster"), pack("exempelkommun")), profile("arendesystem.yaml"));
        return new AnnexComposer().compose(resolution.specification().orElseThrow(), ComposeOptions.issued());
    }

    /** The reference architecture, with its drawings. */
    static synchronized Document architecture() {
        if (architecture == null) {
            architecture = makeArchitecture();
        }
        return architecture;
    }

    private static Document makeArchitecture() {
        ArchitectureModel model = ArchitectureResolver.resolve(
                        List.of(pack("kravmaster")),
                        List.of(new ContextEntry("kravmaster", Optional.empty())),
                        Set.of("kravmaster"),
                        List.of())
                .model()
                .orElseThrow();
        ArchitectureDocumentRequest.Builder request = ArchitectureDocumentRequest.builder(model, LocalizedText.SWEDISH)
                .sources(List.of("kravmaster"));
        DiagramService service = diagrams();
        for (View view : model.views()) {
            request.figure(view.id(), figure(service, model, view));
        }
        return new ArchitectureComposer().compose(request.build());
    }

    private static Figure figure(DiagramService service, ArchitectureModel model, View view) {
        Diagram lines = service.draw(model, view.id(), Diagram.SVG, LocalizedText.SWEDISH);
        Diagram pixels = service.draw(model, view.id(), Diagram.PNG, LocalizedText.SWEDISH);
        return Figure.of("figur-" + view.id(), lines.image(), Diagram.SVG, lines.title(), lines.alternative())
                .withRaster(pixels.image());
    }

    /** With every setting as it is where nothing is set. */
    private static DiagramService diagrams() {
        Constructor<?> constructor = DiagramComponent.class.getConstructors()[0];
        Class<?> config = constructor.getParameterTypes()[0];
        Object defaults = Proxy.newProxyInstance(
                config.getClassLoader(),
                new Class<?>[] {config},
                (proxy, method, arguments) -> method.getDefaultValue());
        try {
            return (DiagramService) constructor.newInstance(defaults);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Catalog pack(String bundle) {
        Path content = BUNDLES.resolve(bundle).resolve(Path.of("src", "main", "resources"));
        return new PackReader(Limits.DEFAULT)
                .read(Sources.of(content, Limits.DEFAULT, new PackForms()))
                .reading()
                .catalog()
                .orElseThrow();
    }

    private static Profile profile(String name) throws IOException {
        try (InputStream in = Files.newInputStream(EXAMPLES.resolve(name))) {
            return new ProfileParser(Limits.DEFAULT).read(name, in).profile().orElseThrow();
        }
    }
}
