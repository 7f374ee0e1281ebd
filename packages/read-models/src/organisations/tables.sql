create schema organisations_v1;

create table organisations_v1.states (
  known_from bigint not null,
  ordinal int not null,
  known_until bigint not null,
  fingerprint uuid not null,
  id text collate "C" not null,
  valid_from date not null,
  status text not null,
  name text not null,
  kind text not null,
  territory text,
  places text[] not null,
  siren text collate "C",
  siret text collate "C",
  rna text collate "C",
  aliases text[] not null,
  url text,
  "into" text,
  search text collate "C" not null,
  primary key (known_from, ordinal)
) with (fillfactor = 80);
create index states_by_id on organisations_v1.states (id, valid_from);
create index states_by_siren on organisations_v1.states (siren) where siren is not null;
create index states_by_siret on organisations_v1.states (siret) where siret is not null;
create index states_by_rna on organisations_v1.states (rna) where rna is not null;
