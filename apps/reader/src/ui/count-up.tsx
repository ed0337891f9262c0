import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { countFrame } from '../lib/count-frame.ts'

const durationMs = 700

/**
 * A number that counts up once when it first comes; later changes, readers who want no motion, and pages that came with
 * it get it at once.
 */
export function CountUp({ value, say }: { value: number; say: (value: number) => string }) {
  const text = useRef<HTMLSpanElement>(null)
  const latest = useRef({ value, say })
  const [isNew] = useState(useIsNew())
  // Before the next frame: a frame drawn from the value before would stay on the page.
  useLayoutEffect(() => {
    latest.current = { value, say }
  })

  useEffect(() => {
    const node = text.current?.firstChild
    if (!isNew || !node || matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined
    const startedAt = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      const progress = Math.min(1, Math.max(0, (now - startedAt) / durationMs))
      node.nodeValue = latest.current.say(countFrame(latest.current.value, progress))
      if (progress < 1) frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [isNew])

  return <span ref={text}>{say(value)}</span>
}

/** Whether this is drawn first by the browser, rather than there since the server's HTML. */
function useIsNew(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
}
