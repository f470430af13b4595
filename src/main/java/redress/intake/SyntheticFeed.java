package redress.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Feeds of people who do not exist, as messy as real ones: shares and faults are those of the last
 * paragraph of police-feed.md. Phone numbers are Ofcom's for drama, e-mail addresses lead nowhere.
 * The same count, seed and day make the same feed.
 */
public final class SyntheticFeed {

  private static final Duration REPORTED_WITHIN = Duration.ofHours(60);
  private static final DateTimeFormatter AS_SOME_WRITE_DATES =
      DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final double WITHOUT_SAFE_WAY = 0.135;
  private static final String[] LINE_ENDINGS = {"\r\n", "\r\n", "\r\n", "\n"};

  private final Random random;
  private final Instant now;
  private final String batch;
  private double withoutSafeWay;

  private SyntheticFeed(long seed, Instant now) {
    this.random = new Random(seed);
    this.now = now.truncatedTo(ChronoUnit.MINUTES);
    this.batch = HexFormat.of().toHexDigits((seed * 31 + now.getEpochSecond() / 86_400), 6);
  }

  /**
   * A feed file.
   *
   * @param rows how many rows it has, the header aside
   * @param seed the same seed makes the same people
   * @param now reports lie within the days before it, so that their deadlines are alive
   */
  public static byte[] rows(int rows, long seed, Instant now) {
    return new SyntheticFeed(seed, now).write(rows).getBytes(StandardCharsets.UTF_8);
  }

  private String write(int rows) {
    int below = percent(rows, 6.5);
    int cutShort = percent(rows, 1);
    int loneQuote = percent(rows, 0.7);
    int wrongDate = percent(rows, 0.8);
    int vehicle = percent(rows, 4);
    int repeated = percent(rows, 3);
    int changed = percent(rows, 1.5);
    List<String> lines = new ArrayList<>();
    List<Map<Column, String>> sound = new ArrayList<>();
    int others = below + cutShort + loneQuote + wrongDate + vehicle + repeated + changed;
    for (int i = 0; i < rows - others; i++) {
      sound.add(mess(victim(sound.size())));
    }
    sound.forEach(row -> lines.add(line(row)));
    for (int i = 0; i < below; i++) {
      lines.add(line(belowMinimum(victim(rows + i), i)));
    }
    for (int i = 0; i < cutShort; i++) {
      String whole = line(victim(2 * rows + i));
      lines.add(whole.substring(0, whole.length() / 2));
    }
    for (int i = 0; i < loneQuote; i++) {
      lines.add(loneQuote(victim(3 * rows + i)));
    }
    for (int i = 0; i < wrongDate; i++) {
      lines.add(line(with(victim(4 * rows + i), Column.DATE_OF_BIRTH, "31/02/1990")));
    }
    for (int i = 0; i < vehicle; i++) {
      lines.add(line(vehicleCrime(victim(5 * rows + i))));
    }
    Collections.shuffle(lines, random);
    addRepeats(lines, sound, repeated, changed);
    return assemble(lines);
  }

  /** Repeats stand behind what they repeat: some word for word, some with one field changed. */
  private void addRepeats(
      List<String> lines, List<Map<Column, String>> sound, int repeated, int changed) {
    for (int i = 0; i < repeated + changed && !sound.isEmpty(); i++) {
      Map<Column, String> again = new EnumMap<>(sound.get(i * 7 % sound.size()));
      if (i >= repeated) {
        again.put(Column.MOBILE, mobile());
      } else if (i % 2 == 0) {
        again.put(Column.RECORD_ID, again.get(Column.RECORD_ID) + "-2");
      }
      lines.add(line(again));
    }
  }

  private String assemble(List<String> lines) {
    var file = new StringBuilder("\uFEFF");
    file.append(String.join(",", Arrays.stream(Column.values()).map(Column::header).toList()));
    file.append(",athena_batch\r\n");
    for (String line : lines) {
      file.append(line).append(pick(LINE_ENDINGS));
    }
    return file.toString();
  }

