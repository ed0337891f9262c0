import type { ArticleSummary, Home } from '@bantin/contract'
import { useLoaderData } from 'react-router'
import { LeadStory, StoryCard, StoryFeature, StoryLine } from '../articles/story.tsx'
import { useLocale } from '../i18n/locale-context.tsx'
import { firstCover } from '../lib/first-cover.ts'
import { searchParameters } from '../lib/paths.ts'
import { sectionName } from '../lib/section-names.ts'
import { describeSite } from '../lib/structured-data.ts'
import { useRoot } from '../shell/root-data.ts'
import { siteName } from '../shell/site-name.ts'
import { ViewCountsProvider } from '../statistics/view-counts.tsx'
import { Link } from '../ui/link.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StructuredData } from '../ui/structured-data.tsx'
import { arrangeHome } from './arrange-home.ts'
import ui from '../ui/ui.module.css'
import styles from './home-page.module.css'

export function HomePage() {
  const { t, locale, paths } = useLocale()
  const { site, origin } = useRoot()
  const { lead, next, latest, beside, sections } = arrangeHome(useLoaderData<Home>())
  const { name, tagline } = siteName(site, locale)
  const shown = [lead, ...next, ...latest, ...[...beside, ...sections].flatMap(({ articles }) => articles)]
  return (
    <ViewCountsProvider ids={shown.flatMap((article) => (article === null ? [] : [article.id]))}>
      <PageHead description={tagline} image={firstCover(shown.filter((article) => article !== null))} />
      {import.meta.env.SSR ? (
        <StructuredData
          data={describeSite({
            site: { ...site, tagline },
            name,
            origin,
            lang: locale,
            home: paths.home,
            search: `${paths.search}?${searchParameters.q}={q}`,
          })}
        />
      ) : null}
      <div data-front="top">
        {lead === null ? (
          <p className={ui.notice}>
            <strong>{t('homeEmpty')}</strong>
            {t('homeEmptyHint')}
          </p>
        ) : (
          <section aria-label={t('leadStory')}>
            <LeadStory article={lead} />
          </section>
        )}
        {next.length === 0 ? null : (
          <div className={styles.next}>
            {next.map((article) => (
              <StoryCard key={article.id} article={article} />
            ))}
          </div>
        )}
        {latest.length === 0 ? null : <LatestStories articles={latest} />}
        {beside.map(({ section, articles }) => (
          <SectionStories key={section.slug} section={section} articles={articles} isWide />
        ))}
      </div>
      <div data-front="below" className={styles.sections}>
        {sections.map(({ section, articles }) => (
          <SectionStories key={section.slug} section={section} articles={articles} />
        ))}
      </div>
    </ViewCountsProvider>
  )
}

function LatestStories({ articles }: { articles: ArticleSummary[] }) {
  const { t } = useLocale()
  return (
    <section className={styles.section} aria-labelledby="tin-moi">
      <header>
        <h2 id="tin-moi">{t('latestStories')}</h2>
      </header>
      <div className={styles.lines}>
        {articles.map((article) => (
          <StoryLine key={article.id} article={article} />
        ))}
      </div>
    </section>
  )
}

function SectionStories({
  section,
  articles,
  isWide = false,
}: Home['sections'][number] & { isWide?: boolean }) {
  const { t, locale, paths, langOf } = useLocale()
  const { name, lang } = sectionName(section, locale)
  const [first, ...others] = articles
  const headingId = `muc-${section.slug}`
  return (
    <section className={styles.section} data-wide={isWide} aria-labelledby={headingId}>
      <header>
        <h2 id={headingId} lang={langOf(lang)}>
          {name}
        </h2>
        <Link to={paths.section(section.slug)} aria-label={t('seeAllOf', { name })}>
          {t('seeAll')}
        </Link>
      </header>
      <div className={styles.stories}>
        {first === undefined ? null : <StoryFeature article={first} />}
        {others.length === 0 ? null : (
          <div className={styles.others}>
            {others.map((article) => (
              <StoryLine key={article.id} article={article} />
            ))}
          </div>
        )}
      </div>
    </section>
  )
}
