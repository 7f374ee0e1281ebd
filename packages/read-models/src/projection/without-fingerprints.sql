-- What tells rows apart follows from the ledger, as all of them do.
alter table organisations_v2.states drop column fingerprint;
alter table organisations_v2.mergers drop column fingerprint;
alter table programmes_v1.states drop column fingerprint;
alter table activities_v1.facts drop column fingerprint;
alter table activities_v1.states drop column fingerprint;
alter table figures_v2.states drop column fingerprint;
alter table figures_v2.statements drop column fingerprint;

-- A rebuild that was left unfinished has tables like they were.
delete from read_models.rebuilds;
