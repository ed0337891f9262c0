import { Button, Tooltip, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { ariaShortcut, shortcutLabel, useShortcut } from './shortcut.ts'

export type ShortcutButtonProps = ButtonProps & {
  shortcut: string
  onClick: () => void
  children: ReactNode
  /** Words of the tooltip before the keys; the button's own words are enough for most. */
  hint?: string
  type?: 'button' | 'submit'
}

/** A button with a key: the tooltip shows it, and it works anywhere on the page. */
export function ShortcutButton({
  shortcut,
  onClick,
  hint,
  disabled,
  children,
  ...others
}: ShortcutButtonProps) {
  const isDisabled = disabled === true || others.loading === true
  useShortcut(shortcut, () => {
    if (!isDisabled) onClick()
  })
  const keys = shortcutLabel(shortcut)
  return (
    <Tooltip label={hint === undefined ? keys : `${hint} · ${keys}`}>
      <Button
        {...others}
        disabled={disabled ?? false}
        onClick={onClick}
        aria-keyshortcuts={ariaShortcut(shortcut)}
      >
        {children}
      </Button>
    </Tooltip>
  )
}
