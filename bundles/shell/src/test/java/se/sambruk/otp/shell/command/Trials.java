package se.sambruk.otp.shell.command;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureDocumentService;
import se.sambruk.otp.api.architecture.ConformanceService;
import se.sambruk.otp.api.architecture.CoverageService;
import se.sambruk.otp.api.architecture.DiagramService;
import se.sambruk.otp.api.architecture.IllustratedDocumentService;
import se.sambruk.otp.api.architecture.ModelCheckService;
import se.sambruk.otp.api.architecture.ModelComparisonService;
import se.sambruk.otp.api.architecture.ModelImportService;
import se.sambruk.otp.api.architecture.ModelIntakeService;
import se.sambruk.otp.api.architecture.ModelQueryService;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.export.ExportService;
import se.sambruk.otp.api.procurement.ProcurementService;
import se.sambruk.otp.architecture.check.ModelCheckComponent;
import se.sambruk.otp.architecture.conform.ConformanceComponent;
import se.sambruk.otp.architecture.coverage.CoverageComponent;
import se.sambruk.otp.architecture.diff.ComparisonComponent;
import se.sambruk.otp.architecture.query.ModelQueries;
import se.sambruk.otp.architecture.rules.RelationRulesComponent;
import se.sambruk.otp.document.architecture.ArchitectureComposer;
import se.sambruk.otp.document.architecture.IllustratedDocuments;
import se.sambruk.otp.shell.FakeDiagrams;
import se.sambruk.otp.shell.FakeModelFiles;
import se.sambruk.otp.shell.FakeModelIntake;
import se.sambruk.otp.shell.FakeProcurement;
import se.sambruk.otp.shell.FakeServices;
import se.sambruk.otp.shell.FakeWriter;
import se.sambruk.otp.shell.Fakes;
import se.sambruk.otp.shell.Golden;
import se.sambruk.otp.shell.Trial.Result;
import se.sambruk.otp.shell.call.Outcome;

/** The services that commands are tried with, and whether what they wrote is what a person has found right. */
final class Trials {
    private Trials() {}

    static FakeServices services(FakeProcurement procurement) {
        return Fakes.all().with(ProcurementService.class, procurement);
    }

    /** What architectures are worked on with: what is pure is the platform's own. */
    static FakeServices architecture() {
        return Fakes.all()
                .with(ModelQueryService.class, new ModelQueries())
                .with(ModelCheckService.class, new ModelCheckComponent(new RelationRulesComponent()))
                .with(CoverageService.class, new CoverageComponent())
                .with(ConformanceService.class, new ConformanceComponent())
                .with(ModelComparisonService.class, new ComparisonComponent())
                .with(ArchitectureDocumentService.class, new ArchitectureComposer())
                .with(DiagramService.class, new FakeDiagrams())
                .with(
                        IllustratedDocumentService.class,
                        new IllustratedDocuments(new ArchitectureComposer(), new FakeDiagrams()))
                .with(ModelImportService.class, new FakeModelFiles())
                .with(ModelIntakeService.class, new FakeModelIntake())
                .with(ExportService.class, new FakeWriter());
    }

    /** All that a document says, figures by their text alternatives. */
    static String text(Document document) {
        return document.sections().stream().map(Trials::text).collect(Collectors.joining("\n"));
    }

    private static String text(Section section) {
        return Stream.concat(
                        section.blocks().stream().map(Block::plainText),
                        section.sections().stream().map(Trials::text))
                .collect(Collectors.joining("\n"));
    }

    static void golden(String name, Result result) throws IOException {
        golden(name, Outcome.DONE, result);
    }

    static void golden(String name, Outcome outcome, Result result) throws IOException {
        assertEquals(result.err(), outcome, result.outcome());
        assertEquals("", result.err());
        Golden.check(name, result.out());
    }
}
