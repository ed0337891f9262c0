import { Alert, Button, CloseButton, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { createEvent, deleteEvent, eventQuery, updateEvent } from '../api/events.ts'
import { ApiError } from '../api/http.ts'
import { bounds, type EventInput, type ManagedEvent, type Picture } from '../api/types.ts'
import { isSlug } from '../articles/draft.ts'
import { PickArticleDialog } from '../articles/pick-article-dialog.tsx'
import { useMessages } from '../i18n/messages.tsx'
import { fieldErrors } from '../i18n/problem-message.ts'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { CoverField } from '../media/cover-field.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { LeaveDialog } from '../ui/leave-dialog.tsx'
import { notifyDone, notifyError } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { SortableList } from '../ui/sortable-list.tsx'
import { useLeaveGuard } from '../ui/use-leave-guard.ts'
import { EmptyState } from '../ui/view-states.tsx'
import form from '../ui/form.module.css'

type EventArticle = ManagedEvent['articles'][number]
type Values = {
  name: string
  summary: string
  startsOn: string
  endsOn: string
  slug: string
  cover: Picture | null
  articles: EventArticle[]
}

export function EventForm({ event }: { event: ManagedEvent | null }) {
  const m = useMessages()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [isPicking, setIsPicking] = useState(false)
  const [isDeleting, setIsDeleting] = useState(false)
  const [saved, setSaved] = useState(event)
  const fields = useForm<Values>({
    initialValues: valuesOf(event),
    validate: {
      name: (value) => (value.trim() === '' ? m.common.required : null),
      endsOn: (value, { startsOn }) =>
        value !== '' && startsOn !== '' && value < startsOn ? m.events.dateOrder : null,
      slug: (value) => (value.trim() !== '' && !isSlug(value.trim()) ? m.problem.reasons.format : null),
    },
  })
  const { values } = fields
  const isDirty = useCallback(() => fields.isDirty(), [fields])
  const blocker = useLeaveGuard(isDirty)

  const save = useMutation({
    mutationFn: (input: EventInput) =>
      saved === null
        ? createEvent(input)
        : updateEvent({ id: saved.id, version: saved.version, body: input }),
    onSuccess: (answer) => {
      const isNew = saved === null
      setSaved(answer)
      const next = valuesOf(answer)
      fields.setInitialValues(next)
      fields.setValues(next)
      fields.resetDirty(next)
      queryClient.setQueryData(eventQuery(answer.id).queryKey, answer)
      void queryClient.invalidateQueries({ queryKey: ['events'] })
      notifyDone(m.events.saved)
      // After this drawing, when the page is clean and may be left.
      if (isNew) queueMicrotask(() => void navigate(`/su-kien/${answer.id}`, { replace: true }))
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problem !== null) fields.setErrors(fieldErrors(error.problem, m))
    },
  })
  const remove = useMutation({
    mutationFn: deleteEvent,
    onSuccess: () => {
      fields.resetDirty()
      void queryClient.invalidateQueries({ queryKey: ['events', 'list'] })
      notifyDone(m.events.deleted)
      queueMicrotask(() => void navigate('/su-kien'))
    },
    onError: (error) => {
      setIsDeleting(false)
      notifyError(describe(error))
    },
  })
  const submit = fields.onSubmit((given) => save.mutate(inputOf(given)))

  return (
    <Page
      title={saved === null ? m.events.new : saved.name}
      actions={
        <>
          {saved !== null && (
            <Button variant="subtle" onClick={() => setIsDeleting(true)}>
              {m.common.delete}
            </Button>
          )}
          <ShortcutButton shortcut="mod+S" loading={save.isPending} onClick={() => submit()}>
            {m.common.save}
          </ShortcutButton>
        </>
      }
    >
      <form onSubmit={submit} className={form.columns} noValidate>
        <Stack gap="md">
          {save.isError && (
            <Alert color="brand" role="alert">
              {describe(save.error)}
            </Alert>
          )}
          <TextInput
            label={m.events.name}
            required
            maxLength={bounds.nameMaxLength}
            {...fields.getInputProps('name')}
          />
          <Textarea
            label={m.events.summary}
            autosize
            minRows={3}
            maxLength={bounds.summaryMaxLength}
            {...fields.getInputProps('summary')}
          />
          <div className={form.pair}>
            <DayInput
              label={m.events.startsOn}
              value={values.startsOn}
              onChange={(day) => fields.setFieldValue('startsOn', day)}
            />
            <DayInput
              label={m.events.endsOn}
              value={values.endsOn}
              onChange={(day) => fields.setFieldValue('endsOn', day)}
              error={typeof fields.errors['endsOn'] === 'string' ? fields.errors['endsOn'] : undefined}
            />
          </div>
          <CoverField
            label={m.events.cover}
            cover={values.cover}
            onChange={(cover) => fields.setFieldValue('cover', cover)}
          />
          <TextInput
            label={m.events.slug}
            description={m.article.slugHint}
            maxLength={bounds.slugMaxLength}
            {...fields.getInputProps('slug')}
          />
        </Stack>
        <section aria-labelledby="event-articles">
          <div className={form.sectionHead}>
            <h2 id="event-articles" className={form.heading}>
              {m.events.articles}
            </h2>
            <Button variant="default" size="xs" onClick={() => setIsPicking(true)}>
              {m.events.addArticle}
            </Button>
          </div>
          {values.articles.length === 0 ? (
            <EmptyState text={m.events.noArticles} />
          ) : (
            <SortableList
              label={m.events.articles}
              items={values.articles}
              getId={({ id }) => id}
              getName={({ title }) => title}
              onReorder={(articles) => fields.setFieldValue('articles', articles)}
              renderItem={(article) => (
                <div className={form.entry}>
                  <span>
                    {article.title}
                    {!article.isPublic && <span className={form.quiet}> · {m.events.notPublic}</span>}
                  </span>
                  <CloseButton
                    aria-label={m.events.removeArticle(article.title)}
                    onClick={() =>
                      fields.setFieldValue(
                        'articles',
                        values.articles.filter(({ id }) => id !== article.id),
                      )
                    }
                  />
                </div>
              )}
            />
          )}
        </section>
      </form>
      {isPicking && (
        <PickArticleDialog
          onPick={({ id, title, state, isScheduled }) => {
            if (!values.articles.some((article) => article.id === id)) {
              const added = { id, title, isPublic: state === 'published' && !isScheduled }
              fields.setFieldValue('articles', [...values.articles, added])
            }
            setIsPicking(false)
          }}
          onClose={() => setIsPicking(false)}
        />
      )}
      {saved !== null && (
        <ConfirmDialog
          opened={isDeleting}
          title={m.events.deleteTitle}
          text={m.events.deleteText(saved.name)}
          confirmLabel={m.common.delete}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate(saved)}
          onClose={() => setIsDeleting(false)}
        />
      )}
      <LeaveDialog blocker={blocker} />
    </Page>
  )
}

function valuesOf(event: ManagedEvent | null): Values {
  return {
    name: event?.name ?? '',
    summary: event?.summary ?? '',
    startsOn: event?.startsOn ?? '',
    endsOn: event?.endsOn ?? '',
    slug: event?.slug ?? '',
    cover: event?.cover ?? null,
    articles: event?.articles ?? [],
  }
}

function inputOf(values: Values): EventInput {
  const slug = values.slug.trim()
  return {
    name: values.name.trim(),
    summary: values.summary.trim() === '' ? null : values.summary.trim(),
    startsOn: values.startsOn === '' ? null : values.startsOn,
    endsOn: values.endsOn === '' ? null : values.endsOn,
    coverId: values.cover?.id ?? null,
    articleIds: values.articles.map(({ id }) => id),
    ...(slug === '' ? {} : { slug }),
  }
}
