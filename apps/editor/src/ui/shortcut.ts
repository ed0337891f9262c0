import { useHotkeys } from '@mantine/hooks'

/** `mod+S` as it is written on the keys of this machine: `Ctrl S`, `⌘ S`. */
export function shortcutLabel(shortcut: string): string {
  const isMac = /mac/i.test(navigator.userAgent)
  const names: Record<string, string> = isMac
    ? { mod: '⌘', alt: '⌥', shift: '⇧', enter: '⏎' }
    : { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: 'Enter' }
  return shortcut
    .split('+')
    .map((key) => names[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ')
}

/** The value of `aria-keyshortcuts` for `mod+S`. */
export function ariaShortcut(shortcut: string): string {
  const isMac = /mac/i.test(navigator.userAgent)
  return shortcut
    .split('+')
    .map((key) => {
      if (key === 'mod') return isMac ? 'Meta' : 'Control'
      return key.charAt(0).toUpperCase() + key.slice(1)
    })
    .join('+')
}

/** Runs `action` on the shortcut; one without a modifier is left alone while something is being typed. */
export function useShortcut(shortcut: string | undefined, action: () => void) {
  const hasModifier = shortcut?.includes('+') === true && !shortcut.startsWith('shift+')
  useHotkeys(
    shortcut === undefined
      ? []
      : [
          [
            shortcut,
            (event) => {
              // Under an open dialog the page rests; the dialog has its own keys.
              const dialog = document.querySelector('[aria-modal="true"]')
              if (dialog !== null && !dialog.contains(event.target instanceof Node ? event.target : null))
                return
              if (!event.isComposing) action()
            },
          ],
        ],
    hasModifier ? [] : ['INPUT', 'TEXTAREA', 'SELECT'],
    hasModifier,
  )
}
