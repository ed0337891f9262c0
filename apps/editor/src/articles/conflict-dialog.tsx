import { formatDateTime } from '@bantin/vietnamese'
import { Button, Group, Modal, Text } from '@mantine/core'
import type { DocumentBody, ManagedArticle } from '../api/types.ts'
import { useLanguage } from '../i18n/messages.tsx'
import { DocumentPreview } from '../writing/writing-surface.tsx'
import classes from './conflict-dialog.module.css'

/** Shows both versions of an article two people saved, and lets the user choose. It does not close by itself. */
export function ConflictDialog(props: {
  mine: { title: string; body: DocumentBody }
  theirs: ManagedArticle
  onKeepMine: (theirs: ManagedArticle) => void
  onTakeTheirs: (theirs: ManagedArticle) => void
}) {
  const { messages: m, locale } = useLanguage()
  const { mine, theirs } = props
  return (
    <Modal
      opened
      onClose={() => {}}
      title={m.conflict.title}
      size="64rem"
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <Text size="sm">{m.conflict.text}</Text>
      <div className={classes.versions}>
        <Version heading={m.conflict.mine} title={mine.title} body={mine.body} />
        <Version
          heading={m.conflict.theirs}
          note={m.conflict.savedBy(
            theirs.updatedBy?.name ?? m.conflict.someone,
            formatDateTime(theirs.updatedAt, { locale }),
          )}
          title={theirs.title}
          body={theirs.body}
        />
      </div>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={() => props.onTakeTheirs(theirs)}>
          {m.conflict.takeTheirs}
        </Button>
        <Button onClick={() => props.onKeepMine(theirs)} data-autofocus>
          {m.conflict.keepMine}
        </Button>
      </Group>
    </Modal>
  )
}

function Version(props: { heading: string; note?: string; title: string; body: DocumentBody }) {
  const { messages: m } = useLanguage()
  return (
    <section className={classes.version} aria-label={props.heading}>
      <h3 className={classes.heading}>{props.heading}</h3>
      {props.note !== undefined && <p className={classes.note}>{props.note}</p>}
      {/* Reachable by keyboard, because it scrolls. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.text} tabIndex={0} role="group" aria-label={props.heading}>
        <p className={classes.title}>{props.title === '' ? m.conflict.noTitle : props.title}</p>
        <DocumentPreview body={props.body} label={props.heading} />
      </div>
    </section>
  )
}
