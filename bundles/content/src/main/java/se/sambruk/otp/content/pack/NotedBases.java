package se.sambruk.otp.content.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.content.PackBundle;
import se.sambruk.otp.api.publication.AmendmentBase;
import se.sambruk.otp.content.fault.Faults;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.tree.Budget;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;
import se.sambruk.otp.content.tree.Trees;

/**
 * Reads what a pack's changes in publications were written for from the notes that lie beside them. They are no content: notes that cannot be
 * read keep no pack out, but are told of, as nobody will then be told when what is changed becomes another.
 */
final class NotedBases {
    private NotedBases() {}

    static List<AmendmentBase> read(PackFiles files, Limits limits, Faults faults) {
        String path = files.base() + PackBundle.LOCK.substring(PackBundle.FOLDER.length());
        if (!files.paths().contains(path)) {
            return List.of();
        }
        // What is wrong within the notes is said in one sentence: nobody writes them by hand.
        Faults within = new Faults(limits.problems());
        List<AmendmentBase> bases = new ArrayList<>();
        try (InputStream in = files.source().open(path)) {
            Optional<Mapping> root = Trees.read(in, new Budget(limits), within.in(path));
            if (root.isPresent() && root.get().get(PackBundle.PUBLICATION_LOCKS).isPresent()) {
                Object notes = tree(root.get().get(PackBundle.PUBLICATION_LOCKS).get());
                ((List<?>) notes).forEach(note -> bases.add(AmendmentBase.fromTree(note)));
            }
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            within.in(path).alreadyTold();
        }
        if (within.errors() > 0) {
            faults.in(path).warning(Placed.NOWHERE, "OTP-1509");
            return List.of();
        }
        return bases;
    }

    /** The canonical tree that was written. */
    private static Object tree(Node node) {
        if (node instanceof Mapping mapping) {
            Map<String, Object> map = new TreeMap<>();
            mapping.entries().forEach(entry -> map.put(entry.key().text(), tree(entry.value())));
            return map;
        }
        if (node instanceof Sequence sequence) {
            return sequence.items().stream().map(NotedBases::tree).toList();
        }
        if (node instanceof Scalar scalar) {
            return scalar(scalar);
        }
        throw new IllegalArgumentException("not read: " + node);
    }

    private static Object scalar(Scalar scalar) {
        if (scalar.quoted()) {
            return scalar.text();
        }
        return switch (scalar.text()) {
            case "true" -> true;
            case "false" -> false;
            default -> Integer.valueOf(scalar.text());
        };
    }
}
