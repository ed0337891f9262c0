import { useLocale } from '../i18n/locale-context.tsx'
import { Link } from './link.tsx'
import styles from './trail.module.css'

export interface TrailStep {
  name: string
  path: string
  lang?: string | undefined
}

/** The way from the home page to the one above this. */
export function Trail({ steps }: { steps: readonly TrailStep[] }) {
  const { t, paths } = useLocale()
  const all: readonly TrailStep[] = [{ name: t('home'), path: paths.home }, ...steps]
  return (
    <nav className={styles.trail} aria-label={t('trail')} data-print="hide">
      <ol>
        {all.map(({ name, path, lang }) => (
          <li key={path}>
            <Link to={path} lang={lang}>
              {name}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
