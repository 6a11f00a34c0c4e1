package se.sambruk.otp.format.archimate.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.format.archimate.common.Breaches;
import se.sambruk.otp.format.archimate.schema.References.Reference;
import se.sambruk.otp.format.archimate.schema.Type.Attribute;
import se.sambruk.otp.format.archimate.schema.Type.Particle;
import se.sambruk.otp.format.archimate.xml.Place;
import se.sambruk.otp.format.archimate.xml.XmlListener;
import se.sambruk.otp.format.archimate.xml.XmlStart;

/**
 * Checks a file of the exchange format against the rules of its schema as it is read, and tells of each breach. What breaks the rules is
 * passed over, and the check goes on behind it.
 */
public final class SchemaCheck implements XmlListener {
    /** The namespace of the exchange format from 3.0 on. */
    public static final String NAMESPACE = "http://www.opengroup.org/xsd/archimate/3.0/";

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final Set<String> DUBLIN_CORE_NAMES = Set.of(RuleText.dublinCore());
    private static final String INSTANCE = "xsi:";

    /** An element that is open; the type is {@code null} where it may not be there, and then nothing in it is looked at. */
    private static final class Open {
        private final String name;
        private final Type type;
        private final Sequence children;
        private StringBuilder text;
        private boolean isTold;

        Open(String name, Type type) {
            this.name = name;
            this.type = type;
            this.children = type == null ? null : new Sequence(type);
        }

        void append(String piece) {
            if (text == null) {
                text = new StringBuilder();
            }
            text.append(piece);
        }

        String text() {
            return text == null ? "" : text.toString();
        }
    }

    private final String file;
    private final Rules rules = Rules.ALL;
    private final References references = new References();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Breaches errors = new Breaches();
    private int views;
    private boolean isOther;

    /**
     * @param file the file's name, for the places of what is told
     */
    public SchemaCheck(String file) {
        this.file = file;
    }

    /** All that breaks the schema, in the order of the file, references last; to be asked when the file has been read. */
    public List<ModelFinding> errors() {
        return errors.all();
    }

    @Override
    public void start(XmlStart element) {
        Type declared = open.isEmpty() ? root(element) : child(element);
        Type type = declared == null ? null : actual(element, declared);
        if (type != null) {
            if (element.name().equals("view")) {
                views++;
            }
            attributes(element, type);
        }
        open.push(new Open(element.name(), type));
    }

    private Type root(XmlStart element) {
        if (element.name().equals("model") && element.namespace().equals(NAMESPACE)) {
            return rules.type("ModelType");
        }
        // A file of another version breaks the rules in every line; that is told once.
        isOther = true;
        error("OTP-5420", element.place(), element.name(), element.namespace(), NAMESPACE);
        return null;
    }

    private Type child(XmlStart element) {
        Open parent = open.peek();
        if (parent.type == null) {
            return null;
        }
        boolean ours = element.namespace().equals(NAMESPACE);
        Particle particle = parent.children.take(ours ? element.name() : Type.ANY);
        if (particle == null || !ours && (element.namespace().isEmpty() || !isDublinCore(element))) {
            error("OTP-5421", element.place(), element.name(), parent.name);
            return null;
        }
        return rules.type(ours ? particle.type() : "SimpleLiteral");
    }

    private static boolean isDublinCore(XmlStart element) {
        return element.namespace().equals(DUBLIN_CORE) && DUBLIN_CORE_NAMES.contains(element.name());
    }

    /** The type that an element says it has, where that may stand in for the declared one. */
    private Type actual(XmlStart element, Type declared) {
        String told = null;
        for (int i = 0; i < element.attributeCount(); i++) {
            if (element.attributeName(i).equals(XmlStart.TYPE)) {
                told = element.attributeValue(i);
            }
        }
        Type type = told == null ? declared : named(element, Values.collapsed(told));
        if (type == null || !type.derivesFrom(declared) || type.isAbstract()) {
            error("OTP-5426", element.place(), element.name(), told == null ? "" : told);
            return null;
        }
        return type;
    }

