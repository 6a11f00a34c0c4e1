package se.sambruk.otp.shell.command;

import java.util.List;
import se.sambruk.otp.shell.call.ShellCommand;

/** The shell's commands. A new one is added here, and its texts to the messages. */
public final class Commands {
    private Commands() {}

    /** All of them; each may be run by several threads at once. */
    public static List<ShellCommand> all() {
        return List.of(
                new Status(),
                new RequirementList(),
                new RequirementSearchWords(),
                new RequirementShow(),
                new RequirementLint(),
                new RequirementRules(),
                new RequirementParameters(),
                new RequirementQuality(),
                new ArchitectureList(),
                new ArchitectureShow(),
                new ArchitectureSearch(),
                new ArchitectureView(),
                new ArchitectureCheck(),
                new ArchitectureCoverage(),
                new ArchitectureConform(),
                new ArchitectureImpact(),
                new ArchitectureDiff(),
                new ArchitectureImport(),
                new ArchitectureExport(),
                new PublicationList(),
                new PublicationShow(),
                new PublicationVariants(),
                new PublicationMatrix(),
                new PublicationCheck(),
                new PublicationDiff(),
                new PublicationPublish(),
                new PublicationPublished(),
                new ProcurementCreate(),
                new ProcurementFactsCommand(),
                new ProcurementPlan(),
                new ProcurementPeople(),
                new ProcurementChecklist(),
                new ProcurementProfile(),
                new ProcurementSelect(),
                new ProcurementSet(),
                new ProcurementAmend(),
                new ProcurementCheck(),
                new ProcurementIssue(),
                new ProcurementSupersede(),
                new ProcurementChanges(),
                new ProcurementQuestion(),
                new ProcurementAnswer(),
                new ProcurementQuestions(),
                new ProcurementList(),
                new ProcurementShow(),
                new ProcurementLog(),
                new ProcurementNote(),
                new ProcurementOpen(),
                new ProcurementAnswers(),
                new ProcurementClarify(),
                new ProcurementDecide(),
                new ProcurementControl(),
                new ProcurementRelease(),
                new ExportFormats(),
                new ExportRun(),
                new ExportSwap(),
                new PluginList(),
                new PluginInstall(),
                new PluginRemove(),
                new PluginCheck(),
                new PluginConflicts(),
                new PluginExplain(),
                new PluginCreate(),
                new PluginPack());
    }
}
