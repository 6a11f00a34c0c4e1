package se.sambruk.otp.format.xlsx.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;

/** Finds what a workbook that is only cells does not have: macros, embedded things, and what leads or fetches from outside. */
public final class ActiveContent {
    private static final Pattern FORBIDDEN = Pattern.compile(
            "(?i).*(vbaProject|externalLink|activeX|embeddings|oleObject|connections|queryTable|customUI|macrosheet).*");

    private ActiveContent() {}

    public static List<Problem> find(OPCPackage file, Messages messages) throws OpenXML4JException {
        List<Problem> problems = new ArrayList<>();
        for (PackagePart part : file.getParts()) {
            String name = part.getPartName().getName();
            if (FORBIDDEN.matcher(name).matches()
                    || part.getContentType().contains("macro")
                    || part.getContentType().equals(XSSFRelation.VBA_MACROS.getContentType())) {
                problems.add(Problem.error(messages, "OTP-5216", name));
            }
            if (!part.isRelationshipPart()) {
                for (PackageRelationship relationship : part.getRelationships()) {
                    if (relationship.getTargetMode() == TargetMode.EXTERNAL) {
                        problems.add(Problem.error(messages, "OTP-5216", name + " → " + relationship.getTargetURI()));
                    }
                }
            }
        }
        return problems;
    }
}
