import { Form, useLocation, useSearchParams } from 'react-router'
import { useLocale } from '../i18n/locale-context.tsx'
import { searchParameters } from '../lib/paths.ts'
import { canFade, Link } from '../ui/link.tsx'
import { useRoot } from './root-data.ts'
import { siteName } from './site-name.ts'
import ui from '../ui/ui.module.css'
import styles from './masthead.module.css'

/** Emblem, name of the portal (the heading of the home page) and the search field. */
export function Masthead() {
  const { paths, locale, langOf } = useLocale()
  const { site } = useRoot()
  const { pathname } = useLocation()
  const { name, tagline, lang } = siteName(site, locale)
  const isHome = pathname.replace(/(?<=.)\/$/, '') === paths.home
  const Name = isHome ? 'h1' : 'p'
  return (
    <div className={`${ui.wrap} ${styles.mast}`}>
      <Link to={paths.home} className={styles.home}>
        <Emblem />
        <div className={styles.words} lang={langOf(lang)}>
          <Name className={styles.name}>{name}</Name>
          <p className={styles.tagline}>{tagline}</p>
        </div>
      </Link>
      <SearchField />
    </div>
  )
}

function SearchField() {
  const { t, paths } = useLocale()
  const { pathname } = useLocation()
  const [parameters] = useSearchParams()
  // The search page has its own, larger field.
  if (pathname === paths.search) return null
  return (
    <search className={styles.search} data-print="hide">
      <Form action={paths.search} method="get" viewTransition={canFade} className={styles.field}>
        <input
          key={pathname}
          type="search"
          name={searchParameters.q}
          defaultValue={parameters.get(searchParameters.q) ?? ''}
          placeholder={t('searchPlaceholder')}
          aria-label={t('searchLabel')}
          maxLength={200}
          required
          autoComplete="off"
          enterKeyHint="search"
        />
        <button type="submit">{t('searchSubmit')}</button>
      </Form>
    </search>
  )
}

function Emblem() {
  return (
    <svg className={styles.emblem} viewBox="0 0 52 52" aria-hidden="true">
      <circle cx="26" cy="26" r="25" />
      <path d="M12 34c5-9 9-13 14-13s9 4 14 13M16 39h20M26 9v7M15.500 13l3.500 6M36.500 13l-3.500 6" />
    </svg>
  )
}
