import type { ReactNode } from 'react'
import classes from './page.module.css'

/** A page of the newsroom: its heading, its main actions, its content. */
export function Page({
  title,
  actions,
  intro,
  isNarrow = false,
  children,
}: {
  title: string
  actions?: ReactNode
  intro?: ReactNode
  /** One column of fields: the actions stay above it. */
  isNarrow?: boolean
  children: ReactNode
}) {
  return (
    <div className={classes.page} data-narrow={isNarrow || undefined}>
      <title>{title}</title>
      <header className={classes.header}>
        <h1 className={classes.title}>{title}</h1>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      {intro !== undefined && <p className={classes.intro}>{intro}</p>}
      {children}
    </div>
  )
}
