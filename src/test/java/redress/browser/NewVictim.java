package redress.browser;

import java.time.Duration;
import java.time.Instant;

/**
 * A victim the force refers: a burglary without markers, so that Victim Support is asked first.
 * [police-feed.md]
 */
final class NewVictim {

  static final String FAMILY_NAME = "Wetherspool";
  static final String NAME = "Harriet " + FAMILY_NAME;
  static final String MOBILE = "07700 900417";
  static final String CRIME_NUMBER = "23/4417/26";

  private NewVictim() {}

  /** A feed file of this one record, reported two hours ago. */
  static String feed(Instant now) {
    return String.join(
        "\r\n",
        "record_id,source,crime_number,reported_at,category,offence_title,district,pathway,victim_id,"
            + "title,given_name,family_name,date_of_birth,language,address_line_1,town,postcode,"
            + "mobile,email,safe_phone,safe_text,safe_voicemail,safe_email,safe_letter,contact_notes,"
            + "consent_referral,consent_at,officer",
        "ATH-4417-1,POLICE,%s,%s,BURGLARY,Burglary in a dwelling,RUGBY,CRIME_BUREAU,V-4417,Ms,Harriet,%s,1971-05-14,en,4 Orchard Lane,Rugby,CV21 2ZZ,%s,harriet4417@example.org,Y,Y,N,,N,After four in the afternoon,Y,%s,PC 1417"
            .formatted(
                CRIME_NUMBER,
                now.minus(Duration.ofHours(2)),
                FAMILY_NAME,
                MOBILE,
                now.minus(Duration.ofHours(2))),
        "");
  }
}
