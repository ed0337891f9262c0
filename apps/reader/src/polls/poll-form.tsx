import type { Poll, PollResults } from '@bantin/contract'
import { type FormEvent, useId, useState } from 'react'
import { useLocale } from '../i18n/locale-context.tsx'
import type { MessageKey } from '../i18n/vi.ts'
import { PollBars } from './poll-bars.tsx'
import { findChoiceFault, toggleChoice } from './poll-rules.ts'
import { PollTimes, ResultsNote } from './poll-times.tsx'
import ui from '../ui/ui.module.css'
import styles from './poll.module.css'

/**
 * The question with its options: one to choose, or several to tick. A whole form by itself: where no script runs, the
 * browser sends it and the server answers with a page.
 */
export function PollForm({
  poll,
  results,
  isSending,
  fault,
  onSend,
}: {
  poll: Poll
  /** Those that may be seen without answering; null where they may not yet. */
  results: PollResults | null
  isSending: boolean
  fault: MessageKey | null
  onSend: (optionIds: string[]) => void
}) {
  const { t, paths, langOf } = useLocale()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [choiceFault, setChoiceFault] = useState<'none' | 'too_many' | null>(null)
  const faultId = useId()
  const isSingle = poll.maxChoices === 1
  const said = choiceFault === 'none' ? 'pollChooseFirst' : choiceFault === 'too_many' ? 'pollTooMany' : fault

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = findChoiceFault(chosen, poll.maxChoices)
    setChoiceFault(found)
    if (found === null) onSend([...chosen])
  }

  return (
    <form method="post" action={paths.poll(poll.id)} onSubmit={submit} noValidate>
      <fieldset className={styles.fieldset} aria-describedby={faultId} lang={langOf('vi')}>
        <legend className={styles.question}>{poll.question}</legend>
        {poll.description === null ? null : <p className={styles.note}>{poll.description}</p>}
        {isSingle ? null : (
          <p className={styles.note} lang={langOf('vi') && 'en'}>
            {t('pollChooseMany', { n: poll.maxChoices })}
          </p>
        )}
        {poll.options.map((option) => (
          <label key={option.id} className={styles.option}>
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name="option"
              value={option.id}
              checked={chosen.includes(option.id)}
              onChange={() => {
                setChosen(toggleChoice(chosen, option.id, poll.maxChoices))
                setChoiceFault(null)
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </fieldset>
      <p id={faultId} className={styles.fault} role="alert">
        {said === null ? '' : t(said, { n: poll.maxChoices })}
      </p>
      <div className={styles.actions}>
        <button type="submit" className={ui.button} disabled={isSending}>
          {isSending ? t('pollSending') : t('pollSubmit')}
        </button>
      </div>
      {results === null ? null : (
        <details className={styles.peek}>
          <summary className={ui.textButton}>{t('pollShowResults')}</summary>
          <PollBars results={results} />
        </details>
      )}
      <p className={`${ui.meta} ${styles.foot}`}>
        <span>
          <PollTimes poll={poll} isOpen />
        </span>
        <span>
          <ResultsNote poll={poll} isOpen />
        </span>
      </p>
    </form>
  )
}
