package se.sambruk.otp.diagram.svg;

import java.util.EnumMap;
import java.util.Map;
import se.sambruk.otp.api.architecture.ElementType;

/** The sign of each element type, on a ground of 16 by 16. */
final class Icons {
    static final int SIZE = 16;

    /**
     * A sign.
     *
     * @param lines drawn
     * @param filled in the colour of lines; may be empty
     */
    record Icon(String lines, String filled) {}

    private static final Map<ElementType, Icon> ICONS = new EnumMap<>(ElementType.class);

    private static final String ROLE = "M12 4H4.2A2.6 4 0 0 0 4.2 12H12" + ellipse(12, 8, 2.6, 4);
    private static final String COLLABORATION = circle(5.7, 8, 4.6) + circle(10.3, 8, 4.6);
    private static final String INTERFACE = "M1 8H7" + circle(11, 8, 4);
    private static final String PROCESS = "M1 5.6H9.4V2.6L15 8L9.4 13.4V10.4H1Z";
    private static final String FUNCTION = "M8 1.5L14 5.5V14.5L8 10.5L2 14.5V5.5Z";
    private static final String INTERACTION = "M7 2.5A5.5 5.5 0 0 0 7 13.5ZM9 2.5A5.5 5.5 0 0 1 9 13.5Z";
    private static final String EVENT = "M1.5 3.5H10.7A4.5 4.5 0 0 1 10.7 12.5H1.5L4.8 8Z";
    private static final String SERVICE = "M5 4H11A4 4 0 0 1 11 12H5A4 4 0 0 1 5 4Z";
    private static final String OBJECT = "M1.5 3H14.5V13H1.5ZM1.5 6H14.5";
    private static final String WAVY = "M1.5 3H14.5V12Q11.2 9.6 8 12T1.5 12Z";
    private static final String TARGET = circle(8, 8, 6.8) + circle(8, 8, 4.2);
    private static final String LEANING = "M4.6 4H15L11.4 12H1Z";

