/**
 * What any number over the ledger's table needs first, as common table expressions: which events were taken back,
 * as known at a position. An event is in force unless it was retracted, or replaced by one that was not retracted.
 */
export const takenBack = (known: string): string => `
  retractions as materialized (
    select (event::jsonb #>> '{data,retracts}')::bigint as retracts
      from event_log.events
     where type = 'partnership.retracted' and position <= ${known}),
  replacements as materialized (
    select position, (event::jsonb ->> 'replaces')::bigint as replaces
      from event_log.events
     where type like 'partnership.%' and event like '%"replaces":%' and position <= ${known}),
  taken_back as materialized (
    select retracts as position from retractions
    union
    select replaces from replacements where position not in (select retracts from retractions))`

/** Events of some types in force, with what they say and the first day and the day after the last of their range. */
export const inForce = (known: string, types: string): string => `
  in_force as (
    select e.*,
           (start || substr('0000-01-01', length(start) + 1))::date as lower,
           case length(finish)
             when 10 then finish::date + 1
             when 7 then ((finish || '-01')::date + interval '1 month')::date
             else ((finish || '-01-01')::date + interval '1 year')::date
           end as upper
      from (select position, subject, programme, type, source, json -> 'data' as data, json ->> 'replaces' as replaces,
                   replace(split_part(json ->> 'effective', '/', 1), '..', '1800') as start,
                   split_part(json ->> 'effective', '/', case when json ->> 'effective' like '%/%' then 2 else 1 end)
                     as finish
              from (select *, event::jsonb as json from event_log.events
                     where type = any (${types}) and position <= ${known}) e
             where position not in (select position from taken_back)) e)`

/** What each partnership's opening in force says: that of its first event, or of one that replaces it. */
export const openings = (known: string): string => `
  openings as (
    select subject, data
      from (select position, subject, event::jsonb -> 'data' as data
              from event_log.events
             where type like 'partnership.%' and streamversion = 1 and position <= ${known}
            union all
            select e.position, e.subject, e.event::jsonb -> 'data'
              from event_log.events e join replacements using (position)) e
     where data ? 'members' and position not in (select position from taken_back))`

/** Organisations that were found to be another one all along, and that one, at the end of chains. Needs `recursive`. */
export const duplicates = (known: string): string => `
  merged as (
    select substr(subject, length('organisation/') + 1) as id, event::jsonb #>> '{data,into}' as target
      from event_log.events
     where type = 'organisation.merged' and event::jsonb #>> '{data,reason}' = 'duplicate'
       and position <= ${known}),
  chains as (
    select id, target from merged
    union all
    select chains.id, merged.target from chains join merged on merged.id = chains.target),
  same as (select id, target from chains where target not in (select id from merged))`
