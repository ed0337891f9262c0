import { formatDateTime } from '@bantin/vietnamese'
import { Button, CloseButton, Group, MultiSelect, Select, Stack, Switch, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { eventChoicesQuery } from '../api/events.ts'
import { sectionsQuery } from '../api/sections.ts'
import { bounds, type Attachment, type Media, type Picture } from '../api/types.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { formatBytes } from '../lib/bytes.ts'
import { CoverField } from '../media/cover-field.tsx'
import { MediaPicker } from '../media/media-picker.tsx'
import { listSectionChoices } from '../sections/section-choices.ts'
import { findInvalidFields, type Draft } from './draft.ts'
import { TagsField } from './tags-field.tsx'
import type { ArticleDocument, DocumentView } from './use-article-draft.ts'
import classes from './article-details.module.css'

type Composition = { onCompositionStart: () => void; onCompositionEnd: (event: never) => void }

/** What is said about an article beside its text. */
export function ArticleDetails(props: {
  document: ArticleDocument
  view: DocumentView
  isEditable: boolean
  composition: Composition
}) {
  const { messages: m, locale } = useLanguage()
  const { draft, article } = props.view
  const change = props.document.change
  const isReadOnly = !props.isEditable
  const sections = useQuery(sectionsQuery)
  const events = useQuery(eventChoicesQuery)
  const invalid = findInvalidFields(draft)

  const text = (field: 'author' | 'unit' | 'sourceName' | 'sourceUrl' | 'slug') => ({
    value: draft[field],
    onChange: (event: { currentTarget: { value: string } }) => change({ [field]: event.currentTarget.value }),
    maxLength: bounds.nameMaxLength,
    readOnly: isReadOnly,
    autoComplete: 'off',
    spellCheck: false,
    onCompositionStart: props.composition.onCompositionStart,
    onCompositionEnd: props.composition.onCompositionEnd as () => void,
  })

  return (
    <Stack gap="md">
      <h2 className={classes.heading}>{m.article.details}</h2>
      {isReadOnly && <p className={classes.quiet}>{m.article.readOnly}</p>}
      {article === null && <p className={classes.quiet}>{m.article.createHint}</p>}
      <Select
        label={m.article.section}
        placeholder={m.articles.noSection}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': m.common.clear }}
        disabled={isReadOnly}
        value={draft.sectionId}
        onChange={(sectionId) => change({ sectionId })}
        data={listSectionChoices(sections.data?.items ?? []).map(({ id, label }) => ({ value: id, label }))}
      />
      <TagsField tags={draft.tags} isDisabled={isReadOnly} onChange={(tags) => change({ tags })} />
      <MultiSelect
        label={m.article.events}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': m.common.clear }}
        disabled={isReadOnly}
        value={draft.eventIds}
        onChange={(eventIds) => change({ eventIds })}
        data={eventOptions(events.data?.items ?? [], props.view)}
      />
      <CoverField
        label={m.article.cover}
        cover={draft.cover}
        isDisabled={isReadOnly}
        onChange={(cover: Picture | null) => change({ cover })}
      />
      <TextInput label={m.article.author} {...text('author')} />
      <TextInput label={m.article.unit} {...text('unit')} />
      <TextInput
        label={m.article.sourceName}
        {...text('sourceName')}
        error={invalid.has('sourceName') ? m.common.required : undefined}
      />
      <TextInput
        label={m.article.sourceUrl}
        {...text('sourceUrl')}
        maxLength={2_000}
        inputMode="url"
        error={invalid.has('sourceUrl') ? m.problem.reasons.format : undefined}
      />
      <AttachmentsField
        draft={draft}
        isDisabled={isReadOnly}
        onChange={(attachments) => change({ attachments })}
      />
      <TextInput
        label={m.article.slug}
        description={m.article.slugHint}
        {...text('slug')}
        maxLength={bounds.slugMaxLength}
        error={invalid.has('slug') ? m.problem.reasons.format : undefined}
      />
      <Select
        label={m.article.language}
        disabled={isReadOnly}
        value={draft.lang}
        onChange={(lang) => change({ lang: lang ?? 'vi' })}
        data={languageOptions(draft.lang, m.article.languages)}
      />
      <Switch
        label={m.article.internal}
        description={m.article.internalHint}
        disabled={isReadOnly}
        checked={draft.internal}
        onChange={(event) => change({ internal: event.currentTarget.checked })}
      />
      {article !== null && (
        <p className={classes.quiet}>
          {m.article.updatedBy(
            article.updatedBy?.name ?? m.revisions.unknownUser,
            formatDateTime(article.updatedAt, { locale }),
          )}
        </p>
      )}
    </Stack>
  )
}

function AttachmentsField(props: {
  draft: Draft
  isDisabled: boolean
  onChange: (attachments: Attachment[]) => void
}) {
  const { messages: m } = useLanguage()
  const [isPicking, setIsPicking] = useState(false)
  const { attachments } = props.draft
  const add = ({ id, url, name, type, bytes }: Media) => {
    if (!attachments.some((attachment) => attachment.id === id))
      props.onChange([...attachments, { id, url, name, type, bytes }])
    setIsPicking(false)
  }
  return (
    <div role="group" aria-labelledby="attachments-label">
      <span id="attachments-label" className={classes.label}>
        {m.article.attachments}
      </span>
      <ul className={classes.files}>
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            <Group gap="xs" wrap="nowrap" justify="space-between">
              <a href={attachment.url} target="_blank" rel="noreferrer">
                {attachment.name}
              </a>
              <span className={classes.quiet}>{formatBytes(attachment.bytes)}</span>
              {!props.isDisabled && (
                <CloseButton
                  size="sm"
                  aria-label={m.article.removeAttachment(attachment.name)}
                  onClick={() => props.onChange(attachments.filter(({ id }) => id !== attachment.id))}
                />
              )}
            </Group>
          </li>
        ))}
      </ul>
      {!props.isDisabled && (
        <Button variant="default" size="xs" onClick={() => setIsPicking(true)}>
          {m.article.addAttachment}
        </Button>
      )}
      {isPicking && <MediaPicker title={m.media.pickFile} onPick={add} onClose={() => setIsPicking(false)} />}
    </div>
  )
}

/** The newest events, and those of the article that are no longer among them. */
function eventOptions(newest: { id: string; name: string }[], { article }: DocumentView) {
  const known = new Map([...newest, ...(article?.events ?? [])].map(({ id, name }) => [id, name]))
  return [...known].map(([value, label]) => ({ value, label }))
}

function languageOptions(current: string, names: { vi: string; en: string }) {
  const options = [
    { value: 'vi', label: names.vi },
    { value: 'en', label: names.en },
  ]
  return options.some(({ value }) => value === current)
    ? options
    : [...options, { value: current, label: current }]
}
