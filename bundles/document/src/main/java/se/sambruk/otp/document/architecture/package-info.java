/** Documents about architectures. */
package se.sambruk.otp.document.architecture;
