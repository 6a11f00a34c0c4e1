package se.sambruk.otp.plugins.install;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Part;
import se.sambruk.otp.plugins.folder.DropFolder;
import se.sambruk.otp.plugins.folder.FileNames;
import se.sambruk.otp.plugins.state.Journal;
import se.sambruk.otp.plugins.state.Vault;

/** Tells what would come of a file if it were installed. Changes nothing. Thread-safe. */
public final class Planner {
    private final Examiner examiner;
    private final Packs packs;
    private final DropFolder folder;
    private final Journal journal;
    private final Diagnosis diagnosis;

    /**
     * @param folder where the file would be put
     */
    public Planner(Examiner examiner, Packs packs, DropFolder folder, Journal journal, Diagnosis diagnosis) {
        this.examiner = examiner;
        this.packs = packs;
        this.folder = folder;
        this.journal = journal;
        this.diagnosis = diagnosis;
    }

    PluginPlan plan(Path file) {
        String fileName = String.valueOf(file.getFileName());
        if (FileNames.isIgnored(fileName)) {
            return PluginPlan.builder(fileName, PluginKind.UNKNOWN)
                    .problems(List.of(Faults.error("OTP-7067", fileName)))
                    .build();
        }
        try {
            Path aside = Files.createTempDirectory("otp-check");
            try {
                Vault vault = new Vault(aside);
                examiner.checkSize(fileName, Files.size(Installer.readable(file)));
                ContentHash hash = vault.keep(file);
                Examination found =
                        examiner.into(vault).examine(folder.nameOf(fileName), fileName, vault.place(hash), hash);
                return plan(found, lacking(found, vault));
            } finally {
                Trees.delete(aside);
            }
        } catch (ProblemException e) {
            return PluginPlan.builder(fileName, PluginKind.UNKNOWN)
                    .problems(e.problems())
                    .build();
        } catch (IOException | UncheckedIOException e) {
            return PluginPlan.builder(fileName, PluginKind.UNKNOWN)
                    .problems(List.of(Faults.unread(fileName, e)))
                    .build();
        }
    }

    /** What does not fit together in the contexts that a file's packs are in, in the words in which it is told of beforehand. */
    List<Problem> unfitting(Examination found) {
        return packs.conflicts(found.catalogs()).stream()
                .flatMap(report -> report.problems().stream())
                .filter(problem -> problem.severity() != Severity.INFO)
                .distinct()
                .toList();
    }

    private List<Problem> lacking(Examination found, Vault vault) {
        return diagnosis.foresee(found.parts().stream()
                .filter(part -> part.type() == Part.Type.CODE)
                .map(part -> vault.place(part.hash()))
                .toList());
    }

    private PluginPlan plan(Examination found, List<Problem> lacking) {
        List<Problem> problems = new ArrayList<>(found.problems());
        problems.addAll(lacking);
        Set<RequirementId> adds = new LinkedHashSet<>();
        Set<RequirementId> amends = new LinkedHashSet<>();
        found.catalogs().forEach(catalog -> {
            catalog.requirements().forEach(each -> adds.add(each.value().id()));
            catalog.amendments().forEach(each -> amends.add(each.value().target()));
        });
        PluginPlan.Builder plan = PluginPlan.builder(found.id(), found.kind())
                .adds(List.copyOf(adds))
                .amends(List.copyOf(amends))
                .holds(Holdings.of(found.catalogs()))
                .offers(found.services().stream().distinct().toList())
                .conflicts(found.admitted() ? packs.conflicts(found.catalogs()) : List.of())
                .publicationFindings(
                        found.admitted() ? packs.publications(found.catalogs(), found.resources()) : List.of())
                .problems(problems);
        found.version().ifPresent(plan::version);
        journal.records().values().stream()
                .filter(record -> record.kind() == found.kind() && record.id().equals(found.id()))
                .flatMap(record -> record.usedVersion().stream())
                .findFirst()
                .ifPresent(plan::replaces);
        return plan.build();
    }
}