  private Map<Column, String> victim(int number) {
    Map<Column, String> row = new EnumMap<>(Column.class);
    row.put(Column.RECORD_ID, "ATH-" + batch + "-" + (100_000 + number));
    boolean fromPolice = random.nextInt(100) < 95;
    row.put(Column.SOURCE, fromPolice ? "POLICE" : pick("SELF", "EDUCATION", "NHS", "PROVIDER"));
    if (fromPolice) {
      row.put(Column.CRIME_NUMBER, "23/" + batch + "/" + (10_000 + number));
    }
    describeCrime(row);
    describePerson(row, number);
    describeContact(row, number);
    int consent = random.nextInt(100);
    if (consent < 84) {
      row.put(Column.CONSENT_REFERRAL, consent < 4 ? "N" : "Y");
      row.put(Column.CONSENT_AT, row.get(Column.REPORTED_AT));
    }
    return row;
  }

  private void describeCrime(Map<Column, String> row) {
    Instant reported = now.minusSeconds(random.nextLong(REPORTED_WITHIN.toSeconds()) + 60);
    row.put(Column.REPORTED_AT, reported.toString());
    row.put(Column.OCCURRED_FROM, reported.minusSeconds(random.nextLong(200_000) + 600).toString());
    Offence offence = Offence.values()[random.nextInt(Offence.values().length)];
    row.put(Column.CATEGORY, offence.category);
    row.put(Column.OFFENCE_TITLE, offence.title);
    if (!offence.markers.isEmpty()) {
      row.put(Column.MARKERS, offence.markers);
    }
    row.put(Column.PATHWAY, offence.pathway);
    if (offence.markers.contains("DA")) {
      row.put(Column.DASH_GRADE, pick("STANDARD", "STANDARD", "MEDIUM", "MEDIUM", "HIGH"));
      row.put(Column.CHILDREN_INVOLVED, pick("Y", "N", "N"));
    }
    if (offence == Offence.ASB) {
      row.put(Column.ASB_SCORE, String.valueOf(random.nextInt(40)));
    }
    row.put(Column.OFFICER, "PC " + (1_000 + random.nextInt(900)));
    row.put(Column.OFFICER_EMAIL, "officer" + random.nextInt(900) + "@police.example.org");
  }

  private void describePerson(Map<Column, String> row, int number) {
    boolean business = row.getOrDefault(Column.MARKERS, "").contains("BUSINESS");
    boolean woman = random.nextBoolean();
    row.put(Column.VICTIM_ID, "V-" + batch + "-" + (500_000 + number));
    row.put(Column.TITLE, woman ? pick("Ms", "Mrs", "Miss") : "Mr");
    row.put(Column.GIVEN_NAME, woman ? pick(Names.WOMEN) : pick(Names.MEN));
    row.put(Column.FAMILY_NAME, pick(Names.FAMILIES));
    if (business) {
      row.put(Column.ORGANISATION_NAME, row.get(Column.FAMILY_NAME) + "'s " + pick(Names.TRADES));
    } else {
      int age = random.nextInt(100) < 7 ? 9 + random.nextInt(9) : 18 + random.nextInt(70);
      LocalDate born = now.atZone(Cleaning.LONDON).toLocalDate().minusYears(age);
      row.put(Column.DATE_OF_BIRTH, born.minusDays(1 + random.nextInt(364)).toString());
      row.put(Column.GENDER, woman ? "F" : "M");
      describeVulnerability(row, age);
    }
    row.put(Column.LANGUAGE, random.nextInt(100) < 92 ? "en" : pick("pl", "pa", "ro", "ur"));
    row.put(Column.INTERPRETER, row.get(Column.LANGUAGE).equals("en") ? "N" : pick("Y", "N"));
  }

