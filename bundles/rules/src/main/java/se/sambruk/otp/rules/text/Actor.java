package se.sambruk.otp.rules.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who or what a requirement speaks of. Told by a word's last part, so that systemleverantören is a supplier and systemförvaltaren a user. */
public enum Actor {
    /** Leverantören, anbudsgivaren, underleverantören, konsulten … */
    SUPPLIER(
            "leverantör",
            "anbudsgivare",
            "anbudssökande",
            "entreprenör",
            "konsult",
            "utförare",
            "personuppgiftsbiträde",
            "underbiträde",
            "biträde",
            "säljare",
            "uppdragstagare",
            "utvecklare",
            "tillverkare",
            "supporten",
            "tekniker",
            "projektledare",
            "utbildare",
            "distributör",
            "återförsäljare",
            "leverantörspart",
            "bolag",
            "företag",
            "tryckeri",
            "åkeri",
            "bageri",
            "firma",
            "hyresvärd"),
    /** Kommunen, beställaren, nämnden … */
    BUYER(
            "kommun",
            "beställare",
            "köpare",
            "myndighet",
            "nämnd",
            "region",
            "kund",
            "uppdragsgivare",
            "personuppgiftsansvarig",
            "personuppgiftsansvarige",
            "förvaltning",
            "avropare"),
    /** Systemet, tjänsten, gränssnittet … */
    SYSTEM(
            "system",
            "tjänst",
            "lösning",
            "programvara",
            "applikation",
            "plattform",
            "gränssnitt",
            "modul",
            "funktion",
            "app",
            "produkt",
            "databas",
            "api",
            "utrustning",
            "portal",
            "webbplats",
            "server",
            "molntjänst",
            "verktyg",
            "programmet",
            "program",
            "klient",
            "integration",
            "komponent",
            "vy",
            "dator",
            "enhet"),
    /** Användaren, handläggaren, invånaren … */
    USER(
            "användare",
            "handläggare",
            "administratör",
            "invånare",
            "medborgare",
            "medarbetare",
            "chef",
            "elev",
            "personal",
            "vårdnadshavare",
            "förvaltare",
            "arkivarie",
            "person",
            "besökare",
            "ledamot",
            "registrator",
            "lärare",
            "brukare",
            "anställd",
            "anställda",
            "ombud",
            "utsedda",
            "behörig",
            "behöriga",
            "granskare",
            "assistent",
            "sekreterare",
            "sökande",
            "kontaktperson",
            "part",
            "skribent",
            "redaktör",
            "attestant",
            "låntagare",
            "bibliotekarie",
            "rektor",
            "pedagog",
            "förälder",
            "föräldrar",
            "boende",
            "patient",
            "kursdeltagare",
            "resenär",
            "väljare",
            "hyresgäst",
            "klient");

    private static final List<String> ENDINGS = List.of(
            "", "en", "n", "et", "er", "erna", "arna", "na", "ens", "ns", "ets", "ernas", "arnas", "nas", "s", "ar",
            "or", "orna", "t", "ts", "man", "ernas", "a", "an", "ans", ":et", ":t", ":n", ":er", ":erna", "n:s", "e",
            "es");

    private final List<String> nouns;

    Actor(String... nouns) {
        this.nouns = List.of(nouns);
    }

    private static final class Known {
        static final Map<String, Actor> FORMS = forms();

        private static Map<String, Actor> forms() {
            Map<String, Actor> forms = new HashMap<>();
            for (Actor actor : values()) {
                for (String noun : actor.nouns) {
                    List<String> stems = new ArrayList<>(List.of(noun));
                    if (noun.endsWith("a")) {
                        stems.add(noun.substring(0, noun.length() - 1));
                    }
                    for (String stem : stems) {
                        ENDINGS.forEach(ending -> forms.putIfAbsent(stem + ending, actor));
                    }
                }
            }
            forms.put("ledamöter", USER);
            forms.put("ledamöterna", USER);
            return forms;
        }
    }

    /** What a word names, in small letters; also where it is a compound's last part. */
    static Optional<Actor> of(String word) {
        Actor known = Known.FORMS.get(word);
        // Any cut leaves a compound's last part; none of ours is shorter than six letters with its ending, so that
        // "stapp" is no app.
        for (int i = 2; known == null && word.length() - i >= 6; i++) {
            known = Known.FORMS.get(word.substring(i));
        }
        return Optional.ofNullable(known);
    }
}
