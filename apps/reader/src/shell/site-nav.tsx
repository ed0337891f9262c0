import { useEffect, useRef } from 'react'
import { useLocation, useMatches } from 'react-router'
import { useLocale } from '../i18n/locale-context.tsx'
import { sectionName } from '../lib/section-names.ts'
import { Link } from '../ui/link.tsx'
import { useRoot } from './root-data.ts'
import ui from '../ui/ui.module.css'
import styles from './site-nav.module.css'

/** The top sections in one line; on a narrow screen it scrolls, and fades out on the side where there is more. */
export function SiteNav() {
  const { t, paths, locale, langOf } = useLocale()
  const { sections } = useRoot()
  const { pathname } = useLocation()
  const current = useCurrentSection()
  const list = useRef<HTMLUListElement>(null)

  const centred = useRef<Element | null>(null)

  // After every drawing, since what is current follows from the page; done once for each.
  useEffect(() => {
    const marked = list.current?.querySelector<HTMLElement>('[aria-current]') ?? null
    if (!list.current || marked === centred.current) return
    centred.current = marked
    if (marked === null) return
    list.current.scrollLeft = marked.offsetLeft - (list.current.clientWidth - marked.offsetWidth) / 2
  })

  return (
    <nav className={styles.nav} aria-label={t('mainNavigation')} data-print="hide">
      <ul ref={list} className={`${ui.wrap} ${styles.list}`}>
        <li>
          <Link to={paths.home} aria-current={pathname === paths.home ? 'page' : undefined}>
            {t('home')}
          </Link>
        </li>
        {sections.map((section) => {
          const { name, lang } = sectionName(section, locale)
          const path = paths.section(section.slug)
          const isCurrent = pathname === path ? 'page' : section.slug === current ? 'true' : undefined
          return (
            <li key={section.id}>
              <Link to={path} aria-current={isCurrent} lang={langOf(lang)}>
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

/** The top section the page stands under: that of a section's trail, or of an article's. */
function useCurrentSection(): string | undefined {
  const { loaderData } = useMatches().at(-1) ?? {}
  if (typeof loaderData !== 'object' || loaderData === null || !('topSection' in loaderData)) return undefined
  return typeof loaderData.topSection === 'string' ? loaderData.topSection : undefined
}
