import { useLocale } from '../i18n/locale-context.tsx'
import { textSizeRange, themes, usePreferences } from './preferences.ts'
import styles from './top-strip.module.css'

const themeWords = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const

/** Text size, contrast and theme. */
export function DisplayControls() {
  const { t } = useLocale()
  const [{ textSize, contrast, theme }, change] = usePreferences()
  return (
    <>
      <fieldset className={styles.sizes} aria-label={t('textSize')}>
        <span aria-hidden="true">{t('textSize')}</span>
        <button
          type="button"
          aria-label={`A− ${t('textSmaller')}`}
          aria-disabled={textSize === textSizeRange.min}
          onClick={() => change({ textSize: textSize - 1 })}
        >
          A−
        </button>
        <button type="button" aria-label={`A ${t('textReset')}`} onClick={() => change({ textSize: 0 })}>
          <b>A</b>
        </button>
        <button
          type="button"
          aria-label={`A+ ${t('textLarger')}`}
          aria-disabled={textSize === textSizeRange.max}
          onClick={() => change({ textSize: textSize + 1 })}
        >
          A+
        </button>
      </fieldset>
      <button
        type="button"
        className={styles.contrast}
        aria-pressed={contrast === 'more'}
        onClick={() => change({ contrast: contrast === 'more' ? 'normal' : 'more' })}
      >
        {t('contrast')}
      </button>
      <label className={styles.theme}>
        {t('theme')}
        <select
          value={theme}
          onChange={(event) =>
            change({ theme: themes.find((name) => name === event.target.value) ?? 'auto' })
          }
        >
          {themes.map((name) => (
            <option key={name} value={name}>
              {t(themeWords[name])}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}
