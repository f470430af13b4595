package redress.desk;

import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import redress.shared.Rule;
import redress.shared.RuleBroken;

/**
 * A no, ready to be told.
 *
 * @param status the HTTP status
 * @param code the stable end of the problem type's address
 * @param sentence what a person is told
 * @param fields the fields it points at; empty where it concerns the whole request
 */
record Refusal(HttpStatusCode status, String code, String sentence, List<Field> fields) {

  /** What to tell of an exception; of a failure never its message. */
  static Refusal of(Exception reason) {
    return switch (reason) {
      case RuleBroken broken -> of(broken);
      case BindException invalid -> of(invalid);
      case MethodArgumentTypeMismatchException mismatch -> of(mismatch);
      case ErrorResponse known -> of(known.getStatusCode());
      case HttpMessageNotReadableException unreadable -> of(HttpStatus.BAD_REQUEST);
      case AccessDeniedException denied -> of(HttpStatus.FORBIDDEN);
      case AuthenticationException stranger -> of(HttpStatus.UNAUTHORIZED);
      case OptimisticLockingFailureException late -> of(HttpStatus.CONFLICT);
      case DataAccessResourceFailureException noDatabase -> of(HttpStatus.SERVICE_UNAVAILABLE);
      case TransientDataAccessException noDatabase -> of(HttpStatus.SERVICE_UNAVAILABLE);
      case CannotCreateTransactionException noDatabase -> of(HttpStatus.SERVICE_UNAVAILABLE);
      default -> of(HttpStatus.INTERNAL_SERVER_ERROR);
    };
  }

  /** A refusal that needs no more words than its status has. */
  static Refusal of(HttpStatusCode status) {
    var words = StatusWords.of(status);
    return new Refusal(status, words.code(), words.sentence(), List.of());
  }

  private static Refusal of(RuleBroken broken) {
    var rule = broken.rule();
    var sentence = String.valueOf(broken.getMessage());
    var field = rule.field();
    List<Field> fields = field == null ? List.of() : List.of(new Field("#/" + field, sentence));
    return new Refusal(statusOf(rule.kind()), rule.code(), sentence, fields);
  }

  private static Refusal of(BindException invalid) {
    var fields =
        invalid.getFieldErrors().stream()
            .map(
                error ->
                    new Field(
                        "#/" + error.getField().replace('.', '/'),
                        String.valueOf(error.getDefaultMessage())))
            .toList();
    var words = StatusWords.of(HttpStatus.UNPROCESSABLE_CONTENT);
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, words.code(), words.sentence(), fields);
  }

  private static Refusal of(MethodArgumentTypeMismatchException mismatch) {
    var inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
    return of(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
  }

  private static HttpStatus statusOf(Rule.Kind kind) {
    return switch (kind) {
      case CONFLICT -> HttpStatus.CONFLICT;
      case UNACCEPTABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
    };
  }

  /** The heading of the page that tells it. */
  public String heading() {
    return StatusWords.of(status).heading();
  }

  /**
   * What is wrong with one field.
   *
   * @param pointer a JSON pointer to it
   */
  record Field(String pointer, String detail) {}
}
