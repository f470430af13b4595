package redress.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/** Feed files of a few rows, for telling stories. */
final class Csv {

  static final String HEADER =
      "record_id,source,crime_number,reported_at,category,markers,victim_id,given_name,family_name,"
          + "organisation_name,date_of_birth,address_line_1,phone,mobile,email,safe_phone,"
          + "consent_referral,dash_grade,event,event_at";

  private Csv() {}

  static String file(String... rows) {
    return HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n";
  }

  static Map<String, String> burglary() {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : HEADER.split(",")) {
      cells.put(column, "");
    }
    cells.put("record_id", "R-1");
    cells.put("source", "POLICE");
    cells.put("crime_number", "23/1/26");
    cells.put("reported_at", "2026-11-19T09:30");
    cells.put("category", "BURGLARY");
    cells.put("victim_id", "V-1");
    cells.put("given_name", "Joan");
    cells.put("family_name", "Marlowe");
    cells.put("date_of_birth", "1958-02-03");
    cells.put("mobile", "07700 900123");
    return cells;
  }

  /** A burglary, with other values in some columns: name, value, name, value. */
  static String row(String... changes) {
    return String.join(",", burglaryBut(changes).values());
  }

  static Map<String, String> burglaryBut(String... changes) {
    Map<String, String> cells = burglary();
    for (int i = 0; i < changes.length; i += 2) {
      cells.put(changes[i], changes[i + 1]);
    }
    return cells;
  }
}
