import { Alert, Button, Group, MultiSelect, Select, Stack, Switch, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createUser, updateUser, userListQuery } from '../api/accounts.ts'
import { ApiError } from '../api/http.ts'
import { sectionsQuery } from '../api/sections.ts'
import { bounds, type ManagedUser, type Role } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { fieldErrors } from '../i18n/problem-message.ts'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { listSectionChoices } from '../sections/section-choices.ts'
import { Dialog } from '../ui/dialog.tsx'
import { notifyDone } from '../ui/notify.ts'

const roles: Role[] = ['reporter', 'editor', 'publisher', 'admin', 'member']

type Values = {
  name: string
  email: string
  role: Role
  sectionIds: string[]
  isActive: boolean
  password: string
}

/** Adds a user, or changes one: name, role, sections, whether they may sign in, a new temporary password. */
export function UserDialog({ user, onClose }: { user: ManagedUser | null; onClose: () => void }) {
  const m = useMessages()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const sections = useQuery(sectionsQuery)
  const isTooShort = (password: string) => password.length < bounds.passwordMinLength
  const form = useForm<Values>({
    initialValues: {
      name: user?.name ?? '',
      email: user?.email ?? '',
      role: user?.role ?? 'reporter',
      sectionIds: user?.sectionIds ?? [],
      isActive: user?.isActive ?? true,
      password: '',
    },
    validate: {
      name: (value) => (value.trim() === '' ? m.common.required : null),
      email: (value) => (/^[^\s@]+@[^\s@]+$/.test(value.trim()) ? null : m.problem.reasons.format),
      password: (value) =>
        isTooShort(value) && (user === null || value !== '') ? m.account.passwordTooShort : null,
    },
  })
  const save = useMutation({
    mutationFn: ({ name, email, role, sectionIds, isActive, password }: Values) =>
      user === null
        ? createUser({ name: name.trim(), email: email.trim(), role, sectionIds, password })
        : updateUser({
            id: user.id,
            version: user.version,
            body: { name: name.trim(), role, sectionIds, isActive, ...(password === '' ? {} : { password }) },
          }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: userListQuery.queryKey })
      notifyDone(m.users.saved)
      onClose()
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problem !== null) form.setErrors(fieldErrors(error.problem, m))
    },
  })
  const { role } = form.values
  return (
    <Dialog opened title={user === null ? m.users.new : m.users.edit(user.name)} onClose={onClose}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))} noValidate>
        <Stack gap="sm">
          {save.isError && (
            <Alert color="brand" role="alert">
              {describe(save.error)}
            </Alert>
          )}
          <TextInput
            label={m.users.name}
            required
            maxLength={bounds.nameMaxLength}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={m.users.email}
            type="email"
            required
            readOnly={user !== null}
            autoComplete="off"
            maxLength={254}
            {...form.getInputProps('email')}
          />
          <Select
            label={m.users.role}
            description={m.users.roleHints[role]}
            data={roles.map((value) => ({ value, label: m.roles[value] }))}
            {...form.getInputProps('role')}
          />
          {(role === 'editor' || role === 'publisher') && (
            <MultiSelect
              label={m.users.sections}
              description={m.users.sectionsHint}
              searchable
              clearable
              clearButtonProps={{ 'aria-label': m.common.clear }}
              data={listSectionChoices(sections.data?.items ?? []).map(({ id, label }) => ({
                value: id,
                label: label.trim(),
              }))}
              {...form.getInputProps('sectionIds')}
            />
          )}
          {user !== null && (
            <Switch label={m.users.activeLabel} {...form.getInputProps('isActive', { type: 'checkbox' })} />
          )}
          <TextInput
            label={user === null ? m.users.password : m.users.resetPassword}
            description={m.users.passwordHint}
            required={user === null}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            {...form.getInputProps('password')}
          />
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {m.common.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
