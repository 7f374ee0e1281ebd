import { Link } from '@tanstack/react-router'
import { defineMessages, useMessages } from '../i18n/index.ts'

const messages = defineMessages({
  en: { title: 'There is nothing here', back: 'To the overview' },
  fr: { title: 'Il n’y a rien ici', back: 'Vers la vue d’ensemble' },
})

export const Missing = () => {
  const t = useMessages(messages)
  return (
    <>
      <h1>{t.title}</h1>
      <p>
        <Link to="/">{t.back}</Link>
      </p>
    </>
  )
}
