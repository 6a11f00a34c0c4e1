/** What the framework knows of a registered service. */
package se.sambruk.otp.swap.osgi;
