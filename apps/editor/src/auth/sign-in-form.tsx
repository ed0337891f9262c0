import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { signIn } from '../api/accounts.ts'
import { ApiError } from '../api/http.ts'
import { useMessages } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { clockTime } from '../lib/time.ts'
import { session } from './browser-session.ts'

/** Signs in and tells the session. `email` is given when the same user signs in again. */
export function SignInForm({ email = '' }: { email?: string }) {
  const m = useMessages()
  const describe = useErrorMessage()
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const form = useForm({
    initialValues: { email, password: '' },
    validate: {
      email: (value) => (value.trim() === '' ? m.auth.emailMissing : null),
      password: (value) => (value === '' ? m.auth.passwordMissing : null),
    },
  })

  async function submit(values: { email: string; password: string }) {
    setIsBusy(true)
    setFailure(null)
    try {
      const answer = await signIn(values)
      if (answer.user.role === 'member') return setFailure(m.auth.notStaff)
      session.accept(answer)
    } catch (error) {
      setFailure(describeFailure(error))
      form.setFieldValue('password', '')
    } finally {
      setIsBusy(false)
    }
  }

  function describeFailure(error: unknown): string {
    if (error instanceof ApiError && error.status === 429 && error.retryAtMs !== null) {
      return `${m.errors.REQUEST_RATE_LIMITED} ${m.auth.tryAgainAt(clockTime(error.retryAtMs))}`
    }
    // An address that is no address at all is as wrong as an unknown one.
    if (error instanceof ApiError && error.status === 400) return m.errors.AUTH_CREDENTIALS_INVALID
    return describe(error)
  }

  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
      <Stack gap="sm">
        {failure !== null && (
          <Alert color="brand" variant="light" role="alert">
            {failure}
          </Alert>
        )}
        <TextInput
          label={m.auth.email}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus={email === '' || undefined}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={m.auth.password}
          autoComplete="current-password"
          data-autofocus={email !== '' || undefined}
          visibilityToggleButtonProps={{ 'aria-label': m.auth.showPassword }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={isBusy} mt="xs">
          {m.auth.signIn}
        </Button>
      </Stack>
    </form>
  )
}
