import { Alert, Button, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useNavigate } from 'react-router'
import { ApiError } from '../api/http.ts'
import { createPoll, deletePoll, pollQuery, transitionPoll, updatePoll } from '../api/polls.ts'
import { bounds, type ManagedPoll, type PollInput } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { fieldErrors } from '../i18n/problem-message.ts'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { InstantInput } from '../ui/instant-input.tsx'
import { LeaveDialog } from '../ui/leave-dialog.tsx'
import { notifyDone, notifyError } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { useLeaveGuard } from '../ui/use-leave-guard.ts'
import { PollOptions } from './poll-options.tsx'
import { PollResultsView } from './poll-results.tsx'
import { PollStatus } from './poll-status.tsx'
import { inputOf, isHalfTyped, isOrderWrong, valuesOf, type PollValues } from './poll-values.ts'
import form from '../ui/form.module.css'

export function PollForm({ poll }: { poll: ManagedPoll | null }) {
  const m = useMessages()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [saved, setSaved] = useState(poll)
  const [isDeleting, setIsDeleting] = useState(false)
  const fields = useForm<PollValues>({
    initialValues: valuesOf(poll),
    validate: {
      question: (value) => (value.trim() === '' ? m.common.required : null),
      opensAt: (value) => (isHalfTyped(value) ? m.problem.reasons.format : null),
      closesAt: (value, values) =>
        isHalfTyped(value) ? m.problem.reasons.format : isOrderWrong(values) ? m.polls.timeOrder : null,
    },
  })
  const { values } = fields
  const blocker = useLeaveGuard(useCallback(() => fields.isDirty(), [fields]))
  // The server refuses to change what people have answered.
  const isLocked = saved !== null && saved.totalVoters > 0

  function accept(answer: ManagedPoll) {
    setSaved(answer)
    const next = valuesOf(answer)
    fields.setInitialValues(next)
    fields.setValues(next)
    fields.resetDirty(next)
    queryClient.setQueryData(pollQuery(answer.id).queryKey, answer)
    void queryClient.invalidateQueries({ queryKey: ['polls'] })
  }

  const persist = (input: PollInput) =>
    saved === null ? createPoll(input) : updatePoll({ id: saved.id, version: saved.version, body: input })

  /** A poll made on this page goes to its own address, once all that was asked is done and the page may be left. */
  function goToOwnPage(id: string) {
    if (poll === null) queueMicrotask(() => void navigate(`/tham-do/${id}`, { replace: true }))
  }

  const save = useMutation({
    mutationFn: persist,
    onSuccess: (answer) => {
      accept(answer)
      notifyDone(m.polls.saved)
      goToOwnPage(answer.id)
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problem !== null) fields.setErrors(fieldErrors(error.problem, m))
    },
  })
  const move = useMutation({
    mutationFn: async (to: 'open' | 'closed') => {
      let current = saved
      if (current === null || fields.isDirty()) {
        current = await persist(inputOf(fields.getValues()))
        // The step may fail; what was saved is saved.
        accept(current)
      }
      return transitionPoll({ id: current.id, version: current.version, body: { to } })
    },
    onSuccess: (answer) => {
      accept(answer)
      notifyDone(answer.state === 'open' ? m.polls.opened : m.polls.closed)
      goToOwnPage(answer.id)
    },
    onError: (error) => notifyError(describe(error)),
  })
  const remove = useMutation({
    mutationFn: deletePoll,
    onSuccess: () => {
      fields.resetDirty()
      void queryClient.invalidateQueries({ queryKey: ['polls', 'list'] })
      notifyDone(m.polls.deleted)
      queueMicrotask(() => void navigate('/tham-do'))
    },
    onError: (error) => {
      setIsDeleting(false)
      notifyError(describe(error))
    },
  })

  const submit = fields.onSubmit((given) => save.mutate(inputOf(given)))
  function open() {
    if (values.options.filter(({ label }) => label.trim() !== '').length < bounds.pollOptionsMin) {
      notifyError(m.polls.tooFewOptions)
      return
    }
    if (!fields.validate().hasErrors) move.mutate('open')
  }
  const errorOf = (name: 'opensAt' | 'closesAt') => {
    const error = fields.errors[name]
    return typeof error === 'string' ? error : undefined
  }

  return (
    <Page
      title={saved === null ? m.polls.new : saved.question}
      actions={
        <>
          {saved !== null && (
            <Button variant="subtle" onClick={() => setIsDeleting(true)}>
              {m.common.delete}
            </Button>
          )}
          <ShortcutButton
            shortcut="mod+S"
            variant="default"
            loading={save.isPending}
            onClick={() => submit()}
          >
            {m.common.save}
          </ShortcutButton>
          {saved?.state === 'open' ? (
            <ShortcutButton
              shortcut="mod+Enter"
              loading={move.isPending}
              onClick={() => move.mutate('closed')}
            >
              {m.polls.close}
            </ShortcutButton>
          ) : null}
          {saved?.state === 'open' || saved?.state === 'closed' ? null : (
            <ShortcutButton shortcut="mod+Enter" loading={move.isPending} onClick={open}>
              {m.polls.open}
            </ShortcutButton>
          )}
        </>
      }
    >
      <form onSubmit={submit} className={form.columns} noValidate>
        <Stack gap="md">
          {saved !== null && <PollStatus poll={saved} />}
          {isLocked && <p className={form.quiet}>{m.polls.locked}</p>}
          {save.isError && (
            <Alert color="brand" role="alert">
              {describe(save.error)}
            </Alert>
          )}
          <TextInput
            label={m.polls.question}
            required
            maxLength={bounds.titleMaxLength}
            readOnly={isLocked}
            {...fields.getInputProps('question')}
          />
          <Textarea
            label={m.polls.description}
            autosize
            minRows={2}
            maxLength={bounds.summaryMaxLength}
            {...fields.getInputProps('description')}
          />
          <PollOptions
            options={values.options}
            isLocked={isLocked}
            error={typeof fields.errors['options'] === 'string' ? fields.errors['options'] : undefined}
            onChange={(options) => fields.setFieldValue('options', options)}
          />
          <NumberInput
            label={m.polls.maxChoices}
            min={1}
            max={Math.max(1, values.options.length)}
            allowDecimal={false}
            clampBehavior="strict"
            readOnly={isLocked}
            value={values.maxChoices}
            onChange={(value) => fields.setFieldValue('maxChoices', typeof value === 'number' ? value : 1)}
            error={fields.errors['maxChoices']}
          />
        </Stack>
        <Stack gap="md">
          <InstantInput
            label={m.polls.opensAt}
            value={values.opensAt}
            onChange={(value) => fields.setFieldValue('opensAt', value)}
            error={errorOf('opensAt')}
          />
          <InstantInput
            label={m.polls.closesAt}
            value={values.closesAt}
            onChange={(value) => fields.setFieldValue('closesAt', value)}
            error={errorOf('closesAt')}
          />
          <Radio.Group label={m.polls.resultsVisibility} {...fields.getInputProps('resultsVisibility')}>
            <Stack gap="xs" mt="xs">
              {(['always', 'after_vote', 'after_close'] as const).map((value) => (
                <Radio key={value} value={value} label={m.polls.visibilities[value]} />
              ))}
            </Stack>
          </Radio.Group>
          <Radio.Group label={m.polls.audience} {...fields.getInputProps('audience')}>
            <Stack gap="xs" mt="xs">
              {(['everyone', 'members'] as const).map((value) => (
                <Radio key={value} value={value} label={m.polls.audiences[value]} />
              ))}
            </Stack>
          </Radio.Group>
          {saved !== null && saved.state !== 'draft' && <PollResultsView id={saved.id} />}
        </Stack>
      </form>
      {saved !== null && (
        <ConfirmDialog
          opened={isDeleting}
          title={m.polls.deleteTitle}
          text={m.polls.deleteText(saved.question)}
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
