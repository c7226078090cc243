-- Credentials, second factors, one-time links and the counting of wrong attempts. Everything of schema auth belongs to
-- people, who are global: only dc_auth reads it, and no secret is kept in a form that signs anybody in.
set role dc_owner;

alter table auth.session add column mfa boolean not null default false;    -- a second factor was shown in this session

create table auth.credential (
  person_id uuid primary key references auth.person on delete cascade,
  password_hash text not null,              -- argon2id, PHC string
  changed_at timestamptz not null default now()
);

create table auth.second_factor (
  person_id uuid primary key references auth.person on delete cascade,
  secret_sealed text not null,              -- encrypted with the installation's AUTH_SECRET
  confirmed_at timestamptz,                 -- null: enrolment waits for its first code
  last_step bigint not null default 0,      -- RFC 6238 5.2: a code is good once
  created_at timestamptz not null default now()
);

create table auth.backup_code (
  person_id uuid not null references auth.person on delete cascade,
  code_hash text not null,                  -- keyed hash
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- A sign-in between password and second factor. Not a session: ctx.identify does not know this table.
create table auth.half_sign_in (
  id uuid primary key,
  token_hash text not null unique,
  person_id uuid not null references auth.person on delete cascade,
  step text not null check (step in ('totp', 'enroll_totp')),
  expires_at timestamptz not null default now() + interval '10 minutes',
  created_at timestamptz not null default now()
);
create index on auth.half_sign_in (person_id);

create table auth.reset_token (
  token_hash text primary key,
  person_id uuid not null references auth.person on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz,
  made_by_post_id uuid references core.post,     -- null: asked for by mail
  created_at timestamptz not null default now()
);
create index on auth.reset_token (person_id);

-- One row an attempt, written before the password is checked, so that parallel guesses count too.
create table auth.attempt (
  id bigint generated always as identity primary key,
  subject text not null,                    -- a username as typed, whether it exists or not; totp:<person>; forgot:<username>
  ip text not null,
  succeeded boolean not null default false,
  at timestamptz not null default now()
);
create index on auth.attempt (subject, at);
create index on auth.attempt (ip, at);

-- What happens to an account while no post is chosen, hence outside every unit's audit trail.
create table auth.event (
  id bigint generated always as identity primary key,
  person_id uuid not null references auth.person on delete cascade,
  kind text not null,
  ip text,
  at timestamptz not null default now()
);
create index on auth.event (person_id, at);

do $$ declare t text; begin
  foreach t in array array['credential', 'second_factor', 'backup_code', 'half_sign_in', 'reset_token', 'attempt', 'event'] loop
    execute format('call core.wall(%L)', 'auth.' || t);
    execute format('create policy auth_all on auth.%I for all to dc_auth using (true) with check (true)', t);
  end loop;
end $$;
grant select, insert, update, delete on auth.credential, auth.second_factor, auth.backup_code, auth.half_sign_in, auth.reset_token, auth.attempt to dc_auth;
grant select, insert on auth.event to dc_auth;

-- Facts of the installation, as the day on which a demonstration first started.
create table app.installation (
  key text primary key,
  value jsonb not null,
  at timestamptz not null default now()
);
call core.wall('app.installation');
create policy signed_in on app.installation for select to dc_api, dc_billing using ((select ctx.kind()) is not null);
create policy auth_reads on app.installation for select to dc_auth using (true);
grant select on app.installation to dc_api, dc_billing, dc_auth;

-- The copy of a person's name on the posts, which others may read, follows the person.
grant update (person_name) on core.post to dc_ctx;
reset role;

set role dc_ctx;
create function ctx.follow_person_name() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update core.post set person_name = new.name where person_id = new.id and person_name <> new.name;
  return null;
end $$;
revoke all on function ctx.follow_person_name() from public;
grant execute on function ctx.follow_person_name() to dc_owner;
reset role;

set role dc_owner;
create trigger name_on_posts after update of name on auth.person for each row execute function ctx.follow_person_name();

-- One post of a role in a unit at a time.
create unique index post_one_live_tenant on core.post (tenant_id, person_id, role) where ends_on is null and tenant_id is not null;
create unique index post_one_live_operator on core.post (operator_id, person_id, role) where ends_on is null and operator_id is not null;
reset role;
