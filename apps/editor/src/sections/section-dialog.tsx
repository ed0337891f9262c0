import { Alert, Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/http.ts'
import { createSection, sectionsQuery, updateSection } from '../api/sections.ts'
import { bounds, type ManagedSection, type SectionInput } from '../api/types.ts'
import { isSlug } from '../articles/draft.ts'
import { useMessages } from '../i18n/messages.tsx'
import { fieldErrors } from '../i18n/problem-message.ts'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { Dialog } from '../ui/dialog.tsx'
import { notifyDone } from '../ui/notify.ts'
import { listSectionChoices } from './section-choices.ts'

/** Adds a section, or changes one: its names, its address, its place in the tree. */
export function SectionDialog(props: {
  section: ManagedSection | null
  parentId: string | null
  sections: ManagedSection[]
  onClose: () => void
}) {
  const m = useMessages()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const { section } = props
  const form = useForm({
    initialValues: {
      name: section?.name ?? '',
      nameEn: section?.nameEn ?? '',
      description: section?.description ?? '',
      slug: section?.slug ?? '',
      parentId: props.parentId ?? '',
    },
    validate: {
      name: (value) => (value.trim() === '' ? m.common.required : null),
      slug: (value) => (value.trim() !== '' && !isSlug(value.trim()) ? m.problem.reasons.format : null),
    },
  })
  const save = useMutation({
    mutationFn: (input: SectionInput) =>
      section === null
        ? createSection(input)
        : updateSection({ id: section.id, version: section.version, body: input }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sectionsQuery.queryKey })
      notifyDone(m.sections.saved)
      props.onClose()
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problem !== null) form.setErrors(fieldErrors(error.problem, m))
    },
  })
  return (
    <Dialog
      opened
      title={section === null ? m.sections.newSection : m.sections.editSection(section.name)}
      onClose={props.onClose}
    >
      <form
        noValidate
        onSubmit={form.onSubmit(({ name, nameEn, description, slug, parentId }) =>
          save.mutate({
            name: name.trim(),
            nameEn: nameEn.trim() === '' ? null : nameEn.trim(),
            description: description.trim() === '' ? null : description.trim().replace(/\s+/gu, ' '),
            parentId: parentId === '' ? null : parentId,
            ...(slug.trim() === '' ? {} : { slug: slug.trim() }),
          }),
        )}
      >
        <Stack gap="sm">
          {save.isError && (
            <Alert color="brand" role="alert">
              {describe(save.error)}
            </Alert>
          )}
          <TextInput
            label={m.sections.name}
            required
            maxLength={bounds.nameMaxLength}
            data-autofocus
            {...form.getInputProps('name')}
          />
          <TextInput
            label={m.sections.nameEn}
            maxLength={bounds.nameMaxLength}
            {...form.getInputProps('nameEn')}
          />
          <Textarea
            label={m.sections.description}
            autosize
            minRows={2}
            maxLength={bounds.noteMaxLength}
            {...form.getInputProps('description')}
          />
          <Select
            label={m.sections.parent}
            searchable
            data={[
              { value: '', label: m.sections.noParent },
              ...listSectionChoices(props.sections)
                .filter(({ id }) => id !== section?.id)
                .map(({ id, label }) => ({ value: id, label })),
            ]}
            {...form.getInputProps('parentId')}
          />
          <TextInput
            label={m.sections.slug}
            description={m.article.slugHint}
            maxLength={bounds.slugMaxLength}
            {...form.getInputProps('slug')}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
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
