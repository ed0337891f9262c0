import { Checkbox, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sectionsQuery } from '../api/sections.ts'
import { useMessages } from '../i18n/messages.tsx'
import { listSectionChoices } from '../sections/section-choices.ts'
import type { useArticleFilter } from './use-article-filter.ts'
import classes from './article-filters.module.css'

const states = ['draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn', 'trashed'] as const

/** The filters of the list of articles; `compact` for the narrow list beside a text. */
export function ArticleFilters({
  control,
  compact = false,
}: {
  control: ReturnType<typeof useArticleFilter>
  compact?: boolean
}) {
  const m = useMessages()
  const { filter, change } = control
  const sections = useQuery(sectionsQuery)
  return (
    <div
      className={classes.filters}
      data-compact={compact || undefined}
      role="search"
      aria-label={m.articles.filters}
    >
      <SearchField value={filter.q ?? ''} onChange={(q) => change({ q })} />
      <Select
        aria-label={m.articles.columns.state}
        value={filter.state ?? ''}
        onChange={(state) => change({ state: states.find((known) => known === state) })}
        data={[
          { value: '', label: m.articles.anyState },
          ...states.map((value) => ({ value, label: m.states[value] })),
        ]}
      />
      {!compact && (
        <>
          <Select
            aria-label={m.articles.columns.section}
            searchable
            value={filter.section ?? ''}
            onChange={(section) =>
              change({ section: section === null || section === '' ? undefined : section })
            }
            data={[
              { value: '', label: m.articles.anySection },
              ...listSectionChoices(sections.data?.items ?? []).map(({ slug, label }) => ({
                value: slug,
                label,
              })),
            ]}
          />
          <Checkbox
            label={m.articles.mine}
            checked={filter.mine === true}
            onChange={(event) => change({ mine: event.currentTarget.checked || undefined })}
          />
        </>
      )}
    </div>
  )
}

/** Changes the address a moment after typing stops, never in the middle of a composed letter. */
function SearchField({ value, onChange }: { value: string; onChange: (q: string | undefined) => void }) {
  const m = useMessages()
  const [text, setText] = useState(value)
  const [isComposing, setIsComposing] = useState(false)
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  useEffect(() => {
    if (isComposing || text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim() === '' ? undefined : text.trim()), 300)
    return () => clearTimeout(timer)
  })
  return (
    <TextInput
      type="search"
      aria-label={m.articles.searchLabel}
      placeholder={m.articles.searchLabel}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onCompositionStart={() => setIsComposing(true)}
      onCompositionEnd={() => setIsComposing(false)}
    />
  )
}
