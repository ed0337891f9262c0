import classes from './state-dot.module.css'

export type DotTone = 'quiet' | 'waiting' | 'ready' | 'live' | 'ahead' | 'off'

/** A state: a dot and a word, so that colour never speaks alone. */
export function StateDot({ tone, children }: { tone: DotTone; children: string }) {
  return (
    <span className={classes.state}>
      <span className={classes.dot} data-tone={tone} aria-hidden="true" />
      {children}
    </span>
  )
}
