import { Alert, Button, PasswordInput, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { changePassword, getMe } from '../api/accounts.ts'
import { ApiError } from '../api/http.ts'
import { bounds } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { fieldErrors } from '../i18n/problem-message.ts'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { notifyDone } from '../ui/notify.ts'
import { session } from './browser-session.ts'

export function ChangePasswordForm({ onDone }: { onDone?: () => void }) {
  const m = useMessages()
  const describe = useErrorMessage()
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '', again: '' },
    validate: {
      currentPassword: (value) => (value === '' ? m.auth.passwordMissing : null),
      newPassword: (value) => (value.length < bounds.passwordMinLength ? m.account.passwordTooShort : null),
      again: (value, values) => (value === values.newPassword ? null : m.account.passwordsDiffer),
    },
  })

  async function submit({ currentPassword, newPassword }: { currentPassword: string; newPassword: string }) {
    setIsBusy(true)
    setFailure(null)
    try {
      await changePassword({ currentPassword, newPassword })
      notifyDone(m.account.passwordChanged)
      onDone?.()
      session.updateUser(await getMe())
    } catch (error) {
      const fields = error instanceof ApiError && error.problem !== null ? fieldErrors(error.problem, m) : {}
      form.setErrors(fields)
      setFailure(describe(error))
    } finally {
      setIsBusy(false)
    }
  }

  const toggle = { 'aria-label': m.auth.showPassword }
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="sm">
        {failure !== null && (
          <Alert color="brand" variant="light" role="alert">
            {failure}
          </Alert>
        )}
        <PasswordInput
          label={m.account.currentPassword}
          autoComplete="current-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('currentPassword')}
        />
        <PasswordInput
          label={m.account.newPassword}
          description={m.account.passwordRule}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('newPassword')}
        />
        <PasswordInput
          label={m.account.newPasswordAgain}
          autoComplete="new-password"
          visibilityToggleButtonProps={toggle}
          {...form.getInputProps('again')}
        />
        <Button type="submit" loading={isBusy} mt="xs">
          {m.account.changePassword}
        </Button>
      </Stack>
    </form>
  )
}
