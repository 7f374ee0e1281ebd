-- The last position recorded at or before an instant, 0 when there is none. Once given, the answer stays,
-- unless the instant lies in the future: whoever is appending is waited for, and what is recorded afterwards
-- gets a later time, even if the clock is set back.
create function event_log.position_at(instant timestamptz)
returns bigint
language plpgsql volatile
set lock_timeout = '2s'
as $$
declare
  head record;
  low bigint;
  high bigint;
  middle bigint;
begin
  select position, recordedtime into head from event_log.events order by position desc limit 1;
  if not found or instant > head.recordedtime then
    perform pg_advisory_xact_lock(hashtextextended('event_log.append', 0));
    update event_log.ledger set known_until = instant where instant > known_until and instant <= clock_timestamp();
    select position, recordedtime into head from event_log.events order by position desc limit 1;
  end if;
  if not found then return 0; end if;
  if instant >= head.recordedtime then return head.position; end if;

  -- Times don't decrease as positions grow, and positions have no gaps.
  low := 0;
  high := head.position;
  while high - low > 1 loop
    middle := (low + high) / 2;
    if (select recordedtime from event_log.events where position = middle) <= instant
      then low := middle;
      else high := middle;
    end if;
  end loop;
  return low;
end
$$;
