package se.sambruk.otp.content.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.LibraryStore;
import se.sambruk.otp.content.fault.Texts;

/** What a pack's own files do not show: whether it agrees with what has been published before, and by whom. */
final class History {
    private final LibraryStore store;

    History(LibraryStore store) {
        this.store = store;
    }

    List<Problem> check(Catalog catalog, String source) {
        List<Problem> problems = new ArrayList<>();
        publisher(catalog.manifest(), source, problems);
        edition(catalog, problems);
        revisions(catalog, problems);
        return problems;
    }

    private void publisher(PackManifest manifest, String source, List<Problem> problems) {
        for (EditionRecord record : store.current()) {
            PackManifest other = record.manifest();
            if (other.publisher().equals(manifest.publisher())
                    || record.source().equals(source)) {
                continue;
            }
            if (other.id().equals(manifest.id())) {
                problems.add(problem(manifest, "OTP-1408", manifest.id(), other.publisher(), manifest.publisher()));
            } else if (other.prefix().equals(manifest.prefix())) {
                problems.add(problem(
                        manifest, "OTP-1404", manifest.prefix(), other.publisher(), other.id(), manifest.publisher()));
            }
        }
    }

    private void edition(Catalog catalog, List<Problem> problems) {
        PackManifest manifest = catalog.manifest();
        for (EditionRecord record : store.editions(manifest.id(), manifest.version())) {
            boolean published = record.manifest().status() == PackStatus.PUBLISHED;
            if (published && !record.ref().equals(catalog.ref()) && !withdraws(catalog, record)) {
                problems.add(problem(manifest, "OTP-1400", manifest.label()));
                return;
            }
        }
    }

    // To withdraw an edition is to say so, and nothing else, of the very same content.
    private static boolean withdraws(Catalog catalog, EditionRecord published) {
        if (catalog.manifest().status() != PackStatus.WITHDRAWN) {
            return false;
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> tree =
                new TreeMap<>((Map<String, Object>) catalog.manifest().tree());
        tree.put("status", PackStatus.PUBLISHED.wire());
        return catalog.under(PackManifest.fromTree(tree)).ref().equals(published.ref());
    }

    private void revisions(Catalog catalog, List<Problem> problems) {
        Map<RequirementId, Map<Integer, ContentHash>> published =
                store.publishedRevisions(catalog.manifest().id());
        if (published.isEmpty()) {
            return;
        }
        boolean draft = catalog.manifest().status() == PackStatus.DRAFT;
        for (Located<Requirement> located : catalog.requirements()) {
            Requirement requirement = located.value();
            Map<Integer, ContentHash> known = published.getOrDefault(requirement.id(), Map.of());
            ContentHash same = known.get(requirement.revision());
            if (same != null && !same.equals(requirement.contentHash())) {
                Object[] arguments = {
                    "",
                    requirement.id().value(),
                    Integer.toString(requirement.revision()),
                    Integer.toString(Collections.max(known.keySet()) + 1)
                };
                boolean inSheet = located.location().sheet().isPresent();
                problems.add(Texts.problem(draft ? Severity.WARNING : Severity.ERROR, inSheet, "OTP-1401", arguments)
                        .at(located.location()));
            }
        }
    }

    private static Problem problem(PackManifest manifest, String code, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = manifest.label();
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Problem.error(Texts.ALL, code, all).at(SourceLocation.file(manifest.label(), ""));
    }
}
