import { colorsTuple, createTheme, defaultVariantColorsResolver } from '@mantine/core'

/** Mantine's theme; every value it leaves to CSS variables stands in `mantine.css`. */
export const theme = createTheme({
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
    Select: { defaultProps: { checkIconPosition: 'right', allowDeselect: false } },
  },
})
