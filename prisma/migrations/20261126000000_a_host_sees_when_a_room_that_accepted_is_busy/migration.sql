-- A meeting that is moved asks again whether its rooms are free, also of a room outside of the branch that has accepted: busy, never with
-- what. Of a room that has not, and in no other meeting's name, the host learns nothing.
set role dc_ctx;
create or replace function ctx.busy(p_kind text, p_subjects uuid[], p_from timestamptz, p_to timestamptz, p_except uuid)
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
                                         or exists (select from meet.invitation i where i.meeting_id = p_except and i.tenant_id = any(own)
                                                       and i.state = 'accepted' and i.endpoint_id = b.subject_id)
                       else exists (select from core.post p where p.person_id = b.subject_id and p.tenant_id = any(own)) end
     order by lower(b.during), b.subject_id;
end $$;
reset role;
