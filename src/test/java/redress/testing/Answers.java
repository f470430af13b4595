package redress.testing;

/** What people answer in the stories: the keys of a form and their values, in turn. */
public final class Answers {

  /** Stands for the day it is in the story. */
  static final String TODAY = "today";

  private Answers() {}

  public static String[] reached() {
    return answers("outcome", "REACHED", "channel", "PHONE", "spokeSafely", "YES");
  }

  public static String[] noAnswer() {
    return answers("outcome", "NO_ANSWER", "channel", "PHONE");
  }

  public static String[] declined() {
    return answers("outcome", "DECLINED", "channel", "PHONE", "declineReason", "NO_LONGER_NEEDED");
  }

  public static String[] givenUp() {
    return answers("outcome", "COULD_NOT_BE_CONTACTED", "channel", "PHONE");
  }

  public static String[] notSafe() {
    return answers(
        "outcome",
        "NOT_SAFE",
        "channel",
        "PHONE",
        "safetyConcern",
        "Somebody else answered and stayed on the line.");
  }

  public static String[] safeWayFound() {
    return answers("decision", "TRY_AGAIN", "safeWay", "On Tuesdays, by telephone, at work.");
  }

  public static String[] tooUnsafe() {
    return answers("decision", "DO_NOT_CONTACT", "reason", "Every way reaches the household.");
  }

  public static String[] supportWanted() {
    return answers(
        "supportWanted",
        "YES",
        "needs",
        "OUTLOOK_AND_ATTITUDES",
        "needs",
        "FINANCE_AND_BENEFITS",
        "supportTypes",
        "EMOTIONAL_SUPPORT",
        "channelWanted",
        "TELEPHONE",
        "consentToRefer",
        "YES");
  }

  public static String[] noSupportWanted() {
    return answers("supportWanted", "NO", "noSupportReason", "FAMILY_OR_FRIENDS");
  }

  public static String[] accepted() {
    return answers("reply", "ACCEPT");
  }

  public static String[] refused() {
    return answers("reply", "REFUSE", "refuseReason", "NO_CAPACITY");
  }

  public static String[] offeredAgain() {
    return answers("decision", "OFFER_AGAIN");
  }

  public static String[] unmet() {
    return answers("decision", "CLOSE_UNMET", "reason", "Nobody offers this here.");
  }

  public static String[] supported() {
    return supportedAnd("NO");
  }

  public static String[] supportedWithMorePlanned() {
    return supportedAnd("YES");
  }

  private static String[] supportedAnd(String moreSupport) {
    return answers(
        "supportedOn",
        TODAY,
        "supportTypes",
        "EMOTIONAL_SUPPORT",
        "channel",
        "TELEPHONE",
        "minutes",
        "40",
        "moreSupport",
        moreSupport);
  }

  public static String[] measured() {
    return answers(
        "measured",
        "YES",
        "wellbeing",
        "BETTER",
        "reintegration",
        "SAME",
        "safety",
        "BETTER",
        "informed",
        "BETTER",
        "justiceExperience",
        "NOT_MEASURED",
        "coping",
        "BETTER");
  }

  public static String[] closing(String notMeasuredReason) {
    return answers("measured", "NO", "notMeasuredReason", notMeasuredReason);
  }

  public static String[] doneInTime() {
    return answers("position", "DONE");
  }

  public static String[] toBeDoneToday() {
    return answers("position", "WILL_BE_DONE", "doneBy", TODAY);
  }

  public static String[] explained() {
    return answers(
        "position",
        "MISSED",
        "cause",
        "OWN_CAPACITY",
        "whatHappened",
        "Two of us were away.",
        "learning",
        "Ask the other team sooner.");
  }

  public static String[] signedOff() {
    return answers("decision", "AGREED");
  }

  public static String[] sentBack() {
    return answers("decision", "SENT_BACK", "reason", "Say who was told.");
  }

  private static String[] answers(String... keysAndValues) {
    return keysAndValues;
  }
}
