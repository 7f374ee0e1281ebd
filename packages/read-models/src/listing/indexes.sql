-- The order of names. Only their beginnings: an index takes no long keys.
create index states_by_title on partnerships_v1.states (left(search, 200), id);
create index states_by_name on organisations_v1.states (left(search, 200), id);
