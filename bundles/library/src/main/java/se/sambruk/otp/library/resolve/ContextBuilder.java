package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.library.ContextEntry;

/** Puts the packs of a context in order, and tells of packs that do not go together. */
final class ContextBuilder {
    private final List<ContextEntry> entries;
    private final List<String> precedence;
    private final Faults faults;
    private final Map<String, Catalog> byId = new TreeMap<>();

    private ContextBuilder(List<ContextEntry> entries, List<String> precedence, Faults faults) {
        this.entries = entries;
        this.precedence = precedence;
        this.faults = faults;
    }

    /** The context; empty where there are errors, as nothing that is said of its content would hold. */
    static Optional<Context> build(
            List<Catalog> catalogs, List<ContextEntry> entries, List<String> precedence, Faults faults) {
        return new ContextBuilder(entries, precedence, faults).build(catalogs);
    }

    private Optional<Context> build(List<Catalog> catalogs) {
        if (entries.isEmpty()) {
            faults.error(Faults.NOWHERE, "OTP-2010");
        }
        checkNamedOnce();
        take(catalogs);
        if (faults.hasErrors()) {
            return Optional.empty();
        }
        checkComplete();
        for (Catalog catalog : byId.values()) {
            checkStatus(catalog.manifest());
            checkRequires(catalog.manifest());
        }
        Graph requires = requires();
        requires.cycles().forEach(cycle -> faults.error(Faults.NOWHERE, "OTP-2006", String.join(" → ", cycle)));
        checkPrecedence();
        if (faults.hasErrors()) {
            return Optional.empty();
        }
        return ordered(requires.closure());
    }

    private void checkNamedOnce() {
        Map<String, ContextEntry> seen = new TreeMap<>();
        for (ContextEntry entry : entries) {
            ContextEntry before = seen.putIfAbsent(entry.pack(), entry);
            if (before != null) {
                faults.error(Faults.NOWHERE, "OTP-2003", entry.pack(), before.toString(), entry.toString());
            }
        }
    }

    private void take(List<Catalog> catalogs) {
        for (Catalog catalog : catalogs) {
            Catalog before = byId.putIfAbsent(catalog.manifest().id(), catalog);
            if (before != null) {
                faults.error(
                        Faults.NOWHERE,
                        "OTP-2003",
                        catalog.manifest().id(),
                        before.manifest().label(),
                        catalog.manifest().label());
            }
            if (catalog.manifest().layer() == Layer.PROCUREMENT) {
                faults.error(Faults.NOWHERE, "OTP-2011", catalog.manifest().label());
            }
        }
    }

    /** Whoever loads the packs tells of those that are not in the library. */
    private void checkComplete() {
        Set<String> named = new HashSet<>();
        for (ContextEntry entry : entries) {
            named.add(entry.pack());
            Catalog found = byId.get(entry.pack());
            if (found == null
                    || entry.version().isPresent()
                            && !entry.version().get().equals(found.manifest().version())) {
                throw new IllegalArgumentException("the context names " + entry + ", which was not handed over");
            }
        }
        if (!named.containsAll(byId.keySet())) {
            throw new IllegalArgumentException("the context names " + named + ", handed over were " + byId.keySet());
        }
    }

    private void checkStatus(PackManifest manifest) {
        if (manifest.status() == PackStatus.WITHDRAWN) {
            boolean stated = entries.stream()
                    .anyMatch(entry -> entry.pack().equals(manifest.id())
                            && entry.version().isPresent());
            if (stated) {
                faults.warning(Faults.NOWHERE, "OTP-2014", manifest.label());
            } else {
                faults.error(Faults.NOWHERE, "OTP-2013", manifest.label(), manifest.id() + "@" + manifest.version());
            }
        }
    }

    private void checkRequires(PackManifest manifest) {
        for (PackRequirement needed : manifest.requires()) {
            Catalog found = byId.get(needed.pack());
            String range = needed.versions().toString();
            if (found == null) {
                faults.error(Faults.NOWHERE, "OTP-2004", manifest.label(), needed.pack(), range);
            } else if (!needed.versions().includes(found.manifest().version())) {
                faults.error(
                        Faults.NOWHERE,
                        "OTP-2005",
                        manifest.label(),
                        needed.pack(),
                        range,
                        found.manifest().label());
            } else if (found.manifest().layer().compareTo(manifest.layer()) > 0) {
                faults.error(
                        Faults.NOWHERE,
                        "OTP-2007",
                        manifest.label(),
                        Texts.name(manifest.layer()),
                        found.manifest().label(),
                        Texts.name(found.manifest().layer()));
            }
        }
    }

    private void checkPrecedence() {
        Set<String> seen = new HashSet<>();
        for (String pack : precedence) {
            if (!byId.containsKey(pack)) {
                faults.error(Faults.NOWHERE, "OTP-2008", pack, new Nearest().to(pack, byId.keySet()));
            }
            if (!seen.add(pack)) {
                faults.error(Faults.NOWHERE, "OTP-2016", pack);
            }
        }
    }

    private Graph requires() {
        Graph graph = new Graph();
        byId.keySet().forEach(graph::add);
        for (Catalog catalog : byId.values()) {
            for (PackRequirement needed : catalog.manifest().requires()) {
                if (byId.containsKey(needed.pack())) {
                    graph.add(catalog.manifest().id(), needed.pack());
                }
            }
        }
        return graph;
    }

    private Optional<Context> ordered(Map<String, Set<String>> requires) {
        List<Context.Pack> packs = new ArrayList<>();
        Map<String, Set<String>> overrides = new TreeMap<>();
        for (Layer layer : Layer.values()) {
            Graph within = within(layer, requires);
            List<List<String>> cycles = within.cycles();
            if (!cycles.isEmpty()) {
                cycles.forEach(cycle -> faults.error(Faults.NOWHERE, "OTP-2009", String.join(" → ", cycle)));
                return Optional.empty();
            }
            overrides.putAll(within.closure());
            for (String id : within.order()) {
                Catalog catalog = byId.get(id);
                packs.add(new Context.Pack(catalog, Source.of(catalog.manifest(), packs.size())));
            }
        }
        return Optional.of(new Context(packs, requires, overrides));
    }

    private Graph within(Layer layer, Map<String, Set<String>> requires) {
        Graph graph = new Graph();
        for (Catalog catalog : byId.values()) {
            String id = catalog.manifest().id();
            if (catalog.manifest().layer() == layer) {
                graph.add(id);
                requires.get(id).stream()
                        .filter(other -> byId.get(other).manifest().layer() == layer)
                        .forEach(other -> graph.add(id, other));
            }
        }
        List<String> stated = precedence.stream()
                .filter(id -> byId.get(id).manifest().layer() == layer)
                .toList();
        for (int i = 1; i < stated.size(); i++) {
            graph.add(stated.get(i), stated.get(i - 1));
        }
        return graph;
    }
}
