import { defineMessages } from '../i18n/index.ts'

export const messages = defineMessages({
  en: {
    states: { connecting: 'Connecting', open: 'Live', lost: 'Offline' },
    explained: {
      connecting: 'The connection for live updates is being made.',
      open: 'New events appear here as they are recorded.',
      lost: 'What you see may be old. The connection is being mended.',
    },
    latest: 'Latest events',
    none: 'Nothing has been recorded yet.',
    recorded: 'recorded',
    one: (event: string) => `New event: ${event}`,
    several: (count: string) => `${count} new events`,
  },
  fr: {
    states: { connecting: 'Connexion', open: 'En direct', lost: 'Hors ligne' },
    explained: {
      connecting: 'La connexion pour les nouveautés est en cours.',
      open: 'Les nouveaux événements apparaissent ici dès leur enregistrement.',
      lost: 'Ce que vous voyez peut être ancien. La connexion est en cours de rétablissement.',
    },
    latest: 'Derniers événements',
    none: 'Rien n’a encore été enregistré.',
    recorded: 'enregistré le',
    one: event => `Nouvel événement : ${event}`,
    several: count => `${count} nouveaux événements`,
  },
})
