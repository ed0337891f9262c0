import { foldVietnamese } from '@bantin/vietnamese'
import { useDebouncedValue } from '@mantine/hooks'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { articleSearchQuery } from '../api/articles.ts'
import { canUse } from '../auth/permissions.ts'
import { useUser } from '../auth/use-session.ts'
import { useMessages } from '../i18n/messages.tsx'
import type { NavigationItem } from './navigation.ts'

const [store, controls] = createSpotlight()

export const quickFind = controls

type Choice = { label: string; hint?: string; path: string }

/** Ctrl K: pages, actions and articles, by a few letters with or without their marks. */
export function QuickFind({ items }: { items: NavigationItem[] }) {
  const m = useMessages()
  const user = useUser()
  const navigate = useNavigate()
  const [query, setQuery] = useState('')
  const [searched] = useDebouncedValue(query.trim(), 250)
  const articles = useQuery({ ...articleSearchQuery(searched), enabled: searched.length >= 2 })

  const actions: Choice[] = [
    { label: m.articles.new, hint: 'N', path: '/bai-viet/moi' },
    ...(canUse(user, 'events') ? [{ label: m.events.new, path: '/su-kien/moi' }] : []),
    ...(canUse(user, 'polls') ? [{ label: m.polls.new, path: '/tham-do/moi' }] : []),
  ]
  const groups: { title: string; choices: Choice[] }[] = [
    {
      title: m.spotlight.pages,
      choices: filter(
        items.map(({ label, keys, path }) => ({ label, hint: keys, path })),
        query,
      ),
    },
    { title: m.spotlight.actions, choices: filter(actions, query) },
    {
      title: m.spotlight.articles,
      choices:
        searched.length < 2
          ? []
          : (articles.data?.items ?? []).map((article) => ({
              label: article.title,
              hint: article.isScheduled ? m.states.scheduled : m.states[article.state],
              path: `/bai-viet/${article.id}`,
            })),
    },
  ]
  const shown = groups.filter(({ choices }) => choices.length > 0)

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      scrollable
      maxHeight={420}
      lockScroll={false}
      overlayProps={{ blur: 0 }}
      // What is typed right after Ctrl K belongs to the search, so it takes the focus at once.
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': m.spotlight.open } }}
    >
      <Spotlight.Search placeholder={m.spotlight.placeholder} aria-label={m.spotlight.placeholder} />
      <Spotlight.ActionsList>
        {shown.map(({ title, choices }) => (
          <Spotlight.ActionsGroup key={title} label={title}>
            {choices.map(({ label, hint, path }) => (
              <Spotlight.Action
                key={path}
                label={label}
                rightSection={hint}
                onClick={() => void navigate(path)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {shown.length === 0 && !articles.isFetching && (
          <Spotlight.Empty>{m.spotlight.nothing}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function filter(choices: Choice[], query: string): Choice[] {
  const wanted = foldVietnamese(query)
  return choices.filter(({ label }) => foldVietnamese(label).includes(wanted))
}
