-- What has changed since it was last loaded: rows opened are found by the primary key, rows closed by these.
create index facts_closed on partnerships_v2.facts (known_until) where known_until < 9007199254740991;
create index spells_closed on partnerships_v2.spells (known_until) where known_until < 9007199254740991;
create index stages_closed on partnerships_v2.stages (known_until) where known_until < 9007199254740991;
create index journeys_closed on partnerships_v2.journeys (known_until) where known_until < 9007199254740991;
create index partnerhoods_closed on partnerships_v2.partnerhoods (known_until) where known_until < 9007199254740991;
create index facts_closed on activities_v1.facts (known_until) where known_until < 9007199254740991;
create index states_closed on organisations_v2.states (known_until) where known_until < 9007199254740991;
create index mergers_closed on organisations_v2.mergers (known_until) where known_until < 9007199254740991;

-- All that was ever known of the partnerships that have changed.
create index spells_by_id on partnerships_v2.spells (id);
create index stages_by_id on partnerships_v2.stages (id);
