import type { ProblemDetails } from '@partnerships/client'
import { defineMessages } from '../../i18n/index.ts'

type Code = ProblemDetails['code'] | 'no-answer'

const en = {
  'malformed-json': 'The server could not read what was sent',
  'invalid-query': 'The server did not understand the request',
  unauthenticated: 'A key is needed to record',
  forbidden: 'You may not record this',
  'not-found': 'This is not there, or not for you to see',
  'method-not-allowed': 'The server does not take this here',
  'not-acceptable': 'The server cannot answer so',
  'event-id-reused': 'An earlier sending of this form arrived; what was changed since is not recorded',
  'identifier-taken': 'Another organisation holds this number',
  'not-waiting': 'This event does not wait',
  'version-conflict': 'Something was recorded in between',
  'ledger-changed': 'The server has another ledger than before',
  'payload-too-large': 'This is too much text for one event (64 KiB)',
  'unsupported-media-type': 'The server does not take this form of data',
  'invalid-event': 'Some fields are not right yet',
  'unknown-reference': 'This names something that was never recorded',
  'lifecycle-violation': 'This does not fit what is recorded already',
  'rate-limited': 'Too many requests: wait a moment, then send again',
  internal: 'Something went wrong on the server; sending again is safe',
  'projection-behind': 'The server is catching up; try again',
  overloaded: 'The server has too much to do; sending again is safe',
  'ledger-unavailable': 'The ledger cannot be reached; sending again is safe',
  'unexpected-answer': 'Something other than the tracker answered; sending again is safe',
  'no-answer': 'No answer came. What you typed is kept; sending again records it once',
} as const satisfies Record<Code, string>

/** What each problem means for someone who records; a code that is forgotten is an error of types. */
export const problemTitles = defineMessages({
  en,
  fr: {
    'malformed-json': 'Le serveur n’a pas pu lire l’envoi',
    'invalid-query': 'Le serveur n’a pas compris la demande',
    unauthenticated: 'Une clé est nécessaire pour saisir',
    forbidden: 'Vous n’avez pas le droit de saisir ceci',
    'not-found': 'Introuvable, ou hors de ce que vous pouvez voir',
    'method-not-allowed': 'Le serveur n’accepte pas ceci ici',
    'not-acceptable': 'Le serveur ne peut pas répondre ainsi',
    'event-id-reused': 'Un envoi précédent est arrivé ; ce qui a changé depuis n’est pas enregistré',
    'identifier-taken': 'Une autre organisation porte déjà ce numéro',
    'not-waiting': 'Cet événement n’est pas en attente',
    'version-conflict': 'Une autre saisie a eu lieu entre-temps',
    'ledger-changed': 'Le serveur n’a plus le même registre',
    'payload-too-large': 'C’est trop de texte pour un seul événement (64 Kio)',
    'unsupported-media-type': 'Le serveur n’accepte pas cette forme de données',
    'invalid-event': 'Certains champs sont à corriger',
    'unknown-reference': 'Ceci nomme quelque chose qui n’a jamais été saisi',
    'lifecycle-violation': 'Ceci ne s’accorde pas avec ce qui est déjà saisi',
    'rate-limited': 'Trop de demandes : patientez un instant, puis renvoyez',
    internal: 'Une erreur est survenue sur le serveur ; vous pouvez renvoyer sans risque',
    'projection-behind': 'Le serveur rattrape son retard ; réessayez',
    overloaded: 'Le serveur est très sollicité ; vous pouvez renvoyer sans risque',
    'ledger-unavailable': 'Le registre est injoignable ; vous pouvez renvoyer sans risque',
    'unexpected-answer': 'Autre chose que l’outil a répondu ; vous pouvez renvoyer sans risque',
    'no-answer': 'Aucune réponse. Votre saisie est conservée ; un nouvel envoi ne l’enregistre qu’une fois',
  },
})
