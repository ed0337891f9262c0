import { Alert, Fieldset, NumberInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { ApiError } from '../api/http.ts'
import { settingsQuery, updateSettings } from '../api/settings.ts'
import { bounds, type Settings, type UpdateSettings } from '../api/types.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { fieldErrors } from '../i18n/problem-message.ts'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { LeaveDialog } from '../ui/leave-dialog.tsx'
import { notifyDone } from '../ui/notify.ts'
import { Page } from '../ui/page.tsx'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { useLeaveGuard } from '../ui/use-leave-guard.ts'
import form from '../ui/form.module.css'

const identity = ['name', 'nameEn', 'tagline', 'taglineEn'] as const
const contact = ['address', 'phone', 'email', 'editorInChief', 'license'] as const
const required: readonly string[] = ['name', 'tagline']

type TextField = (typeof identity)[number] | (typeof contact)[number]
type Values = Record<TextField, string> & { visitsBaseline: number }

export function SettingsForm({ settings }: { settings: Settings }) {
  const { messages: m, locale } = useLanguage()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const fields = useForm<Values>({
    initialValues: valuesOf(settings),
    validate: {
      name: (value) => (value.trim() === '' ? m.common.required : null),
      tagline: (value) => (value.trim() === '' ? m.common.required : null),
    },
  })
  const blocker = useLeaveGuard(useCallback(() => fields.isDirty(), [fields]))
  const save = useMutation({
    mutationFn: (body: UpdateSettings) => updateSettings({ version: settings.version, body }),
    onSuccess: (answer) => {
      fields.resetDirty()
      queryClient.setQueryData(settingsQuery.queryKey, answer)
      notifyDone(m.settings.saved)
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problem !== null) fields.setErrors(fieldErrors(error.problem, m))
    },
  })
  const submit = fields.onSubmit((values) => save.mutate(inputOf(values)))
  const input = (name: TextField) => (
    <TextInput
      key={name}
      label={m.settings[name]}
      required={required.includes(name)}
      maxLength={bounds.nameMaxLength}
      {...fields.getInputProps(name)}
    />
  )
  const isStale = save.error instanceof ApiError && save.error.status === 412
  return (
    <Page
      title={m.settings.title}
      isNarrow
      actions={
        <ShortcutButton shortcut="mod+S" loading={save.isPending} onClick={() => submit()}>
          {m.common.save}
        </ShortcutButton>
      }
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="xl">
          {save.isError && (
            <Alert color="brand" role="alert">
              {isStale ? m.settings.stale : describe(save.error)}
            </Alert>
          )}
          <Fieldset variant="unstyled" className={form.group ?? ''} legend={m.settings.identity}>
            <Stack gap="sm">{identity.map(input)}</Stack>
          </Fieldset>
          <Fieldset variant="unstyled" className={form.group ?? ''} legend={m.settings.contact}>
            <Stack gap="sm">{contact.map(input)}</Stack>
          </Fieldset>
          <Fieldset variant="unstyled" className={form.group ?? ''} legend={m.settings.statistics}>
            <NumberInput
              label={m.settings.visitsBaseline}
              description={m.settings.visitsBaselineHint}
              min={0}
              max={1_000_000_000_000}
              allowDecimal={false}
              thousandSeparator={locale === 'vi' ? '.' : ','}
              decimalSeparator={locale === 'vi' ? ',' : '.'}
              hideControls
              value={fields.values.visitsBaseline}
              onChange={(value) =>
                fields.setFieldValue('visitsBaseline', typeof value === 'number' ? value : 0)
              }
              error={fields.errors['visitsBaseline']}
            />
          </Fieldset>
        </Stack>
      </form>
      <LeaveDialog blocker={blocker} />
    </Page>
  )
}

function valuesOf(settings: Settings): Values {
  return {
    name: settings.name,
    nameEn: settings.nameEn ?? '',
    tagline: settings.tagline,
    taglineEn: settings.taglineEn ?? '',
    address: settings.address ?? '',
    phone: settings.phone ?? '',
    email: settings.email ?? '',
    editorInChief: settings.editorInChief ?? '',
    license: settings.license ?? '',
    visitsBaseline: settings.visitsBaseline,
  }
}

function inputOf({ name, tagline, visitsBaseline, ...optional }: Values): UpdateSettings {
  const texts = Object.fromEntries(
    Object.entries(optional).map(([field, value]) => [field, value.trim() === '' ? null : value.trim()]),
  )
  return { ...texts, name: name.trim(), tagline: tagline.trim(), visitsBaseline }
}
