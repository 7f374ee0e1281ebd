import { defineMessages } from '../../i18n/index.ts'

export const messages = defineMessages({
  en: {
    fresh: 'Something new',
    kinds: {
      organisation: 'Register an organisation',
      programme: 'Launch a programme',
      partnership: 'Open a partnership',
      planned: 'Plan an activity',
      held: 'Note an activity that was held',
      figure: 'Publish a figure',
    },
    existing: 'About something that is recorded',
    what: 'What it is about',
    aggregates: {
      partnership: 'Partnership',
      organisation: 'Organisation',
      programme: 'Programme',
      activity: 'Activity',
      figure: 'Figure',
    },
    which: 'Find it by its name',
    search: 'Type to search…',
    drafts: 'Unfinished',
    draftsLead: 'Kept in this browser until they are recorded or discarded.',
    discard: (what: string) => `Discard: ${what}`,
    correction: (position: string) => `Correction of position ${position}`,
    retraction: (position: string) => `Retraction of position ${position}`,
    firstStage: 'First stage',
    firstStageHint: 'Where the partnership stands at the effective date.',
    back: 'Choose something else to record',
    correct: 'Correct',
    correctLead:
      'What you send stands in for this event from now on. The event as it was recorded stays visible, marked as replaced.',
    standsFor: 'What is to be corrected',
    type: 'What happened',
    retract: 'Take back',
    retractLead:
      'The event stays visible, marked as taken back. Numbers as known from now on do without it; as known before, they stay as they were.',
    again: (position: string) =>
      `The event at position ${position}, which it had replaced, is in force again.`,
    opening:
      'This event opened the partnership: it can be taken back only when nothing else of the partnership is in force.',
    first:
      'This event is the first of its subject: it can be taken back only when nothing else of it is in force.',
    mayRefuse: 'If later events would no longer fit without it, the server refuses and says which.',
    retracted: 'What is to be taken back',
    notRetractable: 'This event is itself a retraction; a retraction stays.',
  },
  fr: {
    fresh: 'Du nouveau',
    kinds: {
      organisation: 'Enregistrer une organisation',
      programme: 'Lancer un programme',
      partnership: 'Ouvrir un partenariat',
      planned: 'Prévoir une activité',
      held: 'Noter une activité tenue',
      figure: 'Publier un chiffre',
    },
    existing: 'À propos de ce qui existe déjà',
    what: 'De quoi s’agit-il',
    aggregates: {
      partnership: 'Partenariat',
      organisation: 'Organisation',
      programme: 'Programme',
      activity: 'Activité',
      figure: 'Chiffre',
    },
    which: 'Le trouver par son nom',
    search: 'Saisir pour rechercher…',
    drafts: 'À terminer',
    draftsLead: 'Conservés dans ce navigateur jusqu’à ce qu’ils soient enregistrés ou jetés.',
    discard: what => `Jeter : ${what}`,
    correction: position => `Correction de la position ${position}`,
    retraction: position => `Retrait de la position ${position}`,
    firstStage: 'Première étape',
    firstStageHint: 'Où en est le partenariat à la date d’effet.',
    back: 'Choisir autre chose à saisir',
    correct: 'Corriger',
    correctLead:
      'Ce que vous envoyez remplace désormais cet événement. L’événement tel qu’il a été saisi reste visible, marqué comme remplacé.',
    standsFor: 'Ce qui est à corriger',
    type: 'Ce qui s’est passé',
    retract: 'Retirer',
    retractLead:
      'L’événement reste visible, marqué comme retiré. Les nombres connus à partir de maintenant s’en passent ; tels que connus avant, ils ne changent pas.',
    again: position =>
      `L’événement à la position ${position}, qu’il avait remplacé, est de nouveau en vigueur.`,
    opening:
      'Cet événement a ouvert le partenariat : il ne peut être retiré que si rien d’autre du partenariat n’est en vigueur.',
    first:
      'Cet événement est le premier de son objet : il ne peut être retiré que si rien d’autre n’est en vigueur.',
    mayRefuse: 'Si des événements ultérieurs ne s’accordent plus sans lui, le serveur refuse et dit lequel.',
    retracted: 'Ce qui est à retirer',
    notRetractable: 'Cet événement est lui-même un retrait ; un retrait reste.',
  },
})
