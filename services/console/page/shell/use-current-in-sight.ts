import { useLocation } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

/** On a phone the places scroll sideways: the one that is shown is brought into sight. */
export const useCurrentInSight = (): RefObject<HTMLElement | null> => {
  const places = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place that is current changes with the address
  useEffect(() => {
    const show = () => {
      const current = places.current?.querySelector<HTMLElement>('[aria-current="page"]')
      if (current && places.current)
        places.current.scrollLeft = current.offsetLeft - places.current.offsetLeft - 24
    }
    show()
    /** With its own font it is wider. */
    document.fonts.ready.then(show)
  }, [pathname])
  return places
}
