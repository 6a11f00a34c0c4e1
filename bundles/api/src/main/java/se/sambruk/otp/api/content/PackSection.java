package se.sambruk.otp.api.content;

import se.sambruk.otp.api.canonical.WireValue;

/** A list that a pack may have beside its requirements and their amendments, by the key that it has in files; in the order in which people are told. */
public enum PackSection implements WireValue {
    PUBLICATIONS("publications"),
    AUDIENCES("audiences"),
    TOPICS("topics"),
    VARIABLES("variables"),
    PUBLICATION_AMENDMENTS("publication-amendments"),
    PUBLICATION_APPROVALS("publication-approvals"),
    PUBLICATION_SUPPRESSIONS("publication-suppressions"),
    ELEMENTS("elements"),
    RELATIONS("relations"),
    VIEWS("views"),
    ARCHITECTURE_AMENDMENTS("architecture-amendments"),
    ARCHITECTURE_SUPPRESSIONS("architecture-suppressions"),
    PARAMETER_SETS("parameter-sets"),
    LINT_SUPPRESSIONS("lint-suppressions"),
    WORD_LISTS("word-lists"),
    GLOSSARY("glossary"),
    REFERENCES("references"),
    CATEGORIES("categories"),
    BENEFITS("benefits");

    private final String wire;

    PackSection(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
