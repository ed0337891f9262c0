import { parseHref } from '@bantin/document'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { bounds } from '../api/types.ts'
import { useMessages } from '../i18n/messages.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Asks for a link: a page of this portal or of another site. */
export function LinkDialog(props: {
  onAdd: (link: { title: string; url: string }) => void
  onClose: () => void
}) {
  const m = useMessages()
  const form = useForm({
    initialValues: { title: '', url: '' },
    validate: {
      title: (value) => (value.trim() === '' ? m.common.required : null),
      url: (value) => (/^(?:https?:|\/)/i.test(parseHref(value) ?? '') ? null : m.writing.linkInvalid),
    },
  })
  return (
    <Dialog opened title={m.featured.addLink} onClose={props.onClose}>
      <form
        onSubmit={form.onSubmit(({ title, url }) =>
          props.onAdd({ title: title.trim(), url: parseHref(url) ?? url }),
        )}
        noValidate
      >
        <Stack gap="sm">
          <TextInput
            label={m.featured.linkTitle}
            maxLength={bounds.titleMaxLength}
            required
            data-autofocus
            {...form.getInputProps('title')}
          />
          <TextInput
            label={m.featured.linkUrl}
            description={m.writing.linkHint}
            required
            autoComplete="off"
            spellCheck={false}
            {...form.getInputProps('url')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {m.common.cancel}
            </Button>
            <Button type="submit">{m.common.add}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
