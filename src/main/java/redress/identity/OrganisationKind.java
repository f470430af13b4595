package redress.identity;

/** What an organisation is to the local policing body. */
public enum OrganisationKind {
  LOCAL_POLICING_BODY,
  POLICE_FORCE,
  PROVIDER
}
