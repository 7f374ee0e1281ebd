import { useState } from 'react'
import type { Option } from '../../ui/select.tsx'
import { useTerritories } from '../../words/use-territories.ts'

const MOST = 60

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()

const beside = (name: string, code: string): string => (name === code ? code : `${name} (${code})`)

/** The regions and departments whose name or code has what is typed; any other code when it is typed whole. */
export const useTerritorySearch = () => {
  const { codes, territoryName } = useTerritories()
  const [typed, setTyped] = useState('')
  const text = plain(typed.trim())
  const option = (code: string): Option => ({ key: code, label: beside(territoryName(code), code) })
  const found = ['FR', ...codes].map(option).filter(({ label }) => plain(label).includes(text))
  const whole = typed.trim()
  const isOther = /^(insee|epci|local|[A-Z]{2})(:|-|$)/.test(whole) && !found.some(({ key }) => key === whole)
  return { options: [...(isOther ? [option(whole)] : []), ...found.slice(0, MOST)], onSearch: setTyped }
}
