-- Meetings: schedule, invitations, bookings, live state, who was in the room.
-- A meeting and all that hangs on it belong to the convening unit (tenant_id). Each row has one writer: the host writes
-- invitations, the invited unit writes its answer (a table of its own, tenant_id = the unit); both read both. So no policy
-- has to tell columns of one row apart, and neither can speak for the other. What crosses that line (accepting a request,
-- asking to speak, joining) goes through functions of dc_ctx that check who asks.

set role dc_owner;

create table meet.meeting (
  id uuid primary key,
  tenant_id uuid not null references core.tenant,
  kind text not null check (kind in ('conference', 'briefing', 'training', 'workshop', 'council_session')),
  title text not null,
  note text not null default '',
  state text not null default 'draft'
    check (state in ('draft', 'announced', 'rehearsal', 'roll_call', 'in_session', 'concluded', 'postponed', 'cancelled')),
  starts_at timestamptz not null,
  duration_minutes int not null check (duration_minutes between 10 and 1440),
  host_name text not null,
  convened_by_post_id uuid not null references core.post,
  chair_post_id uuid not null references core.post,
  chair_name text not null,
  chair_title text not null,
  central_endpoint_id uuid references core.endpoint,
  central_endpoint_name text,
  speech_limit_seconds int not null check (speech_limit_seconds > 0),
  microphones text not null check (microphones in ('called', 'open')),
  reason text,
  -- live state: written together with its event
  version bigint not null default 1,
  agenda_item_id uuid,
  floor_identity text,
  floor_name text,
  floor_since timestamptz,
  spotlight_identity text,
  screen_share_identity text,
  locked boolean not null default false,
  muted_all boolean not null default false,
  opened_at timestamptz,
  began_at timestamptz,
  ended_at timestamptz,
  presence_told_at timestamptz not null default '-infinity',
  presence_untold boolean not null default false,
  search text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tenant_id, id),
  check ((floor_identity is null) = (floor_since is null))
);
create index on meet.meeting (tenant_id, starts_at);
create index meeting_doors on meet.meeting (starts_at) where state in ('announced', 'rehearsal', 'roll_call', 'in_session');

create table meet.secretary (
  tenant_id uuid not null,
  meeting_id uuid not null,
  post_id uuid not null references core.post,
  name text not null,
  title text not null,
  primary key (tenant_id, meeting_id, post_id),
  foreign key (tenant_id, meeting_id) references meet.meeting (tenant_id, id) on delete cascade
);
create index on meet.secretary (meeting_id);

create table meet.agenda_item (
  id uuid primary key,
  tenant_id uuid not null,
  meeting_id uuid not null,
  position int not null,
  title text not null,
  speaker text not null default '',
  minutes int check (minutes > 0),
  foreign key (tenant_id, meeting_id) references meet.meeting (tenant_id, id) on delete cascade
);
create index on meet.agenda_item (meeting_id, position);

-- One line of the invitation list: one endpoint of one unit, or a unit that has none and may join from a computer.
create table meet.invitation (
  id uuid primary key,
  tenant_id uuid not null,
  meeting_id uuid not null,
  unit_id uuid not null references core.tenant,
  unit_name text not null,
  endpoint_id uuid references core.endpoint,
  endpoint_name text,
  state text not null check (state in ('invited', 'requested', 'accepted', 'declined')),
  position int not null,
  sent_at timestamptz,                      -- a draft's invitation is nobody's yet
  reminded_at timestamptz,
  roll_mark text check (roll_mark in ('present', 'late', 'absent', 'excused')),
  roll_at timestamptz,
  roll_reason text not null default '',
  roll_head_count int check (roll_head_count >= 0),
  created_at timestamptz not null default now(),
  unique nulls not distinct (tenant_id, meeting_id, unit_id, endpoint_id),
  unique (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meet.meeting (tenant_id, id) on delete cascade,
  check ((roll_mark is null) = (roll_at is null))
);
create index on meet.invitation (meeting_id, position);
create index on meet.invitation (unit_id);
create index on meet.invitation (endpoint_id);

create table meet.answer (
  tenant_id uuid not null references core.tenant,   -- the invited unit
  invitation_id uuid not null,
  host_id uuid not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('attend', 'leave', 'substitute')),
  attendees jsonb not null default '[]',
  head_count int not null default 0,
  reason text not null default '',
  answered_by_post_id uuid not null references core.post,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (tenant_id, invitation_id),
  foreign key (host_id, invitation_id) references meet.invitation (tenant_id, id) on delete cascade
);
create index on meet.answer (host_id, meeting_id);

