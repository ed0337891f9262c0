import { formatNumber } from '@bantin/vietnamese'
import { Button, Menu } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { deleteSection, sectionsQuery, updateSection } from '../api/sections.ts'
import type { ManagedSection } from '../api/types.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { useErrorMessage } from '../i18n/use-error-message.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { notifyDone, notifyError } from '../ui/notify.ts'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { SortableList } from '../ui/sortable-list.tsx'
import { EmptyState, ErrorState, LoadingState } from '../ui/view-states.tsx'
import { buildSectionTree, type SectionNode } from './section-choices.ts'
import { SectionDialog } from './section-dialog.tsx'
import form from '../ui/form.module.css'
import classes from './section-tree.module.css'

type Editing = { section: ManagedSection | null; parentId: string | null }

export function SectionTree() {
  const { messages: m } = useLanguage()
  const describe = useErrorMessage()
  const queryClient = useQueryClient()
  const sections = useQuery(sectionsQuery)
  const [editing, setEditing] = useState<Editing | null>(null)
  const [deleting, setDeleting] = useState<ManagedSection | null>(null)
  const refresh = () => queryClient.invalidateQueries({ queryKey: sectionsQuery.queryKey })

  const reorder = useMutation({
    mutationFn: async (siblings: SectionNode[]) => {
      for (const [position, { id, version, position: before }] of siblings.entries()) {
        if (position !== before) await updateSection({ id, version, body: { position } })
      }
    },
    onMutate: (siblings) => {
      const positions = new Map(siblings.map(({ id }, position) => [id, position]))
      queryClient.setQueryData(
        sectionsQuery.queryKey,
        (data) =>
          data && {
            items: data.items.map((item) => ({ ...item, position: positions.get(item.id) ?? item.position })),
          },
      )
    },
    onSuccess: () => notifyDone(m.sections.orderSaved),
    onError: (error) => notifyError(describe(error)),
    onSettled: refresh,
  })
  const remove = useMutation({
    mutationFn: deleteSection,
    onSuccess: () => notifyDone(m.sections.deleted),
    onError: (error) => notifyError(describe(error)),
    onSettled: () => {
      setDeleting(null)
      return refresh()
    },
  })

  const items = sections.data?.items ?? []
  return (
    <div>
      <div className={classes.head}>
        <ShortcutButton shortcut="N" onClick={() => setEditing({ section: null, parentId: null })}>
          {m.sections.newSection}
        </ShortcutButton>
      </div>
      {sections.isPending && <LoadingState />}
      {sections.isError && (
        <ErrorState
          text={m.sections.loadFailed}
          error={sections.error}
          onRetry={() => void sections.refetch()}
        />
      )}
      {sections.isSuccess && items.length === 0 && <EmptyState text={m.sections.empty} />}
      <Level
        label={m.sections.tree}
        nodes={buildSectionTree(items)}
        isBusy={reorder.isPending}
        onReorder={(siblings) => reorder.mutate(siblings)}
        onEdit={setEditing}
        onDelete={setDeleting}
      />
      {editing !== null && (
        <SectionDialog
          section={editing.section}
          parentId={editing.parentId}
          sections={items}
          onClose={() => setEditing(null)}
        />
      )}
      {deleting !== null && (
        <ConfirmDialog
          opened
          title={m.sections.deleteTitle}
          text={m.sections.deleteText(deleting.name)}
          confirmLabel={m.common.delete}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate(deleting)}
          onClose={() => setDeleting(null)}
        />
      )}
    </div>
  )
}

function Level(props: {
  label: string
  nodes: SectionNode[]
  isBusy: boolean
  onReorder: (siblings: SectionNode[]) => void
  onEdit: (editing: Editing) => void
  onDelete: (section: ManagedSection) => void
}) {
  const { messages: m, locale } = useLanguage()
  if (props.nodes.length === 0) return null
  return (
    <SortableList
      label={props.label}
      items={props.nodes}
      isDisabled={props.isBusy}
      getId={({ id }) => id}
      getName={({ name }) => name}
      onReorder={props.onReorder}
      renderItem={(node) => (
        <div className={form.entry}>
          <span className={classes.facts}>
            <button
              type="button"
              className={classes.name}
              aria-label={m.sections.editSection(node.name)}
              onClick={() => props.onEdit({ section: node, parentId: node.parentId })}
            >
              {node.name}
            </button>
            <span className={form.quiet}>
              {[node.nameEn, m.sections.count(formatNumber(node.articleCount, locale))]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                variant="subtle"
                size="compact-sm"
                color="gray"
                aria-label={`${m.common.actions}: ${node.name}`}
              >
                ⋯
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => props.onEdit({ section: node, parentId: node.parentId })}>
                {m.sections.editSection(node.name)}
              </Menu.Item>
              <Menu.Item onClick={() => props.onEdit({ section: null, parentId: node.id })}>
                {m.sections.newChild(node.name)}
              </Menu.Item>
              <Menu.Item onClick={() => props.onDelete(node)}>
                {m.sections.deleteSection(node.name)}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
      renderBelow={(node) =>
        node.children.length > 0 && (
          <div className={classes.children}>
            <Level {...props} label={node.name} nodes={node.children} />
          </div>
        )
      }
    />
  )
}
