package redress.directory;

/** What kind of need a service is for. [domain.md 3.1] */
public enum KindOfService {
  GENERAL("general support"),
  DOMESTIC_ABUSE("domestic abuse"),
  SEXUAL_VIOLENCE("sexual violence"),
  CHILD_EXPLOITATION("child exploitation"),
  HATE_CRIME("hate crime"),
  ANTISOCIAL_BEHAVIOUR("anti-social behaviour"),
  BEREAVEMENT("bereavement by homicide"),
  ROAD_TRAUMA("road death and injury"),
  MODERN_SLAVERY("modern slavery");

  private final String title;

  KindOfService(String title) {
    this.title = title;
  }

  /** As shown to people, within a sentence. */
  public String title() {
    return title;
  }
}