-- Who or what is taken when. The database refuses the second booking, whoever made the first and whether or not it can be seen.
create table meet.booking (
  id uuid primary key default gen_random_uuid(),
  tenant_id uuid not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('endpoint', 'person')),
  subject_id uuid not null,
  during tstzrange not null check (not isempty(during)),
  unique (tenant_id, meeting_id, kind, subject_id),
  foreign key (tenant_id, meeting_id) references meet.meeting (tenant_id, id) on delete cascade,
  constraint booking_clash exclude using gist (kind with =, subject_id with =, during with &&)
);

-- Append-only: no grant to change or delete.
create table meet.event (
  tenant_id uuid not null,
  meeting_id uuid not null,
  version bigint not null,
  at timestamptz not null default clock_timestamp(),
  type text not null,
  body jsonb not null default '{}',
  actor_kind text not null,
  post_id uuid,
  endpoint_id uuid,
  primary key (tenant_id, meeting_id, version),
  foreign key (tenant_id, meeting_id) references meet.meeting (tenant_id, id) on delete cascade
);

create table meet.floor_request (
  id uuid primary key,
  tenant_id uuid not null,
  meeting_id uuid not null,
  identity text not null,
  name text not null,
  state text not null default 'waiting' check (state in ('waiting', 'speaking', 'done', 'withdrawn', 'declined')),
  asked_at timestamptz not null default clock_timestamp(),
  changed_at timestamptz not null default clock_timestamp(),
  foreign key (tenant_id, meeting_id) references meet.meeting (tenant_id, id) on delete cascade
);
create index on meet.floor_request (meeting_id, asked_at);
create unique index floor_request_once on meet.floor_request (tenant_id, meeting_id, identity) where state = 'waiting';

-- Valid for 60 seconds, deleted when used: a row that is gone works never again.
create table meet.ticket (
  id uuid primary key,
  tenant_id uuid not null,
  meeting_id uuid not null,
  identity text not null,
  secret_hash text not null,
  expires_at timestamptz not null,
  unique (tenant_id, meeting_id, identity),
  foreign key (tenant_id, meeting_id) references meet.meeting (tenant_id, id) on delete cascade
);

-- Everyone who was ever let in, and who was put out.
create table meet.admitted (
  tenant_id uuid not null,
  meeting_id uuid not null,
  identity text not null,
  role text not null,
  name text not null,
  unit_id uuid not null,
  endpoint_id uuid,
  post_id uuid,
  first_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (tenant_id, meeting_id, identity),
  foreign key (tenant_id, meeting_id) references meet.meeting (tenant_id, id) on delete cascade
);

-- One connection of one participant, from webhooks and reconciliation together; neither is trusted alone.
create table meet.presence (
  tenant_id uuid not null,
  meeting_id uuid not null,
  sid text not null,
  identity text not null,
  joined_at timestamptz not null,
  last_seen_at timestamptz not null,
  left_at timestamptz,
  primary key (tenant_id, meeting_id, sid),
  foreign key (tenant_id, meeting_id) references meet.meeting (tenant_id, id) on delete cascade
);

create table meet.media_event (
  tenant_id uuid not null,
  id text not null,                         -- the media server's EV_…
  meeting_id uuid not null,
  type text not null,
  identity text,
  sid text,
  at timestamptz not null,
  received_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, id),
  foreign key (tenant_id, meeting_id) references meet.meeting (tenant_id, id) on delete cascade
);

-- ── walls ─────────────────────────────────────────────────────────────────────────────────────────────────────────
call core.wall_tenant('meet.invitation', 'own', 'own'); call core.wall_ctx('meet.invitation');
create policy invitee_reads on meet.invitation for select to dc_api
  using (sent_at is not null and (unit_id = any((select ctx.own())::uuid[]) or endpoint_id = (select ctx.endpoint())));
