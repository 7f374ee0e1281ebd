import { colours, plainColour } from './colour.ts'

/** What of the page's style sheet a drawing takes along, beside its colours. */
const kept = [
  'fill-opacity',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

const initial: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  opacity: '1',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  'stroke-width': '1px',
  'text-anchor': 'start',
}

const onText = new Set(['font-family', 'font-size', 'font-weight', 'text-anchor'])

/** Takes away what means something in the page only. */
const strip = (element: Element): void => {
  for (const name of element.getAttributeNames())
    if (name === 'class' || name === 'style' || name.startsWith('data-')) element.removeAttribute(name)
}

/** Writes what the style sheet says of `from` into `to`, as attributes. */
const settle = (from: Element, to: Element): void => {
  const style = getComputedStyle(from)
  const isText = from.tagName === 'text' || from.tagName === 'tspan'
  for (const name of colours) {
    const value = style.getPropertyValue(name)
    if (value === 'none') {
      to.setAttribute(name, 'none')
      continue
    }
    const { colour, opacity } = plainColour(value)
    to.setAttribute(name, colour)
    if (opacity < 1) to.setAttribute(`${name}-opacity`, opacity.toFixed(3))
  }
  for (const name of kept) {
    if (onText.has(name) && !isText) continue
    const value = style.getPropertyValue(name)
    if (value !== '' && value !== initial[name]) to.setAttribute(name, value)
  }
  strip(to)
}

const shapes = 'path,rect,circle,line,text,tspan'

/** A drawing that stands in the page as a file of its own, which needs no style sheet. */
export const svgFile = (drawing: SVGSVGElement): string => {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const copies = copy.querySelectorAll(shapes)
  drawing.querySelectorAll(shapes).forEach((shape, i) => {
    const twin = copies[i]
    if (twin) settle(shape, twin)
  })
  for (const element of copy.querySelectorAll('g')) strip(element)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new XMLSerializer().serializeToString(copy)
}
