package redress.cases;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Which ways of making contact are safe, as kept. */
@Embeddable
class HowToReach {

  private @Nullable Boolean safePhone;
  private @Nullable Boolean safeText;
  private @Nullable Boolean safeVoicemail;
  private @Nullable Boolean safeEmail;
  private @Nullable Boolean safeLetter;
  private @Nullable String contactNotes;

  protected HowToReach() {}

  HowToReach(SafeContact safeContact) {
    this.safePhone = safeContact.phone();
    this.safeText = safeContact.text();
    this.safeVoicemail = safeContact.voicemail();
    this.safeEmail = safeContact.email();
    this.safeLetter = safeContact.letter();
    this.contactNotes = safeContact.notes();
  }

  SafeContact safeContact() {
    return new SafeContact(safePhone, safeText, safeVoicemail, safeEmail, safeLetter, contactNotes);
  }
}
