import { foldVietnamese } from '@bantin/vietnamese'
import { TagsInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createTag, tagsQuery } from '../api/sections.ts'
import { bounds } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { notifyError } from '../ui/notify.ts'

type TagRef = { slug: string; name: string }

/** Tags by name; one that does not exist is created when it is entered. */
export function TagsField(props: {
  tags: TagRef[]
  isDisabled: boolean
  onChange: (tags: TagRef[]) => void
}) {
  const m = useMessages()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const known = useQuery(tagsQuery)

  async function change(names: string[]) {
    const kept: TagRef[] = []
    try {
      for (const name of names) {
        const tag =
          find(props.tags, name) ??
          find(known.data?.items ?? [], name) ??
          (await createTag({ name: name.normalize('NFC') }))
        if (!kept.some(({ slug }) => slug === tag.slug)) kept.push({ slug: tag.slug, name: tag.name })
      }
    } catch (error) {
      notifyError(describe(error))
    }
    if (kept.some((tag) => find(known.data?.items ?? [], tag.name) === undefined)) {
      void queryClient.invalidateQueries({ queryKey: tagsQuery.queryKey })
    }
    props.onChange(kept)
  }

  return (
    <TagsInput
      label={m.article.tags}
      description={m.article.tagsHint}
      value={props.tags.map(({ name }) => name)}
      onChange={(names) => void change(names)}
      data={(known.data?.items ?? []).map(({ name }) => name)}
      limit={30}
      maxTags={bounds.tagsPerArticle}
      disabled={props.isDisabled}
      // Splitting at a comma would cut names such as "Nông nghiệp, nông thôn" that Vietnamese offices use.
      splitChars={[]}
      clearable
      clearButtonProps={{ 'aria-label': m.common.clear }}
    />
  )
}

function find<Tag extends TagRef>(tags: readonly Tag[], name: string): Tag | undefined {
  const wanted = name.normalize('NFC').toLocaleLowerCase('vi')
  return (
    tags.find((tag) => tag.name.toLocaleLowerCase('vi') === wanted) ??
    // Typed without marks it means the one tag that reads so.
    onlyOne(tags.filter((tag) => wanted === foldVietnamese(wanted) && foldVietnamese(tag.name) === wanted))
  )
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined
}
