/** What can have a colour in a drawing. */
export const colours = ['fill', 'stroke'] as const

const hex = (n: number): string => n.toString(16).padStart(2, '0')

let pixel: CanvasRenderingContext2D | null | undefined

/** A colour of any notation as `#rrggbb` and how opaque it is, as every program that shows SVG knows it. */
export const plainColour = (colour: string): { colour: string; opacity: number } => {
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pixel) throw new Error('the browser draws no pictures')
  pixel.clearRect(0, 0, 1, 1)
  pixel.fillStyle = colour
  pixel.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 255] = pixel.getImageData(0, 0, 1, 1).data
  return { colour: `#${hex(red)}${hex(green)}${hex(blue)}`, opacity: alpha / 255 }
}
