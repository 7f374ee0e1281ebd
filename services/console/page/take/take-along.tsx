import { Download } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useMessages } from '../i18n/index.ts'
import { saveFile } from '../ui/save-file.ts'
import { messages } from './messages.ts'
import { type Figure, Picture, sizeOf } from './picture.tsx'
import { pngFile } from './png-file.ts'
import { svgFile } from './svg-file.ts'
import css from './take.module.css'

type Form = 'csv' | 'png' | 'svg'

/** A menu of the forms in which what is shown can be had as a file; `file` is its name without an ending. */
export const TakeAlong = (props: {
  what: string
  file: string
  csv?: () => Promise<string>
  figure?: Figure
}) => {
  const { what, file, csv, figure } = props
  const t = useMessages(messages)
  const [form, setForm] = useState<Form>()
  const [hasFailed, setHasFailed] = useState(false)
  const drawing = useRef<SVGSVGElement>(null)

  useEffect(() => {
    const take = async () => {
      if (form === 'csv' && csv) return saveFile(`${file}.csv`, await csv())
      if (!drawing.current || !figure) return
      const svg = svgFile(drawing.current)
      if (form === 'svg') return saveFile(`${file}.svg`, new Blob([svg], { type: 'image/svg+xml' }))
      saveFile(`${file}.png`, await pngFile(svg, sizeOf(figure)))
    }
    if (form === undefined) return
    setForm(undefined)
    setHasFailed(false)
    take().catch(() => setHasFailed(true))
  }, [form, file, csv, figure])

  const forms = [...(csv ? (['csv'] as const) : []), ...(figure ? (['png', 'svg'] as const) : [])]
  return (
    <>
      <MenuTrigger>
        <Button className={css.trigger ?? ''} aria-label={t.take(what)}>
          <Download size={17} aria-hidden />
        </Button>
        <Popover className={css.popover ?? ''} placement="bottom end">
          <Menu className={css.menu ?? ''} onAction={key => setForm(key as Form)}>
            {forms.map(key => (
              <MenuItem key={key} id={key} className={css.item ?? ''}>
                {t[key]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {hasFailed && (
        <span role="alert" className={css.failed}>
          {t.failed}
        </span>
      )}
      {figure && form && form !== 'csv' && <Picture figure={figure} ref={drawing} />}
    </>
  )
}
