import { defineMessages } from '../i18n/index.ts'

export const messages = defineMessages({
  en: {
    title: 'The ledger is empty',
    lead: 'Numbers come from what is recorded. Begin with these three, in this order:',
    steps: {
      programme: {
        title: 'Launch a programme',
        text: 'The umbrella under which partnerships are made.',
      },
      organisation: {
        title: 'Register an organisation',
        text: 'Each partner once, with what identifies it.',
      },
      partnership: {
        title: 'Record a partnership',
        text: 'Who with, what kind, and since when, as precisely as you know.',
      },
    },
    sample: 'Or look around first',
    sampleText:
      'A sample programme with some hundred partnerships shows what the pages do. Its events stay in the ledger, as all do: load it only where nothing of your own is to be recorded.',
    load: 'Load the sample',
    recorded: (done: string, all: string) => `${done} of ${all} events recorded…`,
    counted: (done: string, all: string) => `All are recorded; ${done} of ${all} are in the numbers…`,
    preparing: 'The sample is being prepared…',
    progress: 'Loading the sample',
  },
  fr: {
    title: 'Le registre est vide',
    lead: 'Les nombres viennent de ce qui est enregistré. Commencez par ces trois étapes, dans cet ordre :',
    steps: {
      programme: {
        title: 'Lancer un programme',
        text: 'Le cadre dans lequel les partenariats se nouent.',
      },
      organisation: {
        title: 'Enregistrer une organisation',
        text: 'Chaque partenaire une fois, avec ce qui l’identifie.',
      },
      partnership: {
        title: 'Saisir un partenariat',
        text: 'Avec qui, de quel type et depuis quand, aussi précisément que vous le savez.',
      },
    },
    sample: 'Ou faites d’abord un tour',
    sampleText:
      'Un programme d’exemple de quelques centaines de partenariats montre ce que font les pages. Ses événements restent dans le registre, comme tous : ne le chargez que là où rien à vous ne doit être enregistré.',
    load: 'Charger l’exemple',
    recorded: (done, all) => `${done} événements enregistrés sur ${all}…`,
    counted: (done, all) => `Tous sont enregistrés ; ${done} sur ${all} sont dans les nombres…`,
    preparing: 'L’exemple est en préparation…',
    progress: 'Chargement de l’exemple',
  },
})
