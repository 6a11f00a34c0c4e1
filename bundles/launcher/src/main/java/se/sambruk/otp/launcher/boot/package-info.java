/**
 * What the JVM starts with, outside the framework: {@link se.sambruk.otp.launcher.boot.Boot} for a process that becomes the platform,
 * {@link se.sambruk.otp.launcher.boot.Client} for one that only hands a command over. Nothing but the JDK and Karaf's main class.
 */
package se.sambruk.otp.launcher.boot;
