import { Link } from '@tanstack/react-router'
import { Building2, Flag, Handshake } from 'lucide-react'
import { useMessages } from '../i18n/index.ts'
import css from './empty.module.css'
import { messages } from './messages.ts'
import { OfferSample } from './offer-sample.tsx'

const steps = [
  { step: 'programme', type: 'programme.launched', Icon: Flag },
  { step: 'organisation', type: 'organisation.registered', Icon: Building2 },
  { step: 'partnership', type: 'partnership.signed', Icon: Handshake },
] as const

/** What to do first while nothing is recorded, and the sample to look around in. */
export default () => {
  const t = useMessages(messages)
  return (
    <div className={css.empty}>
      <header>
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </header>
      <ol className={css.steps}>
        {steps.map(({ step, type, Icon }) => (
          <li key={step}>
            <Icon size={26} aria-hidden className={css.icon} />
            <h2>
              <Link to="/record" search={{ type }}>
                {t.steps[step].title}
              </Link>
            </h2>
            <p>{t.steps[step].text}</p>
          </li>
        ))}
      </ol>
      <OfferSample />
    </div>
  )
}
