package se.sambruk.otp.api.promise;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import java.util.ArrayList;
import java.util.List;

/**
 * What is promised to those who have compiled a plugin: that a package whose version has not been raised accordingly still serves it.
 * An incompatible change asks for a new first number; an addition for a new second one.
 */
final class ApiPromise {
    private static final String NEXT =
            "Raise the version in its package-info.java to that. As long as nothing has been released,"
                    + " make a new copy to compare with instead: mvn -B -q -pl bundles/api -Pbaseline -DskipTests package";

    private ApiPromise() {}

    /** Each package that breaks the promise, with what has changed in it. */
    static List<String> broken(Jar older, Jar newer) throws Exception {
        List<String> broken = new ArrayList<>();
        try (Processor processor = new Processor()) {
            for (Info info : new Baseline(processor, new DiffPluginImpl()).baseline(newer, older, null)) {
                Delta delta = info.packageDiff.getDelta();
                if (delta == Delta.REMOVED) {
                    broken.add(info.packageName + " is gone, and plugins import it");
                } else if (info.mismatch) {
                    StringBuilder text = new StringBuilder(info.packageName)
                            .append(" was ")
                            .append(info.olderVersion)
                            .append(", is ")
                            .append(info.newerVersion)
                            .append(" and needs ")
                            .append(info.suggestedVersion)
                            .append(" for:");
                    changes(info.packageDiff, 1, text);
                    broken.add(text.append('\n').append(NEXT).toString());
                }
            }
        }
        return broken;
    }

    private static void changes(Diff diff, int depth, StringBuilder out) {
        for (Diff child : diff.getChildren()) {
            if (child.getDelta() != Delta.UNCHANGED && child.getDelta() != Delta.IGNORED) {
                out.append('\n')
                        .append("  ".repeat(depth))
                        .append(child.getDelta())
                        .append(' ')
                        .append(child.getType())
                        .append(' ')
                        .append(child.getName());
                changes(child, depth + 1, out);
            }
        }
    }
}
