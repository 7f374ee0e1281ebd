-- In place of version 1, of which nothing is kept.
drop schema organisations_v1 cascade;
delete from read_models.projections where name = 'organisations' and version = 1;

create schema organisations_v2;

create table organisations_v2.states (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  valid_from date not null,
  status text collate "C" not null,
  name text not null,
  kind text collate "C" not null,
  territory text,
  places text[] not null,
  siren text collate "C",
  siret text collate "C",
  rna text collate "C",
  aliases text[] not null,
  url text,
  "into" text collate "C",
  reason text collate "C",
  search text collate "C" not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index states_by_id on organisations_v2.states (id, valid_from);
create index states_by_name on organisations_v2.states (left(search, 200), id);
create index states_by_siren on organisations_v2.states (siren) where siren is not null;
create index states_by_siret on organisations_v2.states (siret) where siret is not null;
create index states_by_rna on organisations_v2.states (rna) where rna is not null;

create table organisations_v2.mergers (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  "into" text collate "C" not null,
  reason text collate "C" not null,
  position bigint not null,
  effective text not null,
  lower date not null,
  upper date not null,
  day date not null,
  place bigint not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
