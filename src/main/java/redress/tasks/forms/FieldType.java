package redress.tasks.forms;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of component a form may have. */
enum FieldType {
  @JsonProperty("text")
  TEXT,
  @JsonProperty("group")
  GROUP,
  @JsonProperty("textfield")
  TEXTFIELD,
  @JsonProperty("textarea")
  TEXTAREA,
  @JsonProperty("number")
  NUMBER,
  @JsonProperty("select")
  SELECT,
  @JsonProperty("radio")
  RADIO,
  @JsonProperty("checklist")
  CHECKLIST,
  @JsonProperty("checkbox")
  CHECKBOX,
  @JsonProperty("datetime")
  DATETIME;

  boolean isAnswered() {
    return this != TEXT && this != GROUP;
  }

  boolean isChosen() {
    return this == SELECT || this == RADIO || this == CHECKLIST || this == CHECKBOX;
  }
}
