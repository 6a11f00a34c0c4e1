package se.sambruk.otp.rules.text;

import java.util.Set;

/** Words after which "om" means "about": information om, underrätta om. By their beginnings, so that all their forms count. */
final class About {
    private static final Set<String> BEGINNINGS = Set.of(
            "information",
            "uppgift",
            "lag",
            "förordning",
            "föreskrift",
            "fråga",
            "frågor",
            "beslut",
            "besked",
            "krav",
            "ansökan",
            "kännedom",
            "underrätta",
            "informera",
            "informeras",
            "meddela",
            "handla",
            "påminna",
            "påminner",
            "påminn",
            "regel",
            "regler",
            "bestämmelse",
            "rapport",
            "begäran",
            "erinra",
            "villkor",
            "kunskap",
            "avtal",
            "dokumentation",
            "upplysning",
            "statistik",
            "klausul",
            "samråd",
            "utbildning",
            "avisering",
            "notis",
            "notifiering",
            "meddelande",
            "påminnelse",
            "anmälan",
            "överenskommelse",
            "data",
            "artikel",
            "direktiv",
            "vad",
            "mer",
            "mera",
            "ansöka",
            "ansöker",
            "tvist",
            "tvister",
            "upplyser",
            "informerar",
            "underrättar",
            "anteckning",
            "enas",
            "be",
            "ber",
            "begära",
            "år",
            "året",
            "mån",
            "dygnet",
            "byggd",
            "bygga",
            "göra",
            "göras",
            "görs",
            "tala",
            "skrivas",
            "försäkran",
            "intyg",
            "sekretess",
            "principen",
            "kravet",
            "skyldighet",
            "belopp",
            "steg",
            "sig",
            "hand",
            "post");

    private About() {}

    static boolean is(String word) {
        if (BEGINNINGS.contains(word)) {
            return true;
        }
        for (int length = 4; length < word.length(); length++) {
            String beginning = word.substring(0, length);
            if (length > 4 && BEGINNINGS.contains(beginning) && word.length() - length <= 5) {
                return true;
            }
        }
        return word.endsWith("lagen")
                || word.endsWith("information")
                || word.endsWith("uppgifter")
                || word.endsWith("informationen")
                || word.endsWith("uppgift");
    }
}
