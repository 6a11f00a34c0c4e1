/**
 * What the two sides of the launcher say to each other: requests, frames, the instance file, properties, and the texts both print. Nothing
 * but the JDK, as the client starts with nothing else.
 */
package se.sambruk.otp.launcher.wire;
