/** XML files, read within limits and with places. */
package se.sambruk.otp.format.archimate.xml;