    static {
        put(ElementType.STAKEHOLDER, ROLE);
        put(
                ElementType.DRIVER,
                circle(8, 8, 5.2) + "M8 .8V15.2M.8 8H15.2M2.9 2.9L13.1 13.1M13.1 2.9L2.9 13.1",
                circle(8, 8, 1.6));
        put(ElementType.ASSESSMENT, circle(9.8, 6.2, 4.8) + "M6.4 9.6L1.6 14.4");
        put(ElementType.GOAL, TARGET, circle(8, 8, 1.8));
        put(ElementType.OUTCOME, circle(7, 9, 6) + circle(7, 9, 3.2) + "M7 9L14 2M11 2.2V5H13.8");
        put(
                ElementType.PRINCIPLE,
                "M3.5 1.5H12.5Q13.2 8 12.5 14.5H3.5Q2.8 8 3.5 1.5Z",
                "M7 3.8H9L8.6 9.6H7.4Z" + circle(8, 11.8, 1));
        put(ElementType.REQUIREMENT, LEANING);
        put(ElementType.CONSTRAINT, LEANING + "M7.4 4L3.8 12");
        put(
                ElementType.MEANING,
                "M4.4 12.6A3 3 0 0 1 2.6 7.4A3 3 0 0 1 6 3.9A3.4 3.4 0 0 1 11.6 4.3A2.9 2.9 0 0 1 13.6 9A2.8 2.8 0 0 1 10 12.2"
                        + "A2.9 2.9 0 0 1 4.4 12.6Z");
        put(ElementType.VALUE, ellipse(8, 8, 6.8, 4.4));
        put(
                ElementType.RESOURCE,
                "M3 4H12A1.5 1.5 0 0 1 13.5 5.5V10.5A1.5 1.5 0 0 1 12 12H3A1.5 1.5 0 0 1 1.5 10.5V5.5A1.5 1.5 0 0 1 3 4Z"
                        + "M13.5 6.5H15V9.5H13.5M4.2 6V10M6.7 6V10M9.2 6V10");
        put(
                ElementType.CAPABILITY,
                "M1.5 10.5H14.5V14.5H1.5ZM5.8 6.5H14.5V10.5H5.8ZM10.1 2.5H14.5V6.5H10.1ZM5.8 10.5V14.5M10.1 6.5V14.5");
        put(
                ElementType.COURSE_OF_ACTION,
                circle(10.4, 5.6, 4.8) + circle(10.4, 5.6, 2.2) + "M1.6 14.8Q1.8 10.2 5.2 9.8",
                "M4.4 7.9L7.4 9.6L4.8 11.8Z");
        put(ElementType.VALUE_STREAM, "M1 3.5H11.2L15 8L11.2 12.5H1L4.8 8Z");
        put(
                ElementType.BUSINESS_ACTOR,
                circle(8, 3.6, 2.5) + "M8 6.1V10.6M3.4 8H12.6M8 10.6L4.6 15.2M8 10.6L11.4 15.2");
        put(ElementType.BUSINESS_ROLE, ROLE);
        put(ElementType.BUSINESS_COLLABORATION, COLLABORATION);
        put(ElementType.BUSINESS_INTERFACE, INTERFACE);
        put(ElementType.BUSINESS_PROCESS, PROCESS);
        put(ElementType.BUSINESS_FUNCTION, FUNCTION);
        put(ElementType.BUSINESS_INTERACTION, INTERACTION);
        put(ElementType.BUSINESS_EVENT, EVENT);
        put(ElementType.BUSINESS_SERVICE, SERVICE);
        put(ElementType.BUSINESS_OBJECT, OBJECT);
        put(ElementType.CONTRACT, OBJECT + "M1.5 10H14.5");
        put(ElementType.REPRESENTATION, WAVY + "M1.5 6H14.5");
        put(ElementType.PRODUCT, "M1.5 3H14.5V13H1.5ZM1.5 6H8V3");
        put(
                ElementType.APPLICATION_COMPONENT,
                "M4.5 4.2V1.8H14V14.2H4.5V11.8M4.5 9.2V6.8M2 4.2H7V6.8H2ZM2 9.2H7V11.8H2Z");
        put(ElementType.APPLICATION_COLLABORATION, COLLABORATION);
        put(ElementType.APPLICATION_INTERFACE, INTERFACE);
        put(ElementType.APPLICATION_FUNCTION, FUNCTION);
        put(ElementType.APPLICATION_INTERACTION, INTERACTION);
        put(ElementType.APPLICATION_PROCESS, PROCESS);
        put(ElementType.APPLICATION_EVENT, EVENT);
        put(ElementType.APPLICATION_SERVICE, SERVICE);
        put(ElementType.DATA_OBJECT, OBJECT);
        put(ElementType.NODE, "M1.5 4.8H11.2V14.5H1.5ZM1.5 4.8L4.8 1.5H14.5L11.2 4.8M14.5 1.5V11.2L11.2 14.5");
        put(
                ElementType.DEVICE,
                "M3 2.5H13Q14.5 2.5 14.5 4V9.5Q14.5 11 13 11H3Q1.5 11 1.5 9.5V4Q1.5 2.5 3 2.5ZM4.2 11L2.4 14.2H13.6L11.8 11");
        put(ElementType.SYSTEM_SOFTWARE, circle(6.6, 9.4, 5) + "M6 4.4A4.7 4.7 0 1 1 11.6 10");
        put(ElementType.TECHNOLOGY_COLLABORATION, COLLABORATION);
        put(ElementType.TECHNOLOGY_INTERFACE, INTERFACE);
        put(ElementType.PATH, "M4.6 4.4L1 8L4.6 11.6M11.4 4.4L15 8L11.4 11.6M3.6 8H5.6M7 8H9M10.4 8H12.4");
        put(
                ElementType.COMMUNICATION_NETWORK,
                circle(5.2, 4, 2) + circle(12.8, 4, 2) + circle(3.2, 12, 2) + circle(10.8, 12, 2)
                        + "M7.2 4H10.8M5.2 12H8.8M4.7 5.9L3.7 10.1M12.3 5.9L11.3 10.1");
        put(ElementType.TECHNOLOGY_FUNCTION, FUNCTION);
        put(ElementType.TECHNOLOGY_PROCESS, PROCESS);
        put(ElementType.TECHNOLOGY_INTERACTION, INTERACTION);
        put(ElementType.TECHNOLOGY_EVENT, EVENT);
        put(ElementType.TECHNOLOGY_SERVICE, SERVICE);
        put(ElementType.ARTIFACT, "M3 1.5H9.8L13 4.7V14.5H3ZM9.8 1.5V4.7H13");
        put(
                ElementType.EQUIPMENT,
                cog(6, 9.6, 5.4, 3.9, 8) + circle(6, 9.6, 1.7) + cog(12.4, 3.9, 3.3, 2.2, 7) + circle(12.4, 3.9, .8));
        put(ElementType.FACILITY, "M1.5 14.5V2H4.2V9.2L7.6 6.8V9.2L11 6.8V9.2L14.5 6.8V14.5Z");
        put(
                ElementType.DISTRIBUTION_NETWORK,
                "M4.8 4.2L1 8L4.8 11.8M11.2 4.2L15 8L11.2 11.8M2.6 6.4H13.4M2.6 9.6H13.4");
        put(ElementType.MATERIAL, "M4.6 2H11.4L15 8L11.4 14H4.6L1 8ZM5.6 4.4L3.5 8M10.4 4.4L12.5 8M6 11.7H10");
        put(ElementType.WORK_PACKAGE, "M11.8 9.4A5 5 0 1 0 7 12.6H12.4", "M11.6 10L15.2 12.6L11.6 15.2Z");
        put(ElementType.DELIVERABLE, WAVY);
        put(ElementType.IMPLEMENTATION_EVENT, EVENT);
        put(ElementType.PLATEAU, "", "M5 2.4H15V4.4H5ZM3 7H13V9H3ZM1 11.6H11V13.6H1Z");
        put(ElementType.GAP, circle(8, 8, 5.6) + "M.8 6.4H15.2M.8 9.6H15.2");
        put(ElementType.GROUPING, "M1.5 6V3H9V6M1.5 6H14.5V13H1.5Z");
        put(ElementType.LOCATION, "M8 15Q3 9.2 3 6A5 5 0 0 1 13 6Q13 9.2 8 15Z" + circle(8, 6, 1.8));
        put(ElementType.JUNCTION, "", circle(8, 8, 6));
        put(ElementType.OR_JUNCTION, circle(8, 8, 6));
    }

