import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { ariaShortcut, shortcutLabel, useShortcut } from '../ui/shortcut.ts'
import classes from './toolbar.module.css'

export function ToolButton(props: {
  label: string
  shortcut: string
  /** The writing surface itself listens to these keys. */
  ownKeys?: boolean
  isPressed?: boolean
  isDisabled?: boolean
  onClick: () => void
  children: ReactNode
}) {
  useShortcut(props.ownKeys === true ? undefined : props.shortcut, props.onClick)
  return (
    <Tooltip label={`${props.label} · ${shortcutLabel(props.shortcut)}`}>
      <button
        type="button"
        className={classes.tool}
        aria-label={props.label}
        aria-keyshortcuts={ariaShortcut(props.shortcut)}
        {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
        disabled={props.isDisabled ?? false}
        // The selection stays where it is.
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.onClick}
      >
        <span className={classes.glyph} aria-hidden="true">
          {props.children}
        </span>
      </button>
    </Tooltip>
  )
}
