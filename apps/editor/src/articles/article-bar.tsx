import { Button, Menu, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../i18n/messages.tsx'
import { ShortcutButton } from '../ui/shortcut-button.tsx'
import { ariaShortcut, shortcutLabel, useShortcut } from '../ui/shortcut.ts'
import { ArticleState } from './article-state.tsx'
import type { AutosaveState } from './autosave.ts'
import { NoteDialog } from './note-dialog.tsx'
import { RevisionsDialog } from './revisions-dialog.tsx'
import { SaveStatus } from './save-status.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'
import type { Step } from './steps.ts'
import type { ArticleDocument, DocumentView } from './use-article-draft.ts'
import { useSteps } from './use-steps.ts'
import classes from './article-bar.module.css'

/** Over the text: the state, whether it is saved, and what can be done next. */
export function ArticleBar(props: {
  document: ArticleDocument
  view: DocumentView
  save: AutosaveState
  isEditable: boolean
  isFocused: boolean
  onFocusToggle: () => void
  onSave: () => Promise<boolean>
}) {
  const m = useMessages()
  const { article } = props.view
  const [asked, setAsked] = useState<Step | null>(null)
  const [dialog, setDialog] = useState<'revisions' | 'correction' | null>(null)
  const steps = useSteps(props)
  const take = (step: Step) => {
    if (step.asks === 'nothing') void steps.take(step)
    else setAsked(step)
  }
  const shown = steps.list.filter(({ place }) => place !== 'menu')
  useShortcut(props.isFocused ? 'Escape' : undefined, props.onFocusToggle)
  return (
    <div className={classes.bar}>
      <div className={classes.facts} role="group" aria-label={m.save.facts}>
        {article !== null && <ArticleState article={article} />}
        <SaveStatus save={props.save} />
      </div>
      <div className={classes.actions}>
        <FocusButton isFocused={props.isFocused} onToggle={props.onFocusToggle} />
        {props.isEditable && (
          <ShortcutButton
            shortcut="mod+S"
            variant="default"
            hint={m.save.button}
            onClick={() => void props.onSave()}
          >
            {m.common.save}
          </ShortcutButton>
        )}
        {shown.map((step) => (
          <ShortcutButton
            key={step.name}
            shortcut={step.shortcut}
            variant={step.place === 'primary' ? 'filled' : 'default'}
            loading={steps.busy === step.name}
            onClick={() => take(step)}
          >
            {m.steps[step.name]}
          </ShortcutButton>
        ))}
        {article !== null && (
          <MoreMenu
            steps={steps.list.filter(({ place }) => place === 'menu')}
            canCorrect={steps.canCorrect}
            onStep={take}
            onRevisions={() => setDialog('revisions')}
            onCorrection={() => setDialog('correction')}
          />
        )}
      </div>
      {asked?.asks === 'note' && (
        <NoteDialog
          title={m.steps[asked.name]}
          text={asked.name === 'withdraw' ? m.steps.withdrawText : m.steps.returnText}
          label={asked.name === 'withdraw' ? m.steps.withdrawNote : m.steps.returnNote}
          onSubmit={async (note) => {
            if (await steps.take(asked, { note })) setAsked(null)
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.asks === 'time' && article !== null && (
        <ScheduleDialog
          article={article}
          onSubmit={async (times) => {
            if (await steps.take(asked, times)) setAsked(null)
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {dialog === 'correction' && (
        <NoteDialog
          title={m.steps.correct}
          text={m.steps.correctText}
          label={m.steps.correctNote}
          onSubmit={async (note) => {
            if (await steps.correct(note)) setDialog(null)
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'revisions' && article !== null && (
        <RevisionsDialog
          article={article}
          onSave={props.onSave}
          onRestored={props.document.acceptRestored}
          canRestore={props.isEditable}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  )
}

function FocusButton({ isFocused, onToggle }: { isFocused: boolean; onToggle: () => void }) {
  const m = useMessages()
  useShortcut('alt+F', onToggle)
  return (
    <Tooltip label={`${isFocused ? m.article.unfocus : m.article.focus} · ${shortcutLabel('alt+F')}`}>
      <button
        type="button"
        className={classes.focus}
        aria-pressed={isFocused}
        aria-label={m.article.focus}
        aria-keyshortcuts={ariaShortcut('alt+F')}
        onClick={onToggle}
      >
        <svg
          viewBox="0 0 18 18"
          width="18"
          height="18"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <path
            d={
              isFocused ? 'M7 2v5H2M11 2v5h5M7 16v-5H2M11 16v-5h5' : 'M2 7V2h5M16 7V2h-5M2 11v5h5M16 11v5h-5'
            }
          />
        </svg>
      </button>
    </Tooltip>
  )
}

function MoreMenu(props: {
  steps: Step[]
  canCorrect: boolean
  onStep: (step: Step) => void
  onRevisions: () => void
  onCorrection: () => void
}) {
  const m = useMessages()
  const items: { label: string; shortcut: string; act: () => void }[] = [
    { label: m.article.revisions, shortcut: 'alt+V', act: props.onRevisions },
    ...(props.canCorrect ? [{ label: m.steps.correct, shortcut: 'alt+C', act: props.onCorrection }] : []),
    ...props.steps.map((step) => ({
      label: m.steps[step.name],
      shortcut: step.shortcut,
      act: () => props.onStep(step),
    })),
  ]
  return (
    <Menu position="bottom-end" width={280} keepMounted={false}>
      {items.map((item) => (
        <Shortcut key={item.label} keys={item.shortcut} act={item.act} />
      ))}
      <Menu.Target>
        <Button variant="default" aria-label={m.steps.more} className={classes.more ?? ''}>
          ⋯
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item) => (
          <Menu.Item
            key={item.label}
            onClick={item.act}
            rightSection={<kbd className={classes.keys}>{shortcutLabel(item.shortcut)}</kbd>}
          >
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Shortcut({ keys, act }: { keys: string; act: () => void }) {
  useShortcut(keys, act)
  return null
}
