package redress.mail;

import org.jspecify.annotations.Nullable;
import redress.shared.CaseId;

/**
 * A mail to be sent. Subject and body name a reference and what is due, never the crime or the
 * victim.
 *
 * @param to the address it goes to
 * @param body plain text
 * @param cause what it is written for, for example {@code overdue VC04 <clock id> <user id>}; the
 *     same cause is sent once
 * @param caseId the case it is about; null where it is about none
 */
public record Message(
    String to, String subject, String body, String cause, @Nullable CaseId caseId) {}
