/** How many pixels of the picture one of the drawing becomes: sharp on a slide. */
const SCALE = 2

/** A drawing as a picture. */
export const pngFile = async (svg: string, { width, height }: { width: number; height: number }) => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SCALE
    canvas.height = height * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture came about'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