  private void describeVulnerability(Map<Column, String> row, int age) {
    if (age < 18) {
      row.put(Column.GUARDIAN_NAME, pick(Names.WOMEN) + " " + row.get(Column.FAMILY_NAME));
      row.put(Column.GUARDIAN_RELATION, "MOTHER");
      row.put(Column.GUARDIAN_PHONE, mobile());
      row.put(Column.GUARDIAN_IS_SUSPECT, "N");
      row.put(Column.VULNERABILITY, "AGE");
    } else if (random.nextInt(100) < 12) {
      row.put(
          Column.VULNERABILITY,
          pick("MENTAL_HEALTH", "PHYSICAL_HEALTH", "REPEAT", "INTIMIDATED;REPEAT"));
    }
  }

  private void describeContact(Map<Column, String> row, int number) {
    Town town = Town.values()[random.nextInt(Town.values().length)];
    row.put(Column.DISTRICT, town.district);
    row.put(Column.ADDRESS_LINE_1, 1 + random.nextInt(180) + " " + pick(Names.STREETS));
    row.put(Column.TOWN, town.title);
    row.put(Column.POSTCODE, town.postcode + " " + (1 + random.nextInt(9)) + "ZZ");
    row.put(Column.MOBILE, mobile());
    if (random.nextInt(100) < 30) {
      row.put(Column.PHONE, "01632 960%03d".formatted(random.nextInt(1_000)));
    }
    if (random.nextInt(100) < 60) {
      row.put(
          Column.EMAIL,
          (row.get(Column.GIVEN_NAME) + "." + row.get(Column.FAMILY_NAME))
                  .toLowerCase(Locale.UK)
                  .replaceAll("[^a-z.]", "")
              + number
              + "@example.org");
    }
    boolean domesticAbuse = row.getOrDefault(Column.MARKERS, "").contains("DA");
    boolean safeWayKnown = !domesticAbuse || !isNextWithoutSafeWay();
    if (safeWayKnown && random.nextInt(100) < (domesticAbuse ? 100 : 70)) {
      row.put(Column.SAFE_PHONE, domesticAbuse ? "Y" : pick("Y", "Y", "N"));
      row.put(Column.SAFE_TEXT, pick("Y", "N"));
      row.put(Column.SAFE_VOICEMAIL, pick("Y", "N", "N"));
      row.put(Column.SAFE_EMAIL, pick("Y", "N", ""));
      row.put(Column.SAFE_LETTER, domesticAbuse ? pick("N", "N", "Y") : "Y");
      if (domesticAbuse && random.nextBoolean()) {
        row.put(Column.CONTACT_NOTES, "After six only, say it is about the \"car\"");
      }
    }
  }

  /** Counted rather than thrown, so that a small feed has its share too. */
  private boolean isNextWithoutSafeWay() {
    withoutSafeWay += WITHOUT_SAFE_WAY;
    boolean isNext = withoutSafeWay >= 1;
    withoutSafeWay -= isNext ? 1 : 0;
    return isNext;
  }

  /** What senders' systems do to one row in three; each can be set right without asking. */
  private Map<Column, String> mess(Map<Column, String> row) {
    Map<Column, String> messy = new EnumMap<>(row);
    switch (random.nextInt(27)) {
      case 0 ->
          messy.computeIfPresent(Column.FAMILY_NAME, (c, name) -> name.toUpperCase(Locale.UK));
      case 1 -> messy.computeIfPresent(Column.GIVEN_NAME, (c, name) -> name + "  ");
      case 2 ->
          messy.computeIfPresent(
              Column.DATE_OF_BIRTH, (c, date) -> LocalDate.parse(date).format(AS_SOME_WRITE_DATES));
      case 3 -> messy.put(Column.ETHNICITY, "UNKNOWN");
      case 4 -> messy.put(Column.PHONE, "07000 000000");
      case 5 -> messy.computeIfPresent(Column.MOBILE, (c, number) -> "=\"" + number + "\"");
      case 6 -> messy.put(Column.RELIGION, "N/A");
      case 7 -> {
        messy.remove(Column.EMAIL);
        messy.computeIfPresent(Column.MOBILE, (c, number) -> "someone@example.org");
      }
      case 8 -> messy.put(Column.PHONE, "01632");
      default -> messy.remove(Column.RELIGION);
    }
    return messy;
  }

