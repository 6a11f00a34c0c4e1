package se.sambruk.otp.format.archimate.schema;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationType;

/**
 * What the ArchiMate Model Exchange File Format 3.1 asks for, one type a line, worked out from its schemas (Model, View and Diagram) and the
 * one for Dublin Core, which metadata are usually written in.
 *
 * <p>{@code type [extends|restricts base] : content ; attributes}. A type that begins with {@code ~} must be stood in for by another, named
 * with {@code xsi:type}. Content: {@code name:type} with {@code ?}, {@code *} or {@code +} in the order that they must come; {@code any*} is
 * for elements of other namespaces; a slash parts two choices; {@code &} lets them come in any order; {@code -} is nothing at all;
 * {@code #} begins a kind of text. Attributes: {@code name=kind}, with {@code !} where it must be there; {@code others} lets those of XML
 * itself in. {@code IDREF>x} must lead to an x.
 */
final class RuleText {
    private static final String FIXED = """
            LangStringType extends #string : #string ; xml:lang
            PreservedLangStringType extends LangStringType
            ~ReferenceableType : name:LangStringType* documentation:PreservedLangStringType* any* ; identifier!=ID others
            ~NamedReferenceableType restricts ReferenceableType : name:LangStringType+ documentation:PreservedLangStringType* any*
            ReferenceType : - ; ref!=IDREF
            ModelType extends NamedReferenceableType : properties:PropertiesType? metadata:MetadataType? elements:ElementsType? \
            relationships:RelationshipsType? organizations:OrganizationsType* propertyDefinitions:PropertyDefinitionsType? \
            views:ViewsType? ; version=string
            MetadataType : schema:#string? schemaversion:#string? any* / schemaInfo:SchemaInfoType*
            SchemaInfoType : schema:#string? schemaversion:#string? any*
            PropertyDefinitionsType : propertyDefinition:PropertyDefinitionType+
            PropertyDefinitionType extends NamedReferenceableType ; type!=dataType
            PropertiesType : property:PropertyType+
            PropertyType : value:LangStringType+ ; propertyDefinitionRef!=IDREF>propertyDefinition
            ~ConceptType extends ReferenceableType : properties:PropertiesType?
            ElementsType : element:ElementType+
            ~ElementType extends ConceptType
            RelationshipsType : relationship:RelationshipType+
            ~RelationshipType extends ConceptType ; source!=IDREF>concept target!=IDREF>concept
            ~RealElementType restricts ElementType : name:LangStringType+ documentation:PreservedLangStringType* any* \
            properties:PropertiesType?
            ~RelationshipConnectorType extends ElementType
            ~CompositeType extends ElementType
            OrganizationsType : item:OrganizationType+
            OrganizationType : label:LangStringType* documentation:PreservedLangStringType* item:OrganizationType* any* ; \
            identifier=ID identifierRef=IDREF others
            Access extends RelationshipType ; accessType=accessType
            Influence extends RelationshipType ; modifier=string
            Association extends RelationshipType ; isDirected=boolean
            ViewsType : viewpoints:ViewpointsType? diagrams:DiagramsType?
            ~ViewType extends NamedReferenceableType : properties:PropertiesType? ; viewpoint=string viewpointRef=IDREF>viewpoint
            ViewpointsType : viewpoint:ViewpointType+
            ViewpointType extends NamedReferenceableType : properties:PropertiesType? concern:ConcernType* \
            viewpointPurpose:#purposes? viewpointContent:#contents? allowedElementType:AllowedElementTypeType* \
            allowedRelationshipType:AllowedRelationshipTypeType* modelingNote:ModelingNoteType*
            ModelingNoteType : documentation:PreservedLangStringType* ; type=string
            ConcernType : label:LangStringType+ documentation:PreservedLangStringType* stakeholders:StakeholdersType?
            StakeholdersType : stakeholder:StakeholderType+
            StakeholderType : label:LangStringType+
            AllowedElementTypeType : - ; type!=elementType
            AllowedRelationshipTypeType : - ; type!=relationshipType
            DiagramsType : view:Diagram+
            Diagram extends ViewType : node:ViewNodeType* connection:ConnectionType*
            ~ViewConceptType : label:LangStringType* documentation:PreservedLangStringType* style:StyleType? viewRef:ReferenceType* ; \
            identifier!=ID others
            ~ViewNodeType extends ViewConceptType ; x!=nonNegativeInteger y!=nonNegativeInteger w!=positiveInteger h!=positiveInteger
            LocationType : - ; x!=nonNegativeInteger y!=nonNegativeInteger
            Label extends ViewNodeType ; conceptRef=IDREF>concept xpathPart=someText
            Container extends ViewNodeType : node:ViewNodeType*
            Element extends Container ; elementRef!=IDREF>element
            ~ConnectionType extends ViewConceptType : sourceAttachment:LocationType? bendpoint:LocationType* \
            targetAttachment:LocationType? ; source=IDREF>box target=IDREF>box
            Line extends ConnectionType
            ~SourcedConnectionType restricts ConnectionType : label:LangStringType* documentation:PreservedLangStringType* \
            style:StyleType? viewRef:ReferenceType* sourceAttachment:LocationType? bendpoint:LocationType* \
            targetAttachment:LocationType? ; source!=IDREF>box target!=IDREF>box
            Relationship extends SourcedConnectionType ; relationshipRef!=IDREF>relationship
            NestingRelationship extends Relationship
            StyleType : & lineColor:RGBColorType? fillColor:RGBColorType? font:FontType? ; lineWidth=positiveInteger
            RGBColorType : - ; r!=byte g!=byte b!=byte a=percent
            FontType : color:RGBColorType? ; name=string size=halves style=fontStyles
            SimpleLiteral : #mixed ; xml:lang
            """;

    private RuleText() {}

    /** All rules: the ones above, and those of the types that have nothing of their own. */
    static Stream<String> lines() {
        Stream<String> elements =
                Stream.of(ElementType.values()).map(type -> type.exchangeName() + " extends " + base(type));
        Stream<String> relations = Stream.of(RelationType.values())
                .filter(type -> !has(type.exchangeName()))
                .map(type -> type.exchangeName() + " extends RelationshipType");
        return Stream.of(FIXED.lines(), elements, relations).flatMap(lines -> lines);
    }

    private static boolean has(String type) {
        return FIXED.lines().anyMatch(line -> line.startsWith(type + " "));
    }

    private static String base(ElementType type) {
        return switch (type) {
            case JUNCTION, OR_JUNCTION -> "RelationshipConnectorType";
            case GROUPING, LOCATION -> "CompositeType";
            default -> "RealElementType";
        };
    }

    /** The names of the elements of Dublin Core. */
    static String[] dublinCore() {
        return ("title creator subject description publisher contributor date type format identifier source language relation"
                        + " coverage rights")
                .split(" ");
    }

    static String elementTypes() {
        return Stream.of(ElementType.values()).map(ElementType::exchangeName).collect(Collectors.joining(" "));
    }

    static String relationTypes() {
        return Stream.of(RelationType.values()).map(RelationType::exchangeName).collect(Collectors.joining(" "));
    }
}
