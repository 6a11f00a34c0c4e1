/** Draws views of architecture models: layout, SVG, PNG, and what they show in words. */
package se.sambruk.otp.diagram;