  private Map<Column, String> belowMinimum(Map<Column, String> row, int number) {
    if (number % 3 == 0) {
      row.put(Column.FAMILY_NAME, "UNKNOWN");
      row.remove(Column.ORGANISATION_NAME);
    } else {
      List.of(Column.ADDRESS_LINE_1, Column.PHONE, Column.MOBILE, Column.EMAIL)
          .forEach(row::remove);
      row.put(Column.MOBILE, number % 3 == 1 ? "07000 000000" : "N/A");
    }
    return row;
  }

  private Map<Column, String> vehicleCrime(Map<Column, String> row) {
    row.put(Column.CATEGORY, "VEHICLE");
    row.put(Column.OFFENCE_TITLE, pick("Theft from a motor vehicle", "Vehicle interference"));
    row.put(Column.PATHWAY, "CRIME_BUREAU");
    List.of(Column.MARKERS, Column.DASH_GRADE, Column.CHILDREN_INVOLVED, Column.ASB_SCORE)
        .forEach(row::remove);
    return row;
  }

  private String loneQuote(Map<Column, String> row) {
    row.put(Column.ADDRESS_LINE_2, "Rose Cottage");
    return line(row).replace(",Rose Cottage,", ",\"Rose Cottage,");
  }

  private static Map<Column, String> with(Map<Column, String> row, Column column, String value) {
    row.put(column, value);
    return row;
  }

  private String line(Map<Column, String> row) {
    List<String> cells = new ArrayList<>();
    for (Column column : Column.values()) {
      cells.add(quoted(row.getOrDefault(column, "")));
    }
    cells.add(batch);
    return String.join(",", cells);
  }