    private Type named(XmlStart element, String name) {
        Type type = rules.type(name.substring(name.indexOf(':') + 1));
        String wanted = type != null && type.name().equals("SimpleLiteral") ? DUBLIN_CORE : NAMESPACE;
        return wanted.equals(element.typeNamespace()) ? type : null;
    }

    private void attributes(XmlStart element, Type type) {
        int required = 0;
        for (int i = 0; i < element.attributeCount(); i++) {
            String name = element.attributeName(i);
            if (name.startsWith(INSTANCE)) {
                if (name.endsWith(":nil")) {
                    error("OTP-5423", element.place(), name, element.name());
                }
                continue;
            }
            Attribute rule = rule(type, name);
            if (rule == null) {
                error("OTP-5423", element.place(), name.substring(name.indexOf('}') + 1), element.name());
            } else {
                value(element, name, rule, element.attributeValue(i));
                required += rule.required() ? 1 : 0;
            }
        }
        if (required < type.required()) {
            lacking(element, type);
        }
    }

    private void lacking(XmlStart element, Type type) {
        type.attributes().forEach((name, rule) -> {
            boolean there = IntStream.range(0, element.attributeCount())
                    .anyMatch(i -> element.attributeName(i).equals(name));
            if (rule.required() && !there) {
                error("OTP-5424", element.place(), name, element.name());
            }
        });
    }

    private static Attribute rule(Type type, String name) {
        Attribute rule = type.attributes().get(name);
        if (rule != null || !type.others()) {
            return rule;
        }
        return switch (name) {
            case "xml:lang" -> Attribute.optional("language");
            case "xml:space" -> Attribute.optional("space");
            case "xml:base" -> Attribute.optional("string");
            default -> null;
        };
    }

    private void value(XmlStart element, String name, Attribute rule, String value) {
        boolean isReference = rule.kind().equals("IDREF");
        String to = isReference && element.name().equals("viewRef") ? "view" : rule.leadsTo();
        // What is an id of something before it is well formed, too.
        if (isReference && references.leads(value, to, views)) {
            return;
        }
        if (!rule.test().test(value)) {
            boolean isName = isReference || rule.kind().equals("ID");
            String remedy = isName ? ".remedy.id" : ".remedy";
            errors.add("OTP-5425", remedy, element.place().in(file), value, name, element.name());
        } else if (isReference) {
            references.refer(new Reference(name, Values.collapsed(value), to, views, element.place()));
        } else if (rule.kind().equals("ID") && !references.add(Values.collapsed(value), element.name(), views)) {
            error("OTP-5428", element.place(), Values.collapsed(value));
        }
    }

    @Override
    public void text(String piece, boolean isBlank, Supplier<Place> place) {
        Open element = open.peek();
        if (element == null || element.type == null || element.type.text().equals(Values.ANYTHING)) {
            return;
        }
        if (!element.type.text().isEmpty()) {
            element.append(piece);
        } else if (!element.isTold && (!isBlank || element.type.content().isEmpty())) {
            element.isTold = true;
            error("OTP-5427", place.get(), element.name);
        }
    }

    @Override
    public void end(Supplier<Place> place) {
        Open element = open.pop();
        if (element.type != null) {
            end(element, element.type.text(), place);
        }
        if (open.isEmpty() && !isOther) {
            for (Reference reference : references.all()) {
                references
                        .fault(reference)
                        .ifPresent(code -> error(code, reference.place(), reference.attribute(), reference.id()));
            }
        }
    }

    private void end(Open element, String kind, Supplier<Place> place) {
        String missing = element.children.missing();
        if (missing != null) {
            error("OTP-5422", place.get(), missing, element.name);
        }
        if (!kind.isEmpty() && !kind.equals(Values.ANYTHING) && !Values.is(kind, element.text())) {
            error("OTP-5425", place.get(), element.text(), element.name, element.name);
        }
    }

    private void error(String code, Place place, Object... arguments) {
        errors.add(code, place.in(file), arguments);
    }
}
