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

/** The first day of an effective date, and the day after its last. */
const lower = (effective: string): string => {
  const start = `replace(split_part(${effective}, '/', 1), '..', '1800')`
  return `(${start} || substr('0000-01-01', length(${start}) + 1))::date`
}
const upper = (effective: string): string => {
  const end = `split_part(${effective}, '/', case when ${effective} like '%/%' then 2 else 1 end)`
  return `case length(${end})
            when 10 then ${end}::date + 1
            when 7 then ((${end} || '-01')::date + interval '1 month')::date
            else ((${end} || '-01-01')::date + interval '1 year')::date
          end`
}

/** Events of some types in force, with what they say and the days that their effective date names. */
export const inForce = (known: string, types: string): string => `
  in_force as (
    select position, subject, programme, type, source, json -> 'data' as data, json ->> 'replaces' as replaces,
           ${lower('effective')} as lower, ${upper('effective')} as upper
      from (select *, json ->> 'effective' as effective
              from (select *, event::jsonb as json from event_log.events
                     where type = any (${types}) and position <= ${known}) e
             where position not in (select position from taken_back)) e)`

/** What each partnership's opening in force says: that of its first event, or of one that replaces it. */
export const openings = (known: string): string => `
  openings as (
    select subject, json -> 'data' as data, ${lower(`(json ->> 'effective')`)} as lower
      from (select position, subject, event::jsonb as json
              from event_log.events
             where type like 'partnership.%' and streamversion = 1 and position <= ${known}
            union all
            select e.position, e.subject, e.event::jsonb
              from event_log.events e join replacements using (position)
             where e.event::jsonb -> 'data' ? 'members') e
     where position not in (select position from taken_back))`

/**
 * The members of each opening, from its first day on: as the organisation that they were found to have been all along,
 * at the end of chains, and its kind, which never changes in this ledger. Needs `recursive`.
 */
export const members = (known: string): string => `
  merged as (
    select substr(subject, length('organisation/') + 1) as id, event::jsonb #>> '{data,into}' as target
      from event_log.events
     where type = 'organisation.merged' and event::jsonb #>> '{data,reason}' = 'duplicate'
       and position <= ${known}),
  chains as (
    select id, target from merged
    union all
    select chains.id, merged.target from chains join merged on merged.id = chains.target),
  same as (select id, target from chains where target not in (select id from merged)),
  kinds as (
    select substr(subject, length('organisation/') + 1) as organisation, event::jsonb #>> '{data,kind}' as kind
      from event_log.events
     where type = 'organisation.registered' and position <= ${known}),
  members as (
    select subject, since, organisation, kind
      from (select subject, openings.lower as since, coalesce(same.target, member ->> 'organisation') as organisation
              from openings
              cross join lateral jsonb_array_elements(data -> 'members') member
              left join same on same.id = member ->> 'organisation') m
      join kinds using (organisation))`
