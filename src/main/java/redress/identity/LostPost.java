package redress.identity;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Keeps what somebody entered when it arrives after their session has ended. Asked before they are
 * sent to the sign-in page; whoever knows the form keeps its fields.
 */
public interface LostPost {

  /**
   * Nobody is signed in; the request's address, fields and cookies are all there is.
   *
   * @return whether it was kept, so that only those are told so who can rely on it
   */
  boolean keep(HttpServletRequest request);
}
