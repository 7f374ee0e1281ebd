import { Link, useLocation } from '@tanstack/react-router'
import { defineMessages, useMessages } from '../i18n/index.ts'
import css from './missing.module.css'

const messages = defineMessages({
  en: {
    title: 'There is nothing here',
    why: 'No page has this address:',
    advice: 'Check the link that you followed, or start again from the overview.',
    back: 'To the overview',
  },
  fr: {
    title: 'Il n’y a rien ici',
    why: 'Aucune page n’a cette adresse :',
    advice: 'Vérifiez le lien que vous avez suivi, ou repartez de la vue d’ensemble.',
    back: 'Vers la vue d’ensemble',
  },
})

/** For an address that no page has. */
export const Missing = () => {
  const t = useMessages(messages)
  const pathname = useLocation({ select: ({ pathname }) => pathname })
  return (
    <div className={css.missing}>
      <h1>{t.title}</h1>
      <p>
        {t.why} <code>{pathname}</code>
      </p>
      <p>{t.advice}</p>
      <p>
        <Link to="/">{t.back}</Link>
      </p>
    </div>
  )
}
