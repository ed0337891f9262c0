import type { HighlightRun, SearchItem, SearchResults } from '@bantin/contract'
import { Form, useLoaderData, useLocation } from 'react-router'
import { useApi } from '../api/api-context.tsx'
import { search } from '../api/reader-api.ts'
import { StoryList } from '../articles/story-list.tsx'
import { StoryRow } from '../articles/story.tsx'
import { useLocale } from '../i18n/locale-context.tsx'
import { firstCover } from '../lib/first-cover.ts'
import { searchParameters } from '../lib/paths.ts'
import { flattenSections, sectionName } from '../lib/section-names.ts'
import { useRoot } from '../shell/root-data.ts'
import { canFade, Link } from '../ui/link.tsx'
import { PageHead } from '../ui/page-head.tsx'
import type { SearchData } from './load-search.ts'
import { apiQuery, hasLimits, type SearchFields } from './search-fields.ts'
import ui from '../ui/ui.module.css'
import styles from './search-page.module.css'

export function SearchPage() {
  const { t } = useLocale()
  const { fields, results, isInvalid } = useLoaderData<SearchData>()
  const { key } = useLocation()
  return (
    <>
      <PageHead
        title={fields.q === '' ? t('search') : `${t('search')}: ${fields.q}`}
        description={t('searchLabel')}
        image={firstCover(results?.items ?? [])}
        isIndexed={false}
      />
      <h1 className={ui.pageTitle}>{t('search')}</h1>
      <SearchForm key={key} fields={fields} />
      <div className={styles.results}>
        {results === null ? (
          <p className={ui.notice} role={isInvalid ? 'alert' : undefined}>
            {t(isInvalid ? 'searchInvalid' : 'searchStart')}
          </p>
        ) : (
          <Results key={key} fields={fields} results={results} />
        )}
      </div>
    </>
  )
}

function SearchForm({ fields }: { fields: SearchFields }) {
  const { t, paths, locale, langOf } = useLocale()
  const { sections } = useRoot()
  return (
    <search>
      <Form action={paths.search} method="get" viewTransition={canFade} className={styles.form}>
        <label className={styles.words}>
          <span>{t('searchLabel')}</span>
          <input
            type="search"
            name={searchParameters.q}
            defaultValue={fields.q}
            maxLength={200}
            required
            autoComplete="off"
            enterKeyHint="search"
          />
        </label>
        <label>
          <span>{t('searchIn')}</span>
          <select name={searchParameters.section} defaultValue={fields.section}>
            <option value="">{t('searchEverywhere')}</option>
            {flattenSections(sections).map((section) => {
              const { name, lang } = sectionName(section, locale)
              return (
                <option key={section.id} value={section.slug} lang={langOf(lang)}>
                  {'\u2003'.repeat(section.depth) + name}
                </option>
              )
            })}
          </select>
        </label>
        <label>
          <span>{t('searchFrom')}</span>
          <input type="date" name={searchParameters.from} defaultValue={fields.from} />
        </label>
        <label>
          <span>{t('searchTo')}</span>
          <input type="date" name={searchParameters.to} defaultValue={fields.to} />
        </label>
        <button type="submit" className={ui.button}>
          {t('searchSubmit')}
        </button>
      </Form>
    </search>
  )
}

function Results({ fields, results }: { fields: SearchFields; results: SearchResults }) {
  const { t, paths } = useLocale()
  const client = useApi()
  const found = { n: results.total, q: fields.q }
  if (results.items.length === 0) {
    return (
      <div className={ui.notice}>
        <output>
          <strong>{t('searchNothing', found)}</strong>
        </output>
        <p>{t('searchNothingHint')}</p>
        {hasLimits(fields) ? (
          <Link
            to={`${paths.search}?${new URLSearchParams({ q: fields.q }).toString()}`}
            className={styles.clear}
          >
            {t('searchClear')}
          </Link>
        ) : null}
      </div>
    )
  }
  return (
    <>
      <output className={styles.count}>
        {t(results.totalIsExact ? 'searchFound' : 'searchFoundAbout', found)}
      </output>
      <StoryList<SearchItem>
        first={results}
        loadMore={(cursor) => search(client, { ...apiQuery(fields), cursor })}
        renderItem={(item) => (
          <StoryRow
            article={item}
            hasKick
            title={<Runs runs={item.highlight.title} />}
            snippet={<Runs runs={item.highlight.snippet} />}
          />
        )}
      />
    </>
  )
}

function Runs({ runs }: { runs: HighlightRun[] }) {
  return runs.map(({ text, match }, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- runs of one text have no other identity
    match ? <mark key={index}>{text}</mark> : text,
  )
}
