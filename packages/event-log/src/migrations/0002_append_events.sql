-- Appends a group of requests, each whole or not at all, and says which were stale: decided on something that
-- does not hold any more. Nothing of a stale request is written.
--
-- Called as a statement of its own, in autocommit: the lock is held for this call and its commit, never for a
-- client. Nothing is read before the lock, and the function is volatile, so that every statement after it sees
-- what the last holder committed; recorded times and positions then come in commit order.
--
-- Arrays of one prefix run in parallel. Requests, heads and events are numbered from 1.
--   events, in order: of which request, and the columns of the tables
--   head_*: the streams that the group was decided on, each with its version then (0: not there)
--   read_*: which request was decided on which head
--   built_*: which request was decided on which earlier one of the group, ascending
--   held_*: the identifiers that a subject holds after an event (a null kind: none)
create function event_log.append_events(
  requests int[], sources text[], ids text[], content_hashes bytea[], types text[], subjects text[],
  streamversions bigint[], programmes text[], bodies text[], dues text[],
  head_subjects text[], head_versions bigint[],
  read_requests int[], read_heads int[],
  built_requests int[], built_on int[],
  held_events int[], held_kinds text[], held_values text[],
  out last_position bigint, out recorded timestamptz, out stale int[]
)
language plpgsql volatile
set lock_timeout = '2s'
-- The tables grow from nothing between two looks of the planner, and the arrays differ from call to call:
-- plan once, and always by index.
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set enable_hashjoin = off
set enable_mergejoin = off
as $$
declare
  moved int[];
  request int;
  earlier int;
begin
  -- The commit waits for the client's last message: should it never come, not for ever.
  perform set_config('transaction_timeout', '10s', true);
  perform pg_advisory_xact_lock(hashtextextended('event_log.append', 0));

  select coalesce(e.position, 0),
         greatest(clock_timestamp(), e.recordedtime + interval '1 microsecond', l.known_until + interval '1 microsecond'),
         array(
           select h.head
             from unnest(head_subjects, head_versions) with ordinality h(subject, version, head)
             left join event_log.streams s on s.subject = h.subject
            where coalesce(s.version, 0) <> h.version),
         array(
           select e.request
             from unnest(requests, sources, ids) e(request, source, id)
             join event_log.event_ids i on i.source = e.source and i.id = e.id)
    into last_position, recorded, moved, stale
    from event_log.ledger l
    left join lateral (select position, recordedtime from event_log.events order by position desc limit 1) e on true;
  if moved <> '{}' then
    stale := stale || array(
      select r.request from unnest(read_requests, read_heads) r(request, head) where r.head = any (moved));
  end if;
  if held_events <> '{}' then
    -- Held by another subject, unless an earlier event has replaced what that one holds.
    stale := stale || array(
      select requests[h.event]
        from unnest(held_events, held_kinds, held_values) h(event, kind, value)
        join event_log.identifiers i on i.kind = h.kind and i.value = h.value
       where i.subject <> subjects[h.event]
         and not exists (select from unnest(held_events) o(event)
                          where o.event < h.event and subjects[o.event] = i.subject));
  end if;
  if stale <> '{}' then
    for request, earlier in select * from unnest(built_requests, built_on) loop
      if earlier = any (stale) then stale := stale || request; end if;
    end loop;
  end if;

  with e as materialized (
    select e.*, last_position + row_number() over () as position
      from unnest(requests, sources, ids, content_hashes, types, subjects, streamversions, programmes, bodies, dues)
             e(request, source, id, content_hash, type, subject, streamversion, programme, body, due)
     where e.request <> all (stale)),
  recording as (
    insert into event_log.events
      (position, streamversion, recordedtime, source, id, type, subject, programme, event)
    select e.position, e.streamversion, recorded, e.source, e.id, e.type, e.subject, e.programme, e.body from e),
  remembering as (
    insert into event_log.event_ids (source, id, position, content_hash)
    select e.source, e.id, e.position, e.content_hash from e)
  insert into event_log.streams (subject, version, due)
  select distinct on (e.subject) e.subject, e.streamversion, e.due::timestamptz
    from e
   order by e.subject, e.streamversion desc
      on conflict (subject) do update set version = excluded.version, due = excluded.due;

  if held_events <> '{}' then
    delete from event_log.identifiers i
     where i.subject = any (array(select subjects[h.event] from unnest(held_events) h(event)
                                   where requests[h.event] <> all (stale)));
    insert into event_log.identifiers (kind, value, subject)
    select h.kind, h.value, subjects[h.event]
      from unnest(held_events, held_kinds, held_values) h(event, kind, value)
     where h.kind is not null and requests[h.event] <> all (stale)
       and not exists (select from unnest(held_events) o(event)
                        where o.event > h.event and subjects[o.event] = subjects[h.event]
                          and requests[o.event] <> all (stale));
  end if;
end
$$;
