import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import type { NavigationItem } from './navigation.ts'

const sequenceMs = 1_200

/** Goes to a part of the newsroom when its two keys are pressed one after the other, outside of fields. */
export function useGoKeys(items: NavigationItem[]) {
  const navigate = useNavigate()
  const startedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
        return
      if (document.querySelector('[aria-modal="true"]') !== null) return
      const key = event.key.toUpperCase()
      const isSecond = event.timeStamp - startedAt.current < sequenceMs
      startedAt.current = key === 'G' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (!isSecond) return
      const item = items.find(({ keys }) => keys === `G ${key}`)
      if (item === undefined) return
      event.preventDefault()
      // The second key may be a shortcut of the page by itself.
      event.stopPropagation()
      void navigate(item.path)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [items, navigate])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