-- The branch is invited freely; whoever stands outside of it gets a request, and the unit alone turns that into a yes.
create policy outside_is_a_request on meet.invitation as restrictive for insert to dc_api
  with check (state = 'requested' or (state = 'invited' and unit_id = any((select ctx.branch())::uuid[])));

call core.wall_tenant('meet.meeting', 'own', 'own'); call core.wall_ctx('meet.meeting');
create policy invitee_reads on meet.meeting for select to dc_api
  using (id in (select i.meeting_id from meet.invitation i
                 where i.unit_id = any((select ctx.own())::uuid[]) or i.endpoint_id = (select ctx.endpoint())));

call core.wall_tenant('meet.secretary', 'own', 'own'); call core.wall_ctx('meet.secretary');
create policy invitee_reads on meet.secretary for select to dc_api using (meeting_id in (select m.id from meet.meeting m));
call core.wall_tenant('meet.agenda_item', 'own', 'own');
create policy invitee_reads on meet.agenda_item for select to dc_api using (meeting_id in (select m.id from meet.meeting m));
call core.wall_tenant('meet.floor_request', 'own', 'own'); call core.wall_ctx('meet.floor_request');
create policy invitee_reads on meet.floor_request for select to dc_api using (meeting_id in (select m.id from meet.meeting m));

call core.wall_tenant('meet.answer', 'own', 'own');
create policy host_reads on meet.answer for select to dc_api using (host_id = any((select ctx.own())::uuid[]));
create policy own_invitation on meet.answer as restrictive for insert to dc_api
  with check (invitation_id in (select i.id from meet.invitation i where i.unit_id = any((select ctx.own())::uuid[])));

call core.wall_tenant('meet.booking', 'own', 'own'); call core.wall_ctx('meet.booking');
call core.wall_tenant('meet.event', 'own', 'own'); call core.wall_ctx('meet.event');
call core.wall_tenant('meet.ticket', 'own', 'own'); call core.wall_ctx('meet.ticket');
call core.wall_tenant('meet.admitted', 'own', 'own'); call core.wall_ctx('meet.admitted');
call core.wall_tenant('meet.presence', 'own', 'own');
call core.wall_tenant('meet.media_event', 'own', 'own'); call core.wall_ctx('meet.media_event');
-- A unit sees how long it was in the room itself.
create policy unit_reads on meet.admitted for select to dc_api using (unit_id = any((select ctx.own())::uuid[]));
create policy unit_reads on meet.presence for select to dc_api
  using ((meeting_id, identity) in (select a.meeting_id, a.identity from meet.admitted a where a.unit_id = any((select ctx.own())::uuid[])));

grant select, insert on meet.meeting, meet.invitation, meet.secretary, meet.agenda_item, meet.answer, meet.booking, meet.event, meet.presence, meet.floor_request to dc_api;
grant select on meet.admitted, meet.media_event to dc_api;
grant update (title, note, state, starts_at, duration_minutes, chair_post_id, chair_name, chair_title, central_endpoint_id, central_endpoint_name,
  speech_limit_seconds, microphones, reason, version, agenda_item_id, floor_identity, floor_name, floor_since, spotlight_identity,
  screen_share_identity, locked, muted_all, opened_at, began_at, ended_at, presence_told_at, presence_untold, search, updated_at) on meet.meeting to dc_api;
-- Not its state, not its endpoint: those are the unit's to say.
grant update (sent_at, reminded_at, position, roll_mark, roll_at, roll_reason, roll_head_count) on meet.invitation to dc_api;
grant update (kind, attendees, head_count, reason, answered_by_post_id, answered_by, answered_at) on meet.answer to dc_api;
grant update (during) on meet.booking to dc_api;
grant update (state, changed_at) on meet.floor_request to dc_api;
grant update (removed_at) on meet.admitted to dc_api;
grant update (joined_at, last_seen_at, left_at) on meet.presence to dc_api;
grant delete on meet.secretary, meet.agenda_item, meet.invitation, meet.booking to dc_api;

grant select, update (version, updated_at) on meet.meeting to dc_ctx;
grant select, update (state, endpoint_id, endpoint_name) on meet.invitation to dc_ctx;
grant select on meet.secretary to dc_ctx;
grant select, insert, delete on meet.booking to dc_ctx;
grant select, insert on meet.event to dc_ctx;
grant select, insert, update (state, changed_at) on meet.floor_request to dc_ctx;
grant select, insert, delete, update (id, secret_hash, expires_at) on meet.ticket to dc_ctx;
grant select, insert on meet.admitted to dc_ctx;
grant select, insert on meet.media_event to dc_ctx;
grant insert on app.outbox to dc_ctx;
reset role;

