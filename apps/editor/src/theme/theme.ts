import {
  colorsTuple,
  defaultVariantColorsResolver,
  mergeThemeOverrides,
  type MantineThemeOverride,
} from '@mantine/core'
import type { Messages } from '../i18n/vi.ts'

/** Mantine's theme in the words of a language; every value it leaves to CSS variables stands in `mantine.css`. */
export function createTheme(m: Messages): MantineThemeOverride {
  const closeButtonProps = { 'aria-label': m.common.close }
  return mergeThemeOverrides(theme, { components: { Notification: { defaultProps: { closeButtonProps } } } })
}

const theme: MantineThemeOverride = {
  primaryColor: 'brand',
  colors: { brand: colorsTuple('var(--brand)') },
  cursorType: 'pointer',
  respectReducedMotion: true,
  defaultRadius: 'sm',
  variantColorResolver(input) {
    const resolved = defaultVariantColorsResolver(input)
    // White on the lighter red of the dark scheme would be unreadable.
    return input.variant === 'filled' ? { ...resolved, color: 'var(--on-brand)' } : resolved
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { iconColor: 'var(--on-brand)' } },
    Radio: { defaultProps: { iconColor: 'var(--on-brand)' } },
    Modal: { defaultProps: { lockScroll: false, centered: false, yOffset: '8vh' } },
    Tooltip: { defaultProps: { openDelay: 400, events: { hover: true, focus: true, touch: false } } },
    // Its placeholder for the first focus is no item of a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Select: { defaultProps: { checkIconPosition: 'right', allowDeselect: false } },
  },
}
