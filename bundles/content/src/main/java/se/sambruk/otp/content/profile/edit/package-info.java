/** Changes profiles in place: what is written in YAML, where it stands, and how a change is written there. */
package se.sambruk.otp.content.profile.edit;
