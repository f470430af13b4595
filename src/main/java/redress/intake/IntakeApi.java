package redress.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import redress.identity.ApiClient;
import redress.shared.CaseId;
import redress.shared.RuleBroken;

/** The doors for other systems. A client sees the feeds of its own organisation only. */
@RestController
@RequestMapping("/api/intake")
class IntakeApi {

  private final Intake intake;
  private final CaseDesk cases;
  private final IntakeProperties settings;
  private final Clock clock;

  IntakeApi(Intake intake, CaseDesk cases, IntakeProperties settings, Clock clock) {
    this.intake = intake;
    this.cases = cases;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where the feed can be asked for. */
  record Accepted(String id, String address) {}

  /** A feed and its ledger. */
  record FeedJson(
      String id,
      String address,
      String fileName,
      Instant receivedAt,
      FeedState state,
      @Nullable String refusal,
      long received,
      long newCases,
      long added,
      long duplicates,
      long outOfScope,
      long held,
      long withdrawn,
      long difference) {}

  /** Where a record ended. */
  record RecordJson(
      UUID id,
      Disposition disposition,
      @JsonInclude @Nullable String caseReference,
      @JsonInclude @Nullable String question) {}

  @Operation(
      summary = "Send a feed file",
      description =
          "CSV as the police feed describes it, in the body. It is stored as received and read"
              + " afterwards; ask the address for its state and ledger. The same file again is"
              + " another feed whose rows are all duplicates.")
  @PostMapping(
      path = "/feeds",
      consumes = {"text/csv", "text/plain", "application/csv", "application/octet-stream"})
  ResponseEntity<Accepted> send(
      HttpServletRequest request,
      @RequestHeader(name = "X-File-Name", defaultValue = "feed.csv") String fileName,
      ApiClient by)
      throws IOException {
    FeedId id =
        intake.receive(
            FileName.of(fileName), request.getInputStream(), Sender.client(by), clock.instant());
    URI address = addressOf(id);
    return ResponseEntity.accepted()
        .location(address)
        .body(new Accepted(id.toString(), address.toString()));
  }

  @Operation(summary = "The state and ledger of a feed")
  @GetMapping("/feeds/{id}")
  FeedJson feed(@PathVariable FeedId id, ApiClient by) {
    FeedView feed = intake.feed(id, by);
    Ledger ledger = feed.ledger();
    return new FeedJson(
        id.toString(),
        addressOf(id).toString(),
        feed.fileName(),
        feed.receivedAt(),
        feed.state(),
        feed.refusal(),
        ledger.received(),
        ledger.of(Disposition.NEW_CASE),
        ledger.of(Disposition.ADDED),
        ledger.of(Disposition.DUPLICATE),
        ledger.of(Disposition.OUT_OF_SCOPE),
        ledger.of(Disposition.HELD),
        ledger.of(Disposition.WITHDRAWN),
        ledger.difference());
  }

  @Operation(
      summary = "Send one record",
      description =
          "One JSON object with the names of the feed's columns, lists as arrays. 201: a case was"
              + " opened. 200: it was added to a case, is a duplicate, or out of scope. 202: it is"
              + " held, and the question says what is missing.")
  @PostMapping(path = "/referrals", consumes = "application/json")
  ResponseEntity<RecordJson> send(HttpServletRequest request, ApiClient by) throws IOException {
    Outcome outcome = intake.receiveRecord(bodyOf(request), Sender.client(by), clock.instant());
    String question = outcome.disposition() == Disposition.HELD ? outcome.sentence() : null;
    return ResponseEntity.status(statusOf(outcome.disposition()))
        .body(
            new RecordJson(
                outcome.arrival(), outcome.disposition(), referenceOf(outcome.caseId()), question));
  }

  private String bodyOf(HttpServletRequest request) throws IOException {
    int most = (int) settings.maxRecordSize().toBytes();
    byte[] body = request.getInputStream().readNBytes(most + 1);
    RuleBroken.require(
        body.length <= most, IntakeRule.RECORD_TOO_LARGE, Spool.inWords(settings.maxRecordSize()));
    return new String(body, StandardCharsets.UTF_8);
  }

  private @Nullable String referenceOf(@Nullable CaseId caseId) {
    Map<CaseId, String> references = caseId == null ? Map.of() : cases.references(List.of(caseId));
    return caseId == null ? null : references.get(caseId);
  }

  private static HttpStatus statusOf(Disposition disposition) {
    return switch (disposition) {
      case NEW_CASE -> HttpStatus.CREATED;
      case HELD -> HttpStatus.ACCEPTED;
      case ADDED, DUPLICATE, OUT_OF_SCOPE, WITHDRAWN -> HttpStatus.OK;
    };
  }

  private static URI addressOf(FeedId id) {
    return ServletUriComponentsBuilder.fromCurrentContextPath()
        .path("/api/intake/feeds/{id}")
        .build(id.toString());
  }
}