-- ── functions ─────────────────────────────────────────────────────────────────────────────────────────────────────
set role dc_ctx;

-- Next version of a meeting, with what happened: for the few things that somebody else than the host does to it.
create function ctx.meeting_event(p_meeting uuid, p_type text, p_body jsonb) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v bigint; t uuid;
begin
  update meet.meeting set version = version + 1, updated_at = now() where id = p_meeting returning version, tenant_id into v, t;
  insert into meet.event (tenant_id, meeting_id, version, type, body, actor_kind, post_id, endpoint_id)
  values (t, p_meeting, v, p_type, p_body, coalesce(ctx.f(1), 'system'), ctx.f(4)::uuid, ctx.f(6)::uuid);
  return v;
end $$;

-- When endpoints of the own branch, or persons of the own unit, are taken; with what only where the meeting is the own one.
create function ctx.busy(p_kind text, p_subjects uuid[], p_from timestamptz, p_to timestamptz, p_except uuid)
returns table (subject_id uuid, starts_at timestamptz, ends_at timestamptz, meeting_title text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare own uuid[] := ctx.own(); branch uuid[] := ctx.branch();
begin
  return query
    select b.subject_id, lower(b.during), upper(b.during), case when m.tenant_id = any(own) then m.title end
      from meet.booking b join meet.meeting m on m.id = b.meeting_id
     where b.kind = p_kind and b.subject_id = any(p_subjects) and b.during && tstzrange(p_from, p_to)
       and b.meeting_id is distinct from p_except
       and case p_kind when 'endpoint' then exists (select from core.endpoint e where e.id = b.subject_id and e.tenant_id = any(branch))
                       else exists (select from core.post p where p.person_id = b.subject_id and p.tenant_id = any(own)) end
     order by lower(b.during), b.subject_id;
end $$;

-- The invited unit says whether it comes, and (for a request) with which endpoint. Gives or takes the endpoint's booking:
-- 23P01 where it is busy. Null: not this unit's. 0: the meeting is over. -1: no such endpoint in service.
create function ctx.settle_invitation(p_invitation uuid, p_attends boolean, p_endpoint uuid) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i meet.invitation; m meet.meeting; e uuid; n text;
begin
  if ctx.f(1) is distinct from 'person' then return null; end if;
  select * into i from meet.invitation where id = p_invitation and unit_id = ctx.f(2)::uuid and sent_at is not null;
  if not found then return null; end if;
  select * into m from meet.meeting where id = i.meeting_id for update;
  if m.state in ('draft', 'concluded', 'cancelled') then return 0; end if;
  e := i.endpoint_id;
  if i.state <> 'invited' then
    e := case when p_attends then p_endpoint end;
    if e is not null then
      select name into n from core.endpoint where id = e and tenant_id = i.unit_id and state = 'in_service';
      if not found then return -1; end if;
    end if;
    update meet.invitation set state = case when p_attends then 'accepted' else 'declined' end, endpoint_id = e, endpoint_name = n where id = i.id;
  end if;
  delete from meet.booking where meeting_id = m.id and kind = 'endpoint' and subject_id in (e, i.endpoint_id);
  if p_attends and e is not null and m.state <> 'postponed' then
    insert into meet.booking (tenant_id, meeting_id, kind, subject_id, during)
    values (m.tenant_id, m.id, 'endpoint', e, tstzrange(m.starts_at, m.starts_at + make_interval(mins => m.duration_minutes)));
  end if;
  return ctx.meeting_event(m.id, 'invitation_answered', jsonb_build_object('invitationId', i.id, 'attends', p_attends));
end $$;

-- Who somebody is in one meeting, by the database alone; null where it is none of theirs.
create function ctx.admission(who jsonb, p_meeting uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  m meet.meeting; i meet.invitation; a meet.admitted; role text; ident text; label text; u uuid := (who ->> 'tenantId')::uuid;
  po uuid := (who ->> 'postId')::uuid; ep uuid := (who ->> 'endpointId')::uuid; s text;
begin
  if ep is null and po is null then return null; end if;
  select * into m from meet.meeting where id = p_meeting and state <> 'draft';
  if not found then return null; end if;
  ident := case when ep is not null then 'e:' || ep else 'p:' || po end;
  if po is not null and m.tenant_id = u then
    if m.chair_post_id = po then role := 'chair'; label := m.chair_name;
    else
      select name into s from meet.secretary where meeting_id = m.id and post_id = po;
      if found then role := 'secretary'; label := s; end if;
    end if;
  end if;
  if role is null then
    select * into i from meet.invitation
     where meeting_id = m.id and sent_at is not null and state in ('invited', 'accepted')
       and case when ep is not null then endpoint_id = ep else unit_id = u end
     order by position limit 1;
    if not found then return null; end if;
    role := case when ep is not null then 'endpoint' else 'delegate' end;
    label := case when ep is not null then i.endpoint_name else (who ->> 'name') || ' - ' || i.unit_name end;
  end if;
  select * into a from meet.admitted where tenant_id = m.tenant_id and meeting_id = m.id and identity = ident;
  return jsonb_build_object('hostId', m.tenant_id, 'meetingId', m.id, 'identity', ident, 'role', role, 'name', label, 'unitId', u,
    'endpointId', ep, 'postId', po, 'postRole', who ->> 'role',
    'open', m.state in ('rehearsal', 'roll_call', 'in_session')
      or (m.state = 'announced' and now() between m.starts_at - interval '60 minutes' and m.starts_at + make_interval(mins => m.duration_minutes + 120)),
    'locked', m.locked and a.identity is null and role not in ('chair', 'secretary'),
    'removed', a.removed_at is not null,
    'live', jsonb_build_object('floorIdentity', m.floor_identity, 'screenShareIdentity', m.screen_share_identity,
                               'mutedAll', m.muted_all, 'microphones', m.microphones));
end $$;

-- Session, admission and ticket in one statement. Null: no session. {"admission": null}: not their meeting.
create function ctx.issue_ticket(p_token text, p_meeting uuid, p_id uuid, p_secret_hash text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare who jsonb := ctx.identify(p_token); a jsonb;
begin
  if who is null then return null; end if;
  a := ctx.admission(who, p_meeting);
  if a is not null and (a ->> 'open')::boolean and not (a ->> 'locked')::boolean and not (a ->> 'removed')::boolean then
    -- A ticket lost in a crash is asked for again; it need not wait for the disk.
    perform set_config('synchronous_commit', 'off', true);
    -- One ticket an identity: a newer one makes the older worthless.
    insert into meet.ticket (id, tenant_id, meeting_id, identity, secret_hash, expires_at)
    values (p_id, (a ->> 'hostId')::uuid, p_meeting, a ->> 'identity', p_secret_hash, now() + interval '60 seconds')
    on conflict (tenant_id, meeting_id, identity) do update set id = excluded.id, secret_hash = excluded.secret_hash, expires_at = excluded.expires_at;
  end if;
  return jsonb_build_object('admission', a);
end $$;

-- Uses a ticket up, durably, if it belongs to who asks; then looks at everything again. Null: no session. {"admission": null}: refused.
create function ctx.redeem_ticket(p_token text, p_id uuid, p_secret_hash text) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare who jsonb := ctx.identify(p_token); a jsonb; t meet.ticket;
begin
  if who is null then return null; end if;
  delete from meet.ticket
   where id = p_id and secret_hash = p_secret_hash and expires_at > now()
     and identity = case when who ->> 'endpointId' is not null then 'e:' || (who ->> 'endpointId') else 'p:' || (who ->> 'postId') end
  returning * into t;
  if not found then return jsonb_build_object('admission', null); end if;
  a := ctx.admission(who, t.meeting_id);
  if a is not null and (a ->> 'open')::boolean and not (a ->> 'locked')::boolean and not (a ->> 'removed')::boolean then
    insert into meet.admitted (tenant_id, meeting_id, identity, role, name, unit_id, endpoint_id, post_id)
    values (t.tenant_id, t.meeting_id, t.identity, a ->> 'role', a ->> 'name', (a ->> 'unitId')::uuid, (a ->> 'endpointId')::uuid, (a ->> 'postId')::uuid)
    on conflict do nothing;
  end if;
  return jsonb_build_object('admission', a);
end $$;

-- Asks to speak, or takes the wish back. Null: not their meeting. 0: not a state in which one speaks. Else the version.
create function ctx.ask_floor(p_meeting uuid, p_id uuid, p_asks boolean) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare a jsonb; m meet.meeting; n text;
begin
  if ctx.f(4) is not null then select person_name into n from core.post where id = ctx.f(4)::uuid; end if;
  a := ctx.admission(jsonb_build_object('tenantId', ctx.f(2), 'postId', ctx.f(4), 'endpointId', ctx.f(6), 'name', n), p_meeting);
  if a is null then return null; end if;
  select * into m from meet.meeting where id = p_meeting for update;
  if m.state not in ('roll_call', 'in_session') or (a ->> 'removed')::boolean then return 0; end if;
  if p_asks then
    insert into meet.floor_request (id, tenant_id, meeting_id, identity, name) values (p_id, m.tenant_id, m.id, a ->> 'identity', a ->> 'name')
    on conflict do nothing;
  else
    update meet.floor_request set state = 'withdrawn', changed_at = clock_timestamp()
     where tenant_id = m.tenant_id and meeting_id = m.id and identity = a ->> 'identity' and state = 'waiting';
  end if;
  if not found then return m.version; end if;
  return ctx.meeting_event(m.id, case when p_asks then 'floor_requested' else 'floor_withdrawn' end, jsonb_build_object('identity', a ->> 'identity'));
end $$;

-- One message of the media server, once, whatever it repeats; the job that applies it is written with it.
create function ctx.accept_media_event(p_id text, p_meeting uuid, p_type text, p_identity text, p_sid text, p_at timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare t uuid;
begin
  select tenant_id into t from meet.meeting where id = p_meeting;
  if not found then return false; end if;
  insert into meet.media_event (tenant_id, id, meeting_id, type, identity, sid, at) values (t, p_id, p_meeting, p_type, p_identity, p_sid, p_at)
  on conflict do nothing;
  if not found then return false; end if;
  insert into app.outbox (tenant_id, topic, body) values (t, 'meetings.applyMediaEvent', jsonb_build_object('meetingId', p_meeting, 'eventId', p_id));
  return true;
end $$;

-- A job for every meeting whose doors are open, and for those just closed (their room has to go); not while one waits.
create function ctx.enqueue_live_meetings() returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n integer;
begin
  insert into app.outbox (tenant_id, topic, body)
  select m.tenant_id, 'meetings.reconcile', jsonb_build_object('meetingId', m.id)
    from meet.meeting m
   where (m.state in ('rehearsal', 'roll_call', 'in_session')
          or (m.state = 'announced' and now() between m.starts_at - interval '60 minutes' and m.starts_at + make_interval(mins => m.duration_minutes + 120))
          or (m.state = 'concluded' and m.ended_at > now() - interval '5 minutes'))
     and not exists (select from app.outbox o where o.done_at is null and o.failed_at is null and o.topic = 'meetings.reconcile'
                        and o.body ->> 'meetingId' = m.id::text and o.created_at > now() - interval '1 minute');
  get diagnostics n = row_count;
  return n;
end $$;

revoke all on function ctx.meeting_event(uuid, text, jsonb), ctx.busy(text, uuid[], timestamptz, timestamptz, uuid),
  ctx.settle_invitation(uuid, boolean, uuid), ctx.admission(jsonb, uuid), ctx.issue_ticket(text, uuid, uuid, text),
  ctx.redeem_ticket(text, uuid, text), ctx.ask_floor(uuid, uuid, boolean),
  ctx.accept_media_event(text, uuid, text, text, text, timestamptz), ctx.enqueue_live_meetings() from public;
grant execute on function ctx.busy(text, uuid[], timestamptz, timestamptz, uuid), ctx.settle_invitation(uuid, boolean, uuid),
  ctx.issue_ticket(text, uuid, uuid, text), ctx.redeem_ticket(text, uuid, text), ctx.ask_floor(uuid, uuid, boolean),
  ctx.accept_media_event(text, uuid, text, text, text, timestamptz) to dc_api;
grant execute on function ctx.enqueue_live_meetings() to dc_jobs;
reset role;
