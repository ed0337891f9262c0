import { useEffect, useRef } from 'react'
import { countFrame } from '../lib/count-frame.ts'

const durationMs = 700

/** A number that counts up once when it first comes; later changes, and readers who want no motion, get it at once. */
export function CountUp({ value, say }: { value: number; say: (value: number) => string }) {
  const text = useRef<HTMLSpanElement>(null)
  const hasCounted = useRef(false)
  const latestSay = useRef(say)
  useEffect(() => {
    latestSay.current = say
  })

  useEffect(() => {
    const node = text.current?.firstChild
    if (!node || hasCounted.current) return undefined
    hasCounted.current = true
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined
    const startedAt = performance.now()
    let frame = requestAnimationFrame(function step(now) {
      const progress = Math.min(1, Math.max(0, (now - startedAt) / durationMs))
      node.nodeValue = latestSay.current(countFrame(value, progress))
      if (progress < 1) frame = requestAnimationFrame(step)
    })
    // Not put back to `value` here: by now React has drawn the value that came after it.
    return () => cancelAnimationFrame(frame)
  }, [value])

  return <span ref={text}>{say(value)}</span>
}
