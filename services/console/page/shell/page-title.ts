import { useEffect } from 'react'

/** The window is called as the page's main heading, whatever that is at the time. */
export const usePageTitle = (brand: string): void => {
  useEffect(() => {
    const main = document.getElementById('main') as HTMLElement
    const tell = () => {
      const heading = main.querySelector('h1')?.textContent
      const title = heading ? `${heading} – ${brand}` : brand
      if (document.title !== title) document.title = title
    }
    tell()
    const observer = new MutationObserver(tell)
    observer.observe(main, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [brand])
}