    private Icons() {}

    static Icon of(ElementType type) {
        return ICONS.get(type);
    }

    private static void put(ElementType type, String lines) {
        put(type, lines, "");
    }

    private static void put(ElementType type, String lines, String filled) {
        ICONS.put(type, new Icon(lines, filled));
    }

    private static String circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    private static String ellipse(double x, double y, double wide, double high) {
        String arc = "A" + Xml.number(wide) + " " + Xml.number(high) + " 0 1 1 ";
        return "M" + Xml.number(x - wide) + " " + Xml.number(y) + arc + Xml.number(x + wide) + " " + Xml.number(y) + arc
                + Xml.number(x - wide) + " " + Xml.number(y) + "Z";
    }

    private static String cog(double x, double y, double outer, double inner, int teeth) {
        Path path = new Path();
        double tooth = 2 * Math.PI / teeth;
        for (int i = 0; i < teeth; i++) {
            double at = i * tooth - Math.PI / 2;
            double[][] corners = {{inner, -0.3}, {outer, -0.18}, {outer, 0.18}, {inner, 0.3}};
            for (int j = 0; j < corners.length; j++) {
                double angle = at + corners[j][1] * tooth;
                double px = x + corners[j][0] * Math.cos(angle);
                double py = y + corners[j][0] * Math.sin(angle);
                if (i == 0 && j == 0) {
                    path.move(px, py);
                } else {
                    path.line(px, py);
                }
            }
        }
        return path.close().toString();
    }
}
