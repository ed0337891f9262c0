import { useLoaderData, useLocation } from 'react-router'
import { useApi } from '../api/api-context.tsx'
import { listArticles } from '../api/reader-api.ts'
import { StoryList } from '../articles/story-list.tsx'
import { useLocale } from '../i18n/locale-context.tsx'
import { firstCover } from '../lib/first-cover.ts'
import { nameOfRef, sectionName } from '../lib/section-names.ts'
import { useRoot } from '../shell/root-data.ts'
import { siteName } from '../shell/site-name.ts'
import { Link } from '../ui/link.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Trail } from '../ui/trail.tsx'
import type { SectionData } from './load-section.ts'
import ui from '../ui/ui.module.css'
import styles from './section-page.module.css'

export function SectionPage() {
  const { t, locale, langOf, paths } = useLocale()
  const { site, sections } = useRoot()
  const { section, articles } = useLoaderData<SectionData>()
  const { key } = useLocation()
  const client = useApi()
  const { name, lang } = sectionName(section, locale)
  const steps = section.trail
    .filter(({ slug }) => slug !== section.slug)
    .map((step) => {
      const named = nameOfRef(step, sections, locale)
      return { name: named.name, lang: langOf(named.lang), path: paths.section(step.slug) }
    })
  return (
    <>
      <PageHead
        title={name}
        description={section.description ?? t('listAbout', { name, site: siteName(site, locale).name })}
        image={firstCover(articles.items)}
        feed={`/feeds/sections/${section.slug}`}
        trail={steps}
      />
      <Trail steps={steps} />
      <header className={ui.pageHeader}>
        <h1 className={ui.pageTitle} lang={langOf(lang)}>
          {name}
        </h1>
        {section.description === null ? null : (
          <p className={ui.pageIntro} lang={langOf('vi')}>
            {section.description}
          </p>
        )}
        {section.children.length === 0 ? null : (
          <nav aria-label={t('subsections')}>
            <ul className={styles.children}>
              {section.children.map((child) => {
                const named = nameOfRef(child, sections, locale)
                return (
                  <li key={child.slug}>
                    <Link to={paths.section(child.slug)} lang={langOf(named.lang)}>
                      {named.name}
                    </Link>
                  </li>
                )
              })}
            </ul>
          </nav>
        )}
      </header>
      {articles.items.length === 0 ? (
        <p className={ui.notice}>{t('sectionEmpty')}</p>
      ) : (
        <StoryList
          key={key}
          first={articles}
          hasKick={section.children.length > 0}
          loadMore={(cursor) => listArticles(client, { section: section.slug, cursor })}
        />
      )}
    </>
  )
}
