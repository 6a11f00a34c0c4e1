/** How architectures are written in packs: elements, relations, views, folders, and what a layer changes in them. */
package se.sambruk.otp.content.architecture;
