-- What lists find their rows by. Words are found by their trigrams, also within a word; the other columns of each
-- GIN index by their elements. Lists of a programme have an index that has their order.
create extension if not exists pg_trgm;

create index states_found on partnerships_v2.states using gin (search gin_trgm_ops, themes, places, organisations);
create index states_by_programme on partnerships_v2.states (programme, left(search, 200), id);
create index states_since on partnerships_v2.states (valid_from);

create index states_found on organisations_v2.states using gin (search gin_trgm_ops, places);
create index states_since on organisations_v2.states (valid_from);

create index states_found on activities_v1.states using gin (search gin_trgm_ops, themes, places, organisations);
create index states_by_programme on activities_v1.states (programme, left(search, 200), id);
create index states_since on activities_v1.states (valid_from);

create index states_found on figures_v2.states using gin (search gin_trgm_ops, places);
create index states_by_about on figures_v2.states (about);
create index states_by_programme on figures_v2.states (programme, left(search, 200), id);
create index states_since on figures_v2.states (valid_from);
