create table organisation (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('LOCAL_POLICING_BODY', 'POLICE_FORCE', 'PROVIDER')),
  constraint organisation_name_once unique (name)
);

-- There is one office: every case belongs to it.
create unique index organisation_one_office on organisation (kind) where kind = 'LOCAL_POLICING_BODY';

comment on column organisation.id is 'Identifies the organisation. [internal] [keep: forever]';
comment on column organisation.name is 'Name as shown to people. [public] [keep: forever]';
comment on column organisation.kind is 'What the organisation is to the local policing body. [public] [keep: forever]';

create table app_user (
  id uuid primary key,
  username text not null check (username = lower(username)),
  name text not null,
  email text not null,
  password_hash text not null,
  organisation_id uuid not null references organisation (id),
  active boolean not null default true,
  constraint app_user_username_once unique (username)
);

create index app_user_by_organisation on app_user (organisation_id, name);

comment on column app_user.id is 'Identifies the user. [internal] [keep: forever]';
comment on column app_user.username is 'What the user signs in with, in lower case. [personal] [keep: 7 years]';
comment on column app_user.name is 'Name as shown to colleagues. [personal] [keep: 7 years]';
comment on column app_user.email is 'Where mail reaches the user. [personal] [keep: 7 years]';
comment on column app_user.password_hash is 'Salted hash of the password, with the name of its method. [internal] [keep: 7 years]';
comment on column app_user.organisation_id is 'The organisation the user works for. [internal] [keep: 7 years]';
comment on column app_user.active is 'Whether the user may sign in. [internal] [keep: 7 years]';

create table user_role (
  user_id uuid not null references app_user (id),
  role text not null check (role in
    ('CASEWORKER', 'SUPERVISOR', 'REVIEW_MANAGER', 'PROVIDER_WORKER', 'PROVIDER_MANAGER', 'ADMINISTRATOR')),
  primary key (user_id, role)
);

comment on column user_role.user_id is 'The user. [internal] [keep: 7 years]';
comment on column user_role.role is 'What the user does in the organisation. [internal] [keep: 7 years]';

create table sign_in_attempt (
  id bigint generated always as identity primary key,
  username text not null,
  address text not null,
  attempted_at timestamptz not null,
  outcome text not null check (outcome in ('FAILED', 'REFUSED', 'SUCCEEDED'))
);

create index sign_in_attempt_by_username on sign_in_attempt (username, attempted_at);
create index sign_in_attempt_by_address on sign_in_attempt (address, attempted_at);

comment on column sign_in_attempt.id is 'Identifies the attempt. [internal] [keep: 90 days]';
comment on column sign_in_attempt.username is 'The username as typed, in lower case; it need not exist. [personal] [keep: 90 days]';
comment on column sign_in_attempt.address is 'The network address the attempt came from. [personal] [keep: 90 days]';
comment on column sign_in_attempt.attempted_at is 'When it was tried. [internal] [keep: 90 days]';
comment on column sign_in_attempt.outcome is 'Failed, refused for too many failures before it, or succeeded. [internal] [keep: 90 days]';

create table api_client (
  id uuid primary key,
  name text not null,
  organisation_id uuid not null references organisation (id),
  key_hash text not null,
  scopes text[] not null,
  active boolean not null default true,
  constraint api_client_key_once unique (key_hash)
);

comment on column api_client.id is 'Identifies the API client. [internal] [keep: forever]';
comment on column api_client.name is 'Which system it is, as shown to people. [internal] [keep: forever]';
comment on column api_client.organisation_id is 'The organisation whose system it is. [internal] [keep: forever]';
comment on column api_client.key_hash is 'SHA-256 of the key it presents; the key itself is not kept. [internal] [keep: forever]';
comment on column api_client.scopes is 'What it may do. [internal] [keep: forever]';
comment on column api_client.active is 'Whether its key is accepted. [internal] [keep: forever]';