  private static String quoted(String value) {
    boolean needsQuotes = value.contains(",") || value.contains("\"") || value.contains("\n");
    return needsQuotes && !value.startsWith("=") ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private String mobile() {
    return "07700 900%03d".formatted(random.nextInt(1_000));
  }

  private String pick(String... from) {
    return from[random.nextInt(from.length)];
  }

  private static int percent(int of, double share) {
    return (int) Math.round(of * share / 100);
  }

  /** The mix of what is referred; the more frequent stand twice. */
  private enum Offence {
    DA_ASSAULT("VIOLENCE_WITH_INJURY", "Assault occasioning actual bodily harm", "DA", "RESPONSE"),
    DA_COMMON_ASSAULT("VIOLENCE_WITHOUT_INJURY", "Common assault", "DA", "RESPONSE"),
    DA_CONTROL("VIOLENCE_WITHOUT_INJURY", "Controlling or coercive behaviour", "DA", "CID"),
    STALKING("VIOLENCE_WITHOUT_INJURY", "Stalking involving fear", "DA;STALKING", "CID"),
    ASSAULT("VIOLENCE_WITH_INJURY", "Assault occasioning actual bodily harm", "", "RESPONSE"),
    COMMON_ASSAULT("VIOLENCE_WITHOUT_INJURY", "Common assault", "", "RESPONSE"),
    BURGLARY("BURGLARY", "Burglary in a dwelling", "", "CRIME_BUREAU"),
    BURGLARY_AGAIN("BURGLARY", "Burglary in a dwelling", "", "RESPONSE"),
    ROBBERY("ROBBERY", "Robbery of personal property", "", "CID"),
    THEFT("THEFT", "Theft from the person", "", "CRIME_BUREAU"),
    SHOP("THEFT", "Theft from a shop", "BUSINESS", "CRIME_BUREAU"),
    FARM("THEFT", "Theft of farm machinery", "RURAL", "CRIME_BUREAU"),
    DAMAGE("CRIMINAL_DAMAGE_ARSON", "Criminal damage to a dwelling", "", "CRIME_BUREAU"),
    HATE("PUBLIC_ORDER", "Racially aggravated public order", "HATE_RACE", "RESPONSE"),
    HARASSMENT("PUBLIC_ORDER", "Public order, harassment", "", "RESPONSE"),
    RAPE("SEXUAL_OFFENCE", "Rape", "SAV", "PUBLIC_PROTECTION"),
    FRAUD("FRAUD_CYBER", "Fraud by false representation", "CYBER", "CRIME_BUREAU"),
    ASB("ASB", "Nuisance neighbours", "", "OTHER");

    private final String category;
    private final String title;
    private final String markers;
    private final String pathway;

    Offence(String category, String title, String markers, String pathway) {
      this.category = category;
      this.title = title;
      this.markers = markers;
      this.pathway = pathway;
    }
  }

  private enum Town {
    NUNEATON("Nuneaton", "NUNEATON_BEDWORTH", "CV11"),
    BEDWORTH("Bedworth", "NUNEATON_BEDWORTH", "CV12"),
    RUGBY("Rugby", "RUGBY", "CV21"),
    LEAMINGTON("Leamington Spa", "WARWICK", "CV31"),
    KENILWORTH("Kenilworth", "WARWICK", "CV8"),
    WARWICK("Warwick", "WARWICK", "CV34"),
    STRATFORD("Stratford-upon-Avon", "STRATFORD", "CV37"),
    SHIPSTON("Shipston-on-Stour", "STRATFORD", "CV36"),
    ATHERSTONE("Atherstone", "NORTH_WARWICKSHIRE", "CV9"),
    COLESHILL("Coleshill", "NORTH_WARWICKSHIRE", "B46");

    private final String title;
    private final String district;
    private final String postcode;

    Town(String title, String district, String postcode) {
      this.title = title;
      this.district = district;
      this.postcode = postcode;
    }
  }

  private static final class Names {

    private static final String[] WOMEN = {
      "Amelia", "Priya", "Chloe", "Joan", "Margaret", "Zofia", "Fatima", "Grace", "Sian", "Olivia",
      "Harpreet", "Ruth", "Isla", "Agnieszka", "Beth", "Naomi", "Hannah", "Leila", "Maureen", "Tia"
    };
    private static final String[] MEN = {
      "Oliver", "Arjun", "Jack", "Derek", "Mohammed", "Tomasz", "Gareth", "Samuel", "Kwame", "Leo",
      "Gurdeep", "Peter", "Ivan", "Callum", "Nigel", "Reuben", "Ethan", "Stanley", "Yusuf", "Rhys"
    };
    private static final String[] FAMILIES = {
      "Ashdown",
      "Bhogal",
      "Copper",
      "Dunmore",
      "Ellery",
      "Fairbrother",
      "Gill",
      "Hollyoak",
      "Iqbal",
      "Jarvis",
      "Kowalska",
      "Lockhart",
      "Marlowe",
      "Norgate",
      "O'Shea",
      "Patel",
      "Quennell",
      "Rowley",
      "Sandhu",
      "Thistlewood",
      "Underhill",
      "Varley",
      "Whitcombe",
      "Yarnold",
      "Zielinski",
      "Smith-Jones",
      "Blenkin",
      "Crowther",
      "Drummond",
      "Fenwick"
    };
    private static final String[] STREETS = {
      "Abbey Lane",
      "Bridge Street",
      "Church Row",
      "Dunsmore Avenue",
      "Elm Tree Close",
      "Fosse Way",
      "Guy's Walk",
      "High Street",
      "Ivy Cottages",
      "Jubilee Road",
      "Kingfisher Drive"
    };
    private static final String[] TRADES = {"Bakery", "Garage", "News", "Farm Shop", "Chemist"};

    private Names() {}
  }
}
